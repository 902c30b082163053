#pragma once

#include <string>

#include "generator/jinja/value.h"

namespace moonwright::jinja {

/// As Python's pprint.pformat: repr with sorted keys, broken into lines where it is wider than 80.
std::string pretty_repr(const Value& value);

}  // namespace moonwright::jinja
