#pragma once

#include "generator/base/diagnostic.h"

/// What can be wrong with a YAML or JSON file before its meaning is looked at.
namespace moonwright::yaml::codes {

inline constexpr Code syntax{"MW1001", "yaml-syntax"};
inline constexpr Code duplicate_key{"MW1002", "duplicate-key"};
inline constexpr Code anchor{"MW1003", "yaml-anchor"};
inline constexpr Code too_big{"MW1004", "file-too-big"};
inline constexpr Code bad_text{"MW1005", "not-utf8"};

}  // namespace moonwright::yaml::codes
