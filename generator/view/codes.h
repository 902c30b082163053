#pragma once

#include "generator/base/diagnostic.h"

namespace moonwright::view {

/// A template failed: a name that does not exist, a missing include, a limit.
inline constexpr Code template_error{"MW1801", "template-error"};
/// Two outputs have one path.
inline constexpr Code same_path{"MW1802", "same-output-path"};
/// The path of an output leads out of the output folder.
inline constexpr Code path_outside{"MW1803", "output-path-outside"};
/// An output names a template that no package has.
inline constexpr Code template_missing{"MW1804", "template-missing"};
/// A file of the tool in a person's folder, or the other way round.
inline constexpr Code wrong_owner{"MW1805", "output-of-wrong-owner"};
/// Two packages have a template of one name.
inline constexpr Code template_twice{"MW1806", "template-twice"};
/// A warning: a template in templates/ that replaces nothing and that nothing names.
inline constexpr Code template_unused{"MW1807", "template-of-nothing"};

}  // namespace moonwright::view
