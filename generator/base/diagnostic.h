#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace moonwright {

/// A place in an input file. `file` is the path as the user knows it (relative to the spec directory, or to the
/// working directory for what lies outside it). Lines and columns count from 1, a column is a code point, a tab is
/// one. Line 0: the file as a whole.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
  /// Code points to underline; at least 1.
  int length = 1;

  friend bool operator==(const Place&, const Place&) = default;
};

enum class Severity { error, warning, note };

/// "error", "warning", "note".
const char* word_of(Severity severity);

/// The stable identity of a kind of diagnostic: `MW1203`, "verb-without-subject". Each stage declares its own in
/// `<stage>/codes.h`: 10xx general, settings and command line · 11xx packages and rules · 12xx sentences ·
/// 13xx the graph · 14xx type specs · 15xx API and schema · 16xx migrations · 17xx output · 18xx templates · 19xx lint.
struct Code {
  std::string_view number;
  std::string_view name;
};

/// A second place that belongs to a diagnostic: "first said here".
struct Related {
  std::string message;
  Place place;
};

/// What the user did wrong (or should look at), where, and how to mend it.
struct Diagnostic {
  Severity severity = Severity::error;
  Code code;
  std::string message;
  Place place;
  /// What to do, as one imperative line; may be empty.
  std::string fix;
  /// RFC 6901 pointer inside a type spec or settings file; may be empty.
  std::string pointer;
  std::vector<Related> related;
};

/// All diagnostics of a run, in the order found. A value; no stage stops at its first error.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  /// Shorthand for the common case.
  void error(Code code, Place place, std::string message, std::string fix = {});
  void warning(Code code, Place place, std::string message, std::string fix = {});

  bool has_errors() const { return errors_ > 0; }
  int errors() const { return errors_; }
  const std::vector<Diagnostic>& all() const { return all_; }
  void append(Diagnostics other);
  /// Sorted by file, line, column, code, and without exact repetitions: what printers show.
  std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> all_;
  int errors_ = 0;
};

}  // namespace moonwright
