#pragma once

#include <string>
#include <string_view>

/// Names of projects and what C++ makes of them. ASCII only: a binary, an environment variable and a namespace are
/// named so.
namespace moonwright::settings {

/// Whether every build has a target of this name already: CMake's own, and the libraries of Moonwright.
bool is_reserved_target(std::string_view name);
/// Identifiers joined by `::`, none of them a keyword, `std` or `mw` at the front.
bool is_namespace(std::string_view text);
/// A project's name for a spec directory that gives none.
std::string name_from_folder(std::string_view folder);

}  // namespace moonwright::settings
