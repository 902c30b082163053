#pragma once

#include <string>

#include "generator/base/diagnostic.h"
#include "generator/types/type_spec.h"
#include "generator/types/value_reader.h"
#include "generator/yaml/node.h"

namespace moonwright::types {

/// The type spec that `root` holds: keys known and of the right shape, names of its own fields right. Errors go to
/// `diagnostics`, wrong parts are left out.
TypeSpec read_type_spec(const yaml::Node& root, Role role, const std::string& name, Diagnostics& diagnostics);

/// One property; `key_place` and `name` are its key's.
FieldSpec read_field(const yaml::Node& mapping, const yaml::Entry& entry, Role role, ValueReader& reader);

/// Names in `required`, `orderBy` and the like that the type spec itself must know (LANGUAGE section 4).
void check_names(const TypeSpec& spec, Diagnostics& diagnostics);

/// What an item's type spec says of its fields in two places, and what only the whole can tell: lists against flags,
/// `renamedFrom`, `drop`, `allow`.
void check_flags(const TypeSpec& spec, Diagnostics& diagnostics);

}  // namespace moonwright::types
