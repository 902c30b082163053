#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/render_diagnostic.h"

namespace moonwright {

/// A SARIF 2.1.0 log with one run, as one JSON text (indented by two, with a line feed at its end): for code scanning.
/// Each code is a rule of the tool, each diagnostic a result with a region and its related places. Columns count code
/// points (`columnKind`). `file`s are URIs relative to the working directory. The fix, a sentence, stands behind the
/// message and, with the pointer, among the result's `properties`. Where the diagnostic suggests a name for what
/// `source` has at its place, `fixes` has it as a replacement that a tool can make.
std::string to_sarif(const std::vector<Diagnostic>& diagnostics, std::string_view version, const SourceLookup& source);

}  // namespace moonwright
