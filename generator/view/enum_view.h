#pragma once

#include "generator/api/model.h"
#include "generator/jinja/value.h"

namespace moonwright::view {

/// An enum as templates see it: name table text snake values: [{cpp, entry, comment, origin}] origin.
jinja::Value enum_view(const api::Enum& declared);

}  // namespace moonwright::view
