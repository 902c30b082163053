#include "generator/jinja/error.h"
#include "generator/jinja/map.h"
#include "generator/jinja/methods.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/renderer.h"
#include "generator/jinja/text.h"

namespace moonwright::jinja {

namespace {

Map& changeable(Call& call, std::string_view method) {
  if (call.renderer().environment().options().immutable_sandbox || !call[0].is_open()) {
    throw Error(
        ErrorKind::security, "'" + std::string(method) + "' would change a map that this template may only read"
    );
  }
  return call.arguments[0].shared_entries();
}

void need_hashable(const Value& key) {
  if (!is_hashable(key)) fail_type("unhashable type: '" + type_name(key) + "'");
}

Value items(Call& call) {
  call.bind("items", {"self"});
  List pairs;
  pairs.reserve(call[0].entries().size());
  for (const MapEntry& entry : call[0].entries()) pairs.push_back(Value::tuple({entry.key, entry.value}));
  return Value::view("dict_items", std::move(pairs));
}

Value keys(Call& call) {
  call.bind("keys", {"self"});
  return Value::view("dict_keys", Elements(call[0]).list());
}

Value values(Call& call) {
  call.bind("values", {"self"});
  List all;
  all.reserve(call[0].entries().size());
  for (const MapEntry& entry : call[0].entries()) all.push_back(entry.value);
  return Value::view("dict_values", std::move(all));
}

Value get(Call& call) {
  call.bind("get", {"self", "key", "default"}, 2);
  need_hashable(call[1]);
  const Value* found = call[0].entries().find(call[1]);
  if (found != nullptr) return *found;
  return call.has(2) ? call[2] : Value::none();
}

Value copy(Call& call) {
  return Value(Map(call[0].entries())).open();
}

Value clear(Call& call) {
  changeable(call, "clear").clear();
  return Value::none();
}

Value pop(Call& call) {
  call.bind("pop", {"self", "key", "default"}, 2);
  need_hashable(call[1]);
  Map& map = changeable(call, "pop");
  const Value* found = map.find(call[1]);
  if (found == nullptr) {
    if (call.has(2)) return call[2];
    throw Error(ErrorKind::value, "no key " + repr(call[1]));
  }
  Value value = *found;
  map.erase(call[1]);
  return value;
}

Value popitem(Call& call) {
  Map& map = changeable(call, "popitem");
  if (map.empty()) throw Error(ErrorKind::value, "popitem(): dictionary is empty");
  const MapEntry last = *(map.end() - 1);
  map.erase(last.key);
  return Value::tuple({last.key, last.value});
}

Value setdefault(Call& call) {
  call.bind("setdefault", {"self", "key", "default"}, 2);
  need_hashable(call[1]);
  Map& map = changeable(call, "setdefault");
  if (const Value* found = map.find(call[1])) return *found;
  Value value = call.has(2) ? call[2] : Value::none();
  map.set(call[1], value);
  return value;
}

Value update(Call& call) {
  Map& map = changeable(call, "update");
  if (call.arguments.size() > 1) {
    const Value& more = call[1];
    if (!more.is_map()) fail_type("update() needs a map");
    const Map entries = more.entries();  // NOLINT(performance-unnecessary-copy-initialization): may be the map itself
    for (const MapEntry& entry : entries) map.set(entry.key, entry.value);
  }
  for (const NamedArgument& argument : call.named) map.set(argument.name, argument.value);
  return Value::none();
}

constexpr Method methods[] = {
    {"clear", clear},
    {"copy", copy},
    {"get", get},
    {"items", items},
    {"keys", keys},
    {"pop", pop},
    {"popitem", popitem},
    {"setdefault", setdefault},
    {"update", update},
    {"values", values},
};

}  // namespace

const Method* find_map_method(std::string_view name) {
  return find_in_table(methods, name);
}

}  // namespace moonwright::jinja
