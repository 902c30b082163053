#pragma once

#include "generator/types/type_spec.h"
#include "generator/types/value_reader.h"

namespace moonwright::types {

/// What the keys of one property say together: a type where one is needed, keys that fit it, a default of that type,
/// ranges that are not empty. May drop a wrong default. `entry` is the property, `mapping` the one that it is in.
void check_field(const yaml::Node& mapping, const yaml::Entry& entry, Role role, ValueReader& reader, FieldSpec& field);

}  // namespace moonwright::types
