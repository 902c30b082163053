#include "runtime/graphql/language/directive_location.h"

#include <algorithm>
#include <array>

namespace mw::graphql {
namespace {

constexpr std::array<std::string_view, 8> executable = {
    "QUERY",
    "MUTATION",
    "SUBSCRIPTION",
    "FIELD",
    "FRAGMENT_DEFINITION",
    "FRAGMENT_SPREAD",
    "INLINE_FRAGMENT",
    "VARIABLE_DEFINITION",
};
constexpr std::array<std::string_view, 11> type_system = {
    "SCHEMA",
    "SCALAR",
    "OBJECT",
    "FIELD_DEFINITION",
    "ARGUMENT_DEFINITION",
    "INTERFACE",
    "UNION",
    "ENUM",
    "ENUM_VALUE",
    "INPUT_OBJECT",
    "INPUT_FIELD_DEFINITION",
};

template <class Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool is_directive_location(std::string_view name) {
  return contains(executable, name) || contains(type_system, name);
}

bool is_type_system_location(std::string_view name) {
  return contains(type_system, name);
}

}  // namespace mw::graphql
