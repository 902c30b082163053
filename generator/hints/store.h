#pragma once

#include <optional>
#include <string>

#include "generator/hints/trace.h"

namespace moonwright::hints {

/// What is kept of a run that had nothing to do (or that did it): as long as the trace is true, the next run ends with
/// this code and prints this.
struct Hint {
  Trace trace;
  int exit_code = 0;
  std::string out;
  std::string err;
};

/// `$XDG_CACHE_HOME/moonwright` or `~/.cache/moonwright`; empty where the environment names no absolute folder.
std::string cache_folder();

/// The hint of the run that `key` describes (arguments, working directory, program). Nothing without one, and for a
/// file that is damaged, of another format, or that others than the user may write: hints are only ever hints.
std::optional<Hint> load(const std::string& folder, const std::string& key);

/// Keeps a hint; whatever goes wrong goes wrong silently. The oldest of many are removed.
void save(const std::string& folder, const std::string& key, const Hint& hint);

/// The text of a hint file; nothing if it cannot be written down.
std::optional<std::string> print(const std::string& key, const Hint& hint);
std::optional<Hint> parse(std::string_view text, const std::string& key);

}  // namespace moonwright::hints
