#pragma once

#include <string>
#include <string_view>

namespace mw::graphql {

/// What is wrong with a name (specification: Name); empty if nothing is.
std::string name_problem(std::string_view name);

/// The same for the name of an enum value, which may not be true, false or null.
std::string enum_value_name_problem(std::string_view name);

}  // namespace mw::graphql
