#include "generator/base/github_annotations.h"

#include <algorithm>
#include <string_view>

namespace moonwright {

namespace {

/// GitHub's word for a note is its own.
const char* command_of(Severity severity) {
  return severity == Severity::note ? "notice" : word_of(severity);
}

std::string escaped(std::string_view text, bool property) {
  std::string result;
  for (const char c : text) {
    if (c == '%') {
      result += "%25";
    } else if (c == '\r') {
      result += "%0D";
    } else if (c == '\n') {
      result += "%0A";
    } else if (property && c == ':') {
      result += "%3A";
    } else if (property && c == ',') {
      result += "%2C";
    } else {
      result += c;
    }
  }
  return result;
}

std::string place_text(const Place& place) {
  if (place.line == 0) return place.file;
  return place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::string properties_of(const Diagnostic& diagnostic) {
  const Place& place = diagnostic.place;
  std::string result;
  const auto add = [&result](std::string_view name, std::string_view value) {
    result += (result.empty() ? " " : ",") + std::string(name) + "=" + escaped(value, true);
  };
  if (!place.file.empty()) add("file", place.file);
  if (place.line > 0) {
    const int column = std::max(place.column, 1);
    add("line", std::to_string(place.line));
    add("col", std::to_string(column));
    add("endColumn", std::to_string(column + std::max(place.length, 1)));
  }
  add("title", std::string(diagnostic.code.number) + " " + std::string(diagnostic.code.name));
  return result;
}

}  // namespace

std::string to_github_annotations(const std::vector<Diagnostic>& diagnostics) {
  std::string result;
  for (const Diagnostic& diagnostic : diagnostics) {
    std::string message = diagnostic.message;
    for (const Related& related : diagnostic.related)
      message += "\n" + place_text(related.place) + ": " + related.message;
    if (!diagnostic.fix.empty()) message += "\nfix: " + diagnostic.fix;
    result += "::";
    result += command_of(diagnostic.severity);
    result += properties_of(diagnostic) + "::" + escaped(message, false) + "\n";
  }
  return result;
}

}  // namespace moonwright
