#pragma once

#include <string>
#include <vector>

#include "generator/types/kind.h"
#include "generator/yaml/node.h"

namespace moonwright::types {

/// The value as written, before one knows what it is for.
Constant constant_of(const yaml::Node& node);
/// JSON of a constant that was written out (not of now, uuid, me).
std::string json_of(const Constant& value);

/// Makes `value` one of `kind` ("now" of a datetime, digits of a decimal, a value of an enum). Returns what is wrong
/// with it, or an empty text. `enum_values` are the stored values of an enumeration.
std::string fit(Constant& value, Kind kind, const std::vector<std::string>& enum_values);

/// The same of a list, value by value.
std::string fit_list(Constant& value, Kind kind, const std::vector<std::string>& enum_values);

}  // namespace moonwright::types
