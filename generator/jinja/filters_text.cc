#include <algorithm>

#include "generator/jinja/error.h"
#include "generator/jinja/filters.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/renderer.h"
#include "generator/jinja/text.h"
#include "generator/jinja/text_tools.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

namespace {

/// Jinja's soft_str: strings and markup stay, the rest becomes a string.
Value soft_text(const Value& value) {
  return value.is_text() ? value : Value(to_text(value));
}

Value upper_filter(Call& call) {
  call.bind("upper", {"s"}, 1);
  return text_like(call[0], upper(call.text(0)));
}

Value lower_filter(Call& call) {
  call.bind("lower", {"s"}, 1);
  return text_like(call[0], lower(call.text(0)));
}

Value capitalize_filter(Call& call) {
  call.bind("capitalize", {"s"}, 1);
  return text_like(call[0], capitalize(call.text(0)));
}

Value title_filter(Call& call) {
  call.bind("title", {"s"}, 1);
  const std::string text = call.text(0);
  std::string out;
  bool starts_word = true;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    append_code_point(out, starts_word ? to_upper(code) : to_lower(code));
    starts_word = is_space(code) || std::u32string_view(U"-({[<").find(code) != std::u32string_view::npos;
  }
  return text_like(call[0], std::move(out));
}

Value trim_filter(Call& call) {
  call.bind("trim", {"value", "chars"}, 1);
  const std::string text = call.text(0);
  if (!call.has(1) || call[1].is_none()) return text_like(call[0], std::string(strip(text)));
  return text_like(call[0], std::string(strip_of(text, call.text(1), true, true)));
}

Value replace_filter(Call& call) {
  call.bind("replace", {"s", "old", "new", "count"}, 3);
  const std::int64_t count = call.has(3) && !call[3].is_none() ? call.integer(3, -1) : -1;
  if (!call.renderer().autoescape()) return Value(replace_all(call.text(0), call.text(1), call.text(2), count));
  const bool escapes = (call[1].is_markup() || call[2].is_markup()) && !call[0].is_markup();
  const Value text = escapes ? escape(call[0]) : soft_text(call[0]);
  return text_like(text, replace_all(text.text(), text_for(text, call[1]), text_for(text, call[2]), count));
}

Value center_filter(Call& call) {
  call.bind("center", {"value", "width"}, 1);
  const std::int64_t width = call.integer(1, 80);
  call.renderer().check_size(static_cast<std::size_t>(std::max<std::int64_t>(width, 0)));
  return text_like(call[0], centered(call.text(0), width));
}

Value string_filter(Call& call) {
  call.bind("string", {"object"}, 1);
  return soft_text(call[0]);
}

Value wordcount_filter(Call& call) {
  call.bind("wordcount", {"s"}, 1);
  const std::string text = call.text(0);
  std::int64_t words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool part = is_name_part(next_code_point(text, at));
    words += part && !inside ? 1 : 0;
    inside = part;
  }
  return Value(words);
}

Value format_filter(Call& call) {
  if (call.arguments.size() > 1 && !call.named.empty()) {
    throw Error(ErrorKind::filter_argument, "can't handle positional and keyword arguments at the same time");
  }
  const std::size_t longest = call.renderer().environment().options().limits.output;
  const Value format = soft_text(call[0]);
  if (call.named.empty()) {
    return format_percent(format, Value::tuple(List(call.arguments.begin() + 1, call.arguments.end())), longest);
  }
  Value map = Value::map();
  for (const NamedArgument& argument : call.named) map.set(argument.name, argument.value);
  return format_percent(format, map, longest);
}

}  // namespace

void add_text_filters(Environment& environment) {
  environment.add_filter("upper", upper_filter);
  environment.add_filter("lower", lower_filter);
  environment.add_filter("capitalize", capitalize_filter);
  environment.add_filter("title", title_filter);
  environment.add_filter("trim", trim_filter);
  environment.add_filter("replace", replace_filter);
  environment.add_filter("center", center_filter);
  environment.add_filter("string", string_filter);
  environment.add_filter("wordcount", wordcount_filter);
  environment.add_filter("format", format_filter);
}

}  // namespace moonwright::jinja
