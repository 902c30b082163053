#pragma once

#include <vector>

#include "generator/api/context.h"

namespace moonwright::api {

/// The fixed conditions of a `where`: paths found, operators that the field's type knows, values made those of its
/// type. What is wrong is an error at its place and left out.
std::vector<Condition> resolve_where(Context& context, Index type, const std::vector<types::WhereText>& where);

}  // namespace moonwright::api
