#include <algorithm>

#include "generator/jinja/error.h"
#include "generator/jinja/filters.h"
#include "generator/jinja/items.h"
#include "generator/jinja/map.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/renderer.h"
#include "generator/jinja/text.h"
#include "generator/jinja/text_tools.h"

namespace moonwright::jinja {

namespace {

Value length_filter(Call& call) {
  call.bind("length", {"obj"}, 1);
  const Value& value = call[0];
  if (value.is_undefined() && value.undefined_policy() == UndefinedPolicy::strict) fail_undefined(value);
  if (value.is_numeric() || value.is_none() || value.is_function() || !is_iterable(value)) {
    fail_type("object of type '" + type_name(value) + "' has no len()");
  }
  return Value(value.is_object() ? Elements(value).size() : value.size());
}

Value first_filter(Call& call) {
  call.bind("first", {"seq"}, 1);
  const Elements elements(call[0]);
  if (elements.size() == 0) return call.renderer().undefined_because("No first item, sequence was empty.");
  return elements.list().front();
}

Value last_filter(Call& call) {
  call.bind("last", {"seq"}, 1);
  const Elements elements(call[0]);
  if (elements.size() == 0) return call.renderer().undefined_because("No last item, sequence was empty.");
  return elements.list().back();
}

/// Jinja takes any element. Here the same input gives the same output: it is the one in the middle.
Value random_filter(Call& call) {
  call.bind("random", {"seq"}, 1);
  const Elements elements(call[0]);
  if (elements.size() == 0) return call.renderer().undefined_because("No random item, sequence was empty.");
  return elements.list()[elements.size() / 2];
}

Value list_filter(Call& call) {
  call.bind("list", {"value"}, 1);
  return Value(List(Elements(call[0]).list())).open();
}

Value reverse_filter(Call& call) {
  call.bind("reverse", {"value"}, 1);
  const Elements elements(call[0]);
  List reversed(elements.list().rbegin(), elements.list().rend());
  if (!call[0].is_text()) return Value(std::move(reversed));
  std::string text;
  for (const Value& letter : reversed) text += letter.text();
  return text_like(call[0], std::move(text));
}

Value join_filter(Call& call) {
  call.bind("join", {"value", "d", "attribute"}, 1);
  const ItemKey key(call.renderer(), call[2]);
  List items;
  bool markup = false;
  for (const Value& element : Elements(call[0])) {
    items.push_back(key(element));
    markup |= items.back().is_markup();
  }
  markup = call.renderer().autoescape() && (markup || call[1].is_markup());
  const Value separator = markup && call.has(1) ? escape(call[1]) : Value(call.text(1, ""));
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += separator.text();
    if (markup) {
      append_escaped_value(out, items[i]);
    } else {
      append_text(out, items[i]);
    }
    call.renderer().check_size(out.size());
  }
  return markup ? Value::markup(std::move(out)) : Value(std::move(out));
}

Value batch_filter(Call& call) {
  call.bind("batch", {"value", "linecount", "fill_with"}, 2);
  const std::int64_t count = call.integer(1, 1);
  List batches;
  List current;
  for (const Value& element : Elements(call[0])) {
    if (static_cast<std::int64_t>(current.size()) == count) batches.emplace_back(std::exchange(current, {}));
    current.push_back(element);
  }
  if (current.empty()) return Value(std::move(batches));
  if (call.has(2) && !call[2].is_none() && count > 0) {
    call.renderer().step(static_cast<std::uint64_t>(count));
    while (static_cast<std::int64_t>(current.size()) < count) current.push_back(call[2]);
  }
  batches.emplace_back(std::move(current));
  return Value(std::move(batches));
}

Value slice_filter(Call& call) {
  call.bind("slice", {"value", "slices", "fill_with"}, 2);
  const Elements elements(call[0]);
  const std::int64_t slices = call.integer(1, 1);
  if (slices == 0) throw Error(ErrorKind::division, "integer division or modulo by zero");
  const auto length = static_cast<std::int64_t>(elements.size());
  const std::int64_t each = slices < 0 ? 0 : length / slices;
  const std::int64_t longer = slices < 0 ? 0 : length % slices;
  const bool fills = call.has(2) && !call[2].is_none();
  List result;
  auto at = elements.begin();
  for (std::int64_t i = 0; i < slices; ++i) {
    call.renderer().step();
    const auto end = at + each + (i < longer ? 1 : 0);
    List part(at, end);
    if (fills && i >= longer) part.push_back(call[2]);
    result.emplace_back(std::move(part));
    at = end;
  }
  return Value(std::move(result));
}

Value items_filter(Call& call) {
  call.bind("items", {"value"}, 1);
  if (call[0].is_undefined()) return Value(List(Elements(call[0]).list()));
  if (!call[0].is_map()) fail_type("Can only get item pairs from a mapping.");
  List pairs;
  for (const MapEntry& entry : call[0].entries()) pairs.push_back(Value::tuple({entry.key, entry.value}));
  return Value(std::move(pairs));
}

}  // namespace

void add_sequence_filters(Environment& environment) {
  environment.add_filter("length", length_filter);
  environment.add_filter("count", length_filter);
  environment.add_filter("first", first_filter);
  environment.add_filter("last", last_filter);
  environment.add_filter("random", random_filter);
  environment.add_filter("list", list_filter);
  environment.add_filter("reverse", reverse_filter);
  environment.add_filter("join", join_filter);
  environment.add_filter("batch", batch_filter);
  environment.add_filter("slice", slice_filter);
  environment.add_filter("items", items_filter);
}

}  // namespace moonwright::jinja
