#pragma once

#include <map>
#include <ostream>
#include <string>

#include "generator/base/diagnostic.h"

namespace moonwright::cli {

/// What a process answers; DESIGN section 3.
enum ExitCode : int {
  clean = 0,
  /// `check`: the output is not what the spec says.
  stale = 1,
  /// The spec, a setting or the command line is wrong; nothing was written.
  spec_error = 2,
  /// Nothing was written, for the sake of what is there: a hand-edited file, a destructive migration.
  refused = 3,
};

enum class Format {
  text,
  /// One object, results and diagnostics.
  json,
  /// Diagnostics alone, as a SARIF log: for code scanning.
  sarif,
  /// Results as text, diagnostics as workflow commands of GitHub Actions.
  github,
};

/// Where a command prints, and how. Results go to `out`, diagnostics to `err`; in all formats but text both go to
/// `out`.
struct Console {
  std::ostream& out;
  std::ostream& err;
  Format format = Format::text;
  bool colour = false;

  /// Results are printed as text, too.
  bool prints_text() const { return format == Format::text || format == Format::github; }
};

/// File name to text: where the printer finds the line for the caret.
using Sources = std::map<std::string, std::string>;

/// Prints all diagnostics: with carets and a line that counts them (text), as workflow commands (github), or as a SARIF
/// log; as JSON nothing, since there they are a part of the result. Files of `sources` are shown with their path from
/// the working directory, below `spec_dir`.
void print_diagnostics(
    const Console& console, const Diagnostics& diagnostics, const std::string& spec_dir, const Sources& sources
);

}  // namespace moonwright::cli
