#pragma once

#include <optional>
#include <string>

#include "runtime/app/input_error.h"
#include "runtime/db/model.h"
#include "runtime/db/value.h"

namespace mw::app {

/// Checks a value for a column: null for a required one, lengths in code points, ranges, decimal digits, the formats of
/// email, url and slug. The error has no field. (`pattern` is checked where inputs are read: app/pattern.h.)
std::optional<InputError> validate(const db::Column& column, const db::Value& value);

/// The same for a column of that model: places in lists begin at 0 (or at the `minimum`).
std::optional<InputError> validate(const db::Model& model, const db::Column& column, const db::Value& value);

}  // namespace mw::app
