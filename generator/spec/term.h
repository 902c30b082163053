#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace moonwright::spec {

/// `[name+][data]:tag[~variant][^]` of LANGUAGE section 2. Texts are as written (case kept).
struct Term {
  /// "urgent" of `urgent+todo:item`; empty if there is none.
  std::string name;
  /// "todo" of `todo:item`, "node:14-alpine" of `node:14-alpine:docker-image`; empty in `:redis`.
  std::string data;
  std::string tag;
  /// "list" of `todo:item~list`; empty if there is none.
  std::string variant;
  /// Written with `^`: counts as named by its block's title. Not part of the term's identity.
  bool caret = false;

  /// As written, without `^`.
  std::string text() const;

  friend bool operator==(const Term& a, const Term& b) {
    return a.name == b.name && a.data == b.data && a.tag == b.tag && a.variant == b.variant;
  }
};

/// The term that `word` spells, whole: no leading parenthesis, trailing punctuation or quotes. Nothing if it is prose
/// (`10:30`, `http://x/y`, `a@b:c`). Also reads the patterns of a package.yml: `x:service`, `graphql:api`, `:redis`,
/// `x:item~list`. Does not know that `:it` and `:its` are special in sentences.
std::optional<Term> parse_term(std::string_view word);

/// Whether a part of the term is the wildcard `x`.
bool has_wildcard(const Term& term);

}  // namespace moonwright::spec
