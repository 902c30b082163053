#pragma once

#include "generator/base/diagnostic.h"

/// What `moonwright lint` finds: nothing is wrong, but the author may have meant something else.
namespace moonwright::lint::codes {

inline constexpr Code aside{"MW1901", "aside"};
inline constexpr Code unused_term{"MW1902", "unused-term"};
inline constexpr Code open_access{"MW1903", "open-access"};
/// `lint` of settings.yml speaks of a rule that does not exist.
inline constexpr Code unknown_lint_rule{"MW1904", "unknown-lint-rule"};
inline constexpr Code near_miss{"MW1905", "near-miss"};

}  // namespace moonwright::lint::codes
