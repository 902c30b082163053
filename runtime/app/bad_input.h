#pragma once

#include <string>
#include <string_view>

#include "runtime/graphql/execution/field_error.h"

namespace mw::app {

/// What is wrong with an argument of a query: `Argument "limit" must not be negative.`, code BAD_USER_INPUT. `argument`
/// may be a path: "filter.name.eq".
inline graphql::ClientError bad_input(std::string_view argument, std::string_view why) {
  return graphql::ClientError("Argument \"" + std::string(argument) + "\" " + std::string(why) + ".", "BAD_USER_INPUT");
}

}  // namespace mw::app
