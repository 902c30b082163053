#pragma once

#include <string>

namespace moonwright::cli {

/// The folder with the shipped templates and packages: `../share/moonwright/templates` seen from the program, which
/// holds for an installed program and for one in a build tree. Empty if it is not there.
std::string shipped_templates();

}  // namespace moonwright::cli
