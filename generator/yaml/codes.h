#pragma once

#include "generator/base/diagnostic.h"

/// What can be wrong with a YAML or JSON file before its meaning is looked at.
namespace moonwright::yaml::codes {

inline constexpr Code syntax{"MW1020", "yaml-syntax"};
inline constexpr Code duplicate_key{"MW1021", "duplicate-key"};
inline constexpr Code anchor{"MW1022", "yaml-anchor"};
inline constexpr Code too_big{"MW1023", "file-too-big"};
inline constexpr Code bad_text{"MW1024", "not-utf8"};

}  // namespace moonwright::yaml::codes
