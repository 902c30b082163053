#include "generator/jinja/error.h"
#include "generator/jinja/filters.h"
#include "generator/jinja/items.h"
#include "generator/jinja/methods.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/renderer.h"
#include "generator/jinja/text.h"

namespace moonwright::jinja {

namespace {

Value default_filter(Call& call) {
  call.bind("default", {"value", "default_value", "boolean"}, 1);
  const bool replaced = call[0].is_undefined() || (call.truth(2, false) && !truth(call[0]));
  if (!replaced) return call[0];
  return call.has(1) ? call[1] : Value("");
}

/// Jinja's `attr`: like a dot, but never looks into a map.
Value attr_filter(Call& call) {
  call.bind("attr", {"obj", "name"}, 2);
  const Value& owner = call[0];
  const std::string name = call.text(1);
  Renderer& renderer = call.renderer();
  if (!owner.is_map()) return renderer.attribute(owner, name);
  const Method* method = find_method(owner, name);
  if (method != nullptr) return bound_method(owner, *method);
  return Value::undefined(renderer.environment().options().undefined, name, owner_name(owner));
}

/// The rest of a call's arguments from `first` on, behind one for the item.
Call call_for_item(const Call& call, std::size_t first) {
  Call inner(call.renderer());
  inner.arguments.emplace_back();
  for (std::size_t i = first; i < call.arguments.size(); ++i) inner.arguments.push_back(call.arguments[i]);
  inner.named = call.named;
  return inner;
}

Value map_by_attribute(Call& call) {
  Value attribute;
  Value fallback;
  for (const NamedArgument& argument : call.named) {
    if (argument.name == "attribute") {
      attribute = argument.value;
    } else if (argument.name == "default") {
      fallback = argument.value;
    } else {
      throw Error(ErrorKind::filter_argument, "Unexpected keyword argument '" + argument.name + "'");
    }
  }
  if (attribute.is_undefined()) throw Error(ErrorKind::filter_argument, "map requires a filter argument");
  const ItemKey key(call.renderer(), attribute, false, fallback);
  List result;
  for (const Value& element : Elements(call[0])) result.push_back(key(element));
  return Value(std::move(result));
}

Value map_filter(Call& call) {
  if (call.arguments.size() == 1) {
    if (call.named.empty() && Elements(call[0]).size() > 0) {
      throw Error(ErrorKind::filter_argument, "map requires a filter argument");
    }
    return call.named.empty() ? Value(List()) : map_by_attribute(call);
  }
  const std::string name = call.text(1);
  const Call prepared = call_for_item(call, 2);
  List result;
  if (!truth(call[0])) return Value(std::move(result));
  for (const Value& element : Elements(call[0])) {
    Call inner(prepared);
    inner.arguments[0] = element;
    result.push_back(call.renderer().apply_filter(name, inner));
  }
  return Value(std::move(result));
}

/// `first`: the argument that names the test.
List selected(Call& call, std::size_t first, const ItemKey& key, bool wanted) {
  const bool by_test = call.arguments.size() > first;
  const std::string test = by_test ? call.text(first) : std::string();
  const Call prepared = call_for_item(call, first + 1);
  List result;
  if (!truth(call[0])) return result;
  for (const Value& element : Elements(call[0])) {
    Call inner(prepared);
    inner.arguments[0] = key(element);
    const bool holds = by_test ? call.renderer().apply_test(test, inner) : truth(inner.arguments[0]);
    if (holds == wanted) result.push_back(element);
  }
  return result;
}

Value select(Call& call, bool wanted) {
  return Value(selected(call, 1, ItemKey(call.renderer(), Value::none()), wanted));
}

Value select_by_attribute(Call& call, bool wanted) {
  if (call.arguments.size() < 2) throw Error(ErrorKind::filter_argument, "Missing parameter for attribute name");
  return Value(selected(call, 2, ItemKey(call.renderer(), call[1]), wanted));
}

Value select_filter(Call& call) {
  return select(call, true);
}
Value reject_filter(Call& call) {
  return select(call, false);
}
Value selectattr_filter(Call& call) {
  return select_by_attribute(call, true);
}
Value rejectattr_filter(Call& call) {
  return select_by_attribute(call, false);
}

}  // namespace

void add_select_filters(Environment& environment) {
  environment.add_filter("default", default_filter);
  environment.add_filter("d", default_filter);
  environment.add_filter("attr", attr_filter);
  environment.add_filter("map", map_filter);
  environment.add_filter("select", select_filter);
  environment.add_filter("reject", reject_filter);
  environment.add_filter("selectattr", selectattr_filter);
  environment.add_filter("rejectattr", rejectattr_filter);
}

}  // namespace moonwright::jinja
