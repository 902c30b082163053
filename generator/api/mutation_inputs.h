#pragma once

#include <vector>

#include "generator/api/mutation_parts.h"

namespace moonwright::api {

/// All arguments of a mutation: those of its parts, with its inputs type spec on top. `Argument::step` is the index of
/// a part. Equal names are an error.
std::vector<Argument> mutation_inputs(Context& context, Index operation, std::vector<Part>& parts);

}  // namespace moonwright::api
