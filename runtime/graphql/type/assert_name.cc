#include "runtime/graphql/type/assert_name.h"

#include <algorithm>

#include "runtime/graphql/language/characters.h"

namespace mw::graphql {

std::string name_problem(std::string_view name) {
  if (name.empty()) return "Expected name to be a non-empty string.";
  if (!std::all_of(name.begin() + 1, name.end(), is_name_continue)) {
    return "Names must only contain [_a-zA-Z0-9] but \"" + std::string(name) + "\" does not.";
  }
  if (!is_name_start(name.front()))
    return "Names must start with [_a-zA-Z] but \"" + std::string(name) + "\" does not.";
  return {};
}

std::string enum_value_name_problem(std::string_view name) {
  if (name == "true" || name == "false" || name == "null") {
    return "Enum values cannot be named: " + std::string(name);
  }
  return name_problem(name);
}

}  // namespace mw::graphql
