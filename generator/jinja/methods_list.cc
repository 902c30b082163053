#include <algorithm>

#include "generator/jinja/error.h"
#include "generator/jinja/items.h"
#include "generator/jinja/methods.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/text.h"

namespace moonwright::jinja {

namespace {

/// The list to change. Lists that came from C++ are shared between renderings and stay as they are.
List& changeable(Call& call, std::string_view method) {
  if (call.renderer().environment().options().immutable_sandbox || !call[0].is_open()) {
    throw Error(
        ErrorKind::security, "'" + std::string(method) + "' would change a list that this template may only read"
    );
  }
  return call.arguments[0].shared_items();
}

Value append(Call& call) {
  call.bind("append", {"self", "object"}, 2);
  changeable(call, "append").push_back(call[1]);
  return Value::none();
}

Value extend(Call& call) {
  call.bind("extend", {"self", "iterable"}, 2);
  const List more = Elements(call[1]).list();
  List& list = changeable(call, "extend");
  call.renderer().check_size((list.size() + more.size()) * sizeof(Value));
  list.insert(list.end(), more.begin(), more.end());
  return Value::none();
}

std::ptrdiff_t position(const List& list, std::int64_t index) {
  const auto size = static_cast<std::int64_t>(list.size());
  return static_cast<std::ptrdiff_t>(std::clamp<std::int64_t>(index < 0 ? index + size : index, 0, size));
}

Value insert(Call& call) {
  call.bind("insert", {"self", "index", "object"}, 3);
  List& list = changeable(call, "insert");
  list.insert(list.begin() + position(list, call.integer(1, 0)), call[2]);
  return Value::none();
}

Value pop(Call& call) {
  call.bind("pop", {"self", "index"}, 1);
  List& list = changeable(call, "pop");
  const std::optional<Value> element = element_at(call[0], call.integer(1, -1));
  if (!element) throw Error(ErrorKind::value, list.empty() ? "pop from empty list" : "pop index out of range");
  list.erase(list.begin() + position(list, call.integer(1, -1)));
  return *element;
}

List::const_iterator find(const Call& call) {
  const List& list = call[0].items();
  return std::find_if(list.begin(), list.end(), [&](const Value& value) { return equal(value, call[1]); });
}

Value index(Call& call) {
  call.bind("index", {"self", "value"}, 2);
  const auto found = find(call);
  if (found == call[0].items().end()) throw Error(ErrorKind::value, repr(call[1]) + " is not in list");
  return Value(found - call[0].items().begin());
}

Value remove(Call& call) {
  call.bind("remove", {"self", "value"}, 2);
  List& list = changeable(call, "remove");
  const auto found = find(call);
  if (found == list.end()) throw Error(ErrorKind::value, "list.remove(x): x not in list");
  list.erase(found);
  return Value::none();
}

Value count(Call& call) {
  call.bind("count", {"self", "value"}, 2);
  const List& list = call[0].items();
  return Value(std::count_if(list.begin(), list.end(), [&](const Value& value) { return equal(value, call[1]); }));
}

Value reverse(Call& call) {
  List& list = changeable(call, "reverse");
  std::reverse(list.begin(), list.end());
  return Value::none();
}

Value sort(Call& call) {
  call.bind("sort", {"self", "reverse"}, 1);
  List& list = changeable(call, "sort");
  const bool reverse = call.truth(1, false);
  std::stable_sort(list.begin(), list.end(), [&](const Value& a, const Value& b) {
    return reverse ? compare(b, a) < 0 : compare(a, b) < 0;
  });
  return Value::none();
}

Value clear(Call& call) {
  changeable(call, "clear").clear();
  return Value::none();
}

Value copy(Call& call) {
  return Value(List(call[0].items())).open();
}

constexpr Method list_methods[] = {
    {"append", append},
    {"clear", clear},
    {"copy", copy},
    {"count", count},
    {"extend", extend},
    {"index", index},
    {"insert", insert},
    {"pop", pop},
    {"remove", remove},
    {"reverse", reverse},
    {"sort", sort},
};
constexpr Method tuple_methods[] = {{"count", count}, {"index", index}};

}  // namespace

const Method* find_list_method(std::string_view name) {
  return find_in_table(list_methods, name);
}
const Method* find_tuple_method(std::string_view name) {
  return find_in_table(tuple_methods, name);
}

}  // namespace moonwright::jinja
