#pragma once

#include <string>
#include <vector>

#include "generator/spec/sentence.h"
#include "generator/spec/text.h"

namespace moonwright::spec {

/// A heading taken apart.
struct Title {
  /// Without marks and scopes, white space as single blanks.
  std::string text;
  /// Of its `{a, b}`, as written.
  std::vector<std::string> scopes;
  /// Wildcards in it are words.
  std::vector<Sentence> sentences;
};

Title read_title(const Text& heading);

}  // namespace moonwright::spec
