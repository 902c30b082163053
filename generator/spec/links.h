#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace moonwright::spec {

/// A link in a heading that pulls in a file.
struct Include {
  /// Below the spec directory, normalised; meaningless if `outside`.
  std::string path;
  /// It leaves the spec directory.
  bool outside = false;
};

/// What the address of a link in a heading of `file` (below the spec directory) includes: a path to a `.md` file,
/// without scheme, relative to `file`. Nothing if it is a link like any other.
std::optional<Include> include_of(std::string_view address, std::string_view file);

/// "bar-service" of "parts/bar-service.md".
std::string stem_of(std::string_view path);

}  // namespace moonwright::spec
