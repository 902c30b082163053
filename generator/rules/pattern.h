#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/spec/term.h"

namespace moonwright::rules {

/// A relation pattern, `x:service /has x:module`. In each term a part `x` matches anything; a pattern without a name
/// also matches named uses, one without a variant matches only terms without.
struct Pattern {
  spec::Term subject;
  /// Canonical, without slash.
  std::string verb;
  spec::Term object;

  /// "x:service /has x:module"
  std::string text() const;
};

/// Reads a `when`. Terms and verbs may be lists: `x:api /posts, /creates x:item and x:item~list` is four patterns.
/// Nothing if it is no pattern. Verbs are as written.
std::optional<std::vector<Pattern>> parse_patterns(std::string_view text);

/// Reads a noun's key or an output's `for`: a tag (`cron-job`, any data) or a whole term.
std::optional<spec::Term> parse_noun(std::string_view text);

/// Whether the data of a pattern fits: `x` anything, else part by part, `node:x` fits `node:14-alpine`.
bool data_matches(std::string_view pattern, std::string_view data);

/// Whether all parts but the tag fit.
bool parts_match(const spec::Term& pattern, const spec::Term& term);

/// How many parts a pattern names literally: the more, the more specific.
int specificity(const spec::Term& pattern);

inline constexpr std::string_view wildcard = "x";

}  // namespace moonwright::rules
