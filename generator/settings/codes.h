#pragma once

#include "generator/base/diagnostic.h"

/// What can be wrong with settings.yml (LANGUAGE section 8).
namespace moonwright::settings::codes {

inline constexpr Code unknown_setting{"MW1010", "unknown-setting"};
inline constexpr Code wrong_setting{"MW1011", "wrong-setting"};
/// The project's name is the name of something else in every build.
inline constexpr Code reserved_project_name{"MW1012", "reserved-project-name"};
/// A warning: settings of an upstream that no sentence speaks of.
inline constexpr Code setting_of_nothing{"MW1013", "setting-of-nothing"};

}  // namespace moonwright::settings::codes
