#pragma once

#include <string>

#include "generator/explain/explanation.h"

namespace moonwright::explain {

struct ManifestLine {
  Explanation answer;
  /// The file that the line lists; empty for the heading, and for the manifest as a whole.
  std::string listed;
};

/// The manifest (`generated/FILES`), or a line of it unless `number` is 0. `text` has the line.
ManifestLine explain_manifest(const std::string& path, int number, const std::string& text);

/// The record of a scaffold, or a line of it unless `number` is 0.
Explanation explain_record(const std::string& path, int number, const std::string& text);

}  // namespace moonwright::explain
