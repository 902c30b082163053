#pragma once

#include "generator/base/diagnostic.h"

namespace moonwright::view {

/// A template failed: a name that does not exist, a missing include, a limit.
inline constexpr Code template_error{"MW1801", "template-error"};
/// Two outputs have one path.
inline constexpr Code same_path{"MW1802", "same-output-path"};
/// The path of an output leads out of the output folder.
inline constexpr Code path_outside{"MW1803", "output-path-outside"};

}  // namespace moonwright::view
