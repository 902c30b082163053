#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/rules/packages.h"

namespace moonwright::rules {

/// What the packages that a scope sees know together: nouns, and rules by what they match. Holds pointers into the
/// Packages it was made from, which must outlive it.
class Vocabulary {
 public:
  /// `positions` of packages.all. What two packages say differently is an error.
  Vocabulary(const Packages& packages, const std::vector<std::size_t>& positions, Diagnostics& diagnostics);

  /// The most specific noun that the term is a use of; null if there is none.
  const Noun* noun(const spec::Term& term) const;
  /// The noun's tag and its base tags, transitive.
  const std::vector<std::string>& tags(const Noun& noun) const { return tags_.at(&noun); }

  /// How many there are: as the noun says, else as the noun of its tag alone says, else one per service.
  OnePer one_per(const Noun& noun) const;

  /// The rules that match a relation, each once, in an order that does not depend on the order in package.yml.
  std::vector<const Rule*> matching(const spec::Term& subject, const std::string& verb, const spec::Term& object) const;

  /// Whether any rule speaks of the verb.
  bool knows_verb(const std::string& verb) const { return by_verb_.find(verb) != by_verb_.end(); }
  /// Canonical verbs that rules speak of, sorted.
  std::vector<std::string> verbs() const;
  const std::vector<const Noun*>& nouns() const { return nouns_; }
  /// Patterns whose subject fits the term, sorted by verb, then text.
  std::vector<const Pattern*> known_of(const spec::Term& subject) const;

 private:
  struct Candidate {
    const Pattern* pattern;
    const Rule* rule;
  };
  using Key = std::tuple<const Noun*, const Noun*, std::string>;

  void add_nouns(const Package& package, Diagnostics& diagnostics);
  void collect_tags(Diagnostics& diagnostics);
  /// The noun of a tag alone, that has any data; null if there is none.
  const Noun* general(const std::string& tag) const;
  bool is_tag_of_pattern(const std::string& tag) const;
  bool has_tag(const Noun* noun, const std::string& tag) const;
  const std::vector<Candidate>& candidates(const Noun* subject, const std::string& verb, const Noun* object) const;

  std::vector<const Noun*> nouns_;
  std::unordered_map<std::string, std::vector<const Noun*>> by_tag_;
  std::map<const Noun*, std::vector<std::string>> tags_;
  std::map<std::string, std::vector<Candidate>> by_verb_;
  /// What `matching` found for a pair of nouns, so that thousands of relations cost one search. Not for several
  /// threads.
  mutable std::map<Key, std::vector<Candidate>> found_;
};

}  // namespace moonwright::rules
