#pragma once

#include <optional>
#include <string>

#include "generator/api/context.h"

namespace moonwright::api {

/// A declared input that filters by `path`: its `type` (default: that of the path), `op` and `default`. `owner` names
/// an enum that it declares. Nothing (and an error) where type, op and path do not go together.
std::optional<Argument> typed_path_argument(
    Context& context,
    const types::FieldSpec& spec,
    const Path& path,
    bool required,
    const std::string& owner,
    const Origin& origin
);

/// Whether an input that stands for `field` has a type that goes with the field's, or none; else an error.
bool check_type(Context& context, const types::FieldSpec& spec, const Field& field);

}  // namespace moonwright::api
