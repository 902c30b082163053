#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/cli/pipeline.h"

namespace moonwright::cli {

/// The contract number that a generated contract.h asserts; nothing if it asserts none.
std::optional<int> contract_of(std::string_view contract_header);

/// Compares the contract that a backend was generated for with the one that this program writes. Of a newer release:
/// an error, since its files would be taken back (a warning with `force`). Of an older one: a warning that says what to
/// look at. Reads only.
void check_contract(const std::vector<ServiceOutput>& services, bool force, Diagnostics& diagnostics);

}  // namespace moonwright::cli
