#pragma once

#include <string>
#include <vector>

#include "generator/api/context.h"
#include "generator/api/outputs.h"

namespace moonwright::api {

/// The declared arguments of each output (same index) of a query or subscription: its default inputs with those of the
/// inputs type spec on top (LANGUAGE section 5, "Inputs and outputs specs"). Without filter, order and paging.
/// `hand_written`: only what the file declares, and a path is not needed.
std::vector<std::vector<Argument>> query_inputs(
    Context& context, Index operation, const std::vector<Output>& outputs, bool hand_written
);

}  // namespace moonwright::api
