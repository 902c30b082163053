#pragma once

#include <string>

#include "runtime/graphql/type/value.h"

namespace mw::graphql {

/// A value as messages show it: strings quoted, long lists and deep values cut.
std::string inspect(const Value& value);

/// A number as JavaScript (and JSON) writes it: 1, 1.5, 1e+21, NaN.
std::string print_number(double number);

}  // namespace mw::graphql
