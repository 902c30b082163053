#pragma once

#include "generator/base/diagnostic.h"

namespace moonwright::cli {

/// The command line itself is wrong: an unknown command or option, a missing argument.
inline constexpr Code usage{"MW1001", "usage"};
/// The spec directory does not exist, or has no spec.md.
inline constexpr Code no_spec{"MW1002", "no-spec"};
/// `init` where something is already.
inline constexpr Code folder_in_use{"MW1003", "folder-in-use"};
/// The shipped templates are not where the program looks for them.
inline constexpr Code no_templates{"MW1004", "no-templates"};
/// `explain` of something that the spec does not have.
inline constexpr Code nothing_to_explain{"MW1005", "nothing-to-explain"};
/// Fixtures that no backend of this spec can load.
inline constexpr Code wrong_fixture{"MW1006", "wrong-fixture"};
/// A warning: a file that would be scaffolded was there before the first run.
inline constexpr Code kept_file{"MW1007", "file-kept"};
/// A file of the spec directory that is there but cannot be read, or may not be: a link that leads out, a device.
inline constexpr Code unreadable_file{"MW1008", "unreadable-file"};

/// The backend was generated for another contract of the runtime.
inline constexpr Code other_contract{"MW1009", "other-contract"};

}  // namespace moonwright::cli
