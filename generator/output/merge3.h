#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace moonwright::output {

/// Where both sides changed the same lines: a place in `yours`, lines from 1. `lines` may be 0: something is missing
/// before `line`.
struct Conflict {
  int line = 0;
  int lines = 0;
  friend bool operator==(const Conflict&, const Conflict&) = default;
};

struct Merged {
  /// With conflict markers around each conflict, as `git merge-file --diff3` writes them.
  std::string text;
  std::vector<Conflict> conflicts;
};

/// What a person's file becomes when the changes from `base` to `fresh` are made to it, line by line (diff3: Khanna,
/// Kunal, Pierce 2007). Lines that neither side touched hold the changes apart: two changes without such a line between
/// them are one conflict, unless they are equal. CRLF and LF are the same in comparing; lines of `yours` stay as they
/// are, others get the line end of its first line. Pure.
Merged merge3(std::string_view base, std::string_view yours, std::string_view fresh);

}  // namespace moonwright::output
