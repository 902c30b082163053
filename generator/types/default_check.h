#pragma once

#include "generator/types/type_spec.h"
#include "generator/types/value_reader.h"

namespace moonwright::types {

/// Makes the `default` of a field a value of its kind, and says where it cannot be one or breaks a constraint of the
/// field itself: the first insert without the field would fail. A wrong default is dropped. That of an fk is left as
/// it is written: what it must be is the target's to say. `mapping` holds the keys of the field, whose kind is known.
void check_default(const yaml::Node& mapping, ValueReader& reader, FieldSpec& field);

}  // namespace moonwright::types
