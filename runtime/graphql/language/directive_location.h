#pragma once

#include <span>
#include <string_view>

namespace mw::graphql {

/// All of the specification's places for directives, those of executable documents first.
std::span<const std::string_view> directive_locations();

/// Whether the name is one of the specification's places for directives, e.g. FIELD or ENUM_VALUE.
bool is_directive_location(std::string_view name);

/// Whether the place is in a schema (OBJECT, ...), not in an executable document (FIELD, ...).
bool is_type_system_location(std::string_view name);

}  // namespace mw::graphql
