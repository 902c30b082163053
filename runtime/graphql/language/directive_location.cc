#include "runtime/graphql/language/directive_location.h"

#include <algorithm>
#include <array>

namespace mw::graphql {
namespace {

constexpr std::size_t executable = 8;
constexpr std::array<std::string_view, 19> locations = {
    "QUERY",
    "MUTATION",
    "SUBSCRIPTION",
    "FIELD",
    "FRAGMENT_DEFINITION",
    "FRAGMENT_SPREAD",
    "INLINE_FRAGMENT",
    "VARIABLE_DEFINITION",
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

}  // namespace

std::span<const std::string_view> directive_locations() {
  return locations;
}

bool is_directive_location(std::string_view name) {
  return std::find(locations.begin(), locations.end(), name) != locations.end();
}

bool is_type_system_location(std::string_view name) {
  return std::find(locations.begin() + executable, locations.end(), name) != locations.end();
}

}  // namespace mw::graphql
