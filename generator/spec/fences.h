#pragma once

#include <cstddef>
#include <vector>

#include "generator/spec/sentence.h"

namespace moonwright::spec {

/// The parentheses of a sentence that fence a group: those with a verb directly in them.
struct Fences {
  /// Per token: of an opening parenthesis that fences the index of its end (its closing one, or the number of tokens
  /// where the sentence ends first); 0 for all other tokens.
  std::vector<std::size_t> end;
  /// Index of the first parenthesis that is nested too deep, or the number of tokens. It fences nothing.
  std::size_t too_deep = 0;
};

inline constexpr std::size_t deepest_parenthesis = 64;

Fences find_fences(const Sentence& sentence);

}  // namespace moonwright::spec
