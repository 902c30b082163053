#include "generator/jinja/methods.h"

namespace moonwright::jinja {

const Method* find_method(const Value& owner, std::string_view name) {
  switch (owner.kind()) {
    case Kind::string:
    case Kind::markup:
      return find_text_method(name);
    case Kind::list:
      return find_list_method(name);
    case Kind::tuple:
      return find_tuple_method(name);
    case Kind::map:
      return find_map_method(name);
    default:
      return nullptr;
  }
}

Value bound_method(const Value& owner, const Method& method) {
  return Value::function(std::string(method.name), [owner, function = method.function](Call& call) {
    call.arguments.insert(call.arguments.begin(), owner);
    return function(call);
  });
}

}  // namespace moonwright::jinja
