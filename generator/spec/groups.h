#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/spec/fences.h"
#include "generator/spec/sentence.h"

namespace moonwright::spec {

/// A term where it stands in a spec, `:it` resolved.
struct Mention {
  Term term;
  Place place;
  /// Index into Document::terms; of `:it` that of what it stands for; -1 if unknown.
  int use = -1;
  bool it = false;
  /// Only an `:it` can lack a meaning.
  bool resolved = true;
  /// An `:it` between two verbs: a mention of what it means there was made beside this one.
  bool resolved_beside = false;
};

/// All mentions so far; sentences speak of them by index.
using Mentions = std::vector<Mention>;

struct VerbUse {
  /// Without slash.
  std::string text;
  std::uint32_t offset = 0;
  std::uint32_t length = 1;
  /// Index of the token.
  std::size_t token = 0;
  /// A "not" stands directly before it, or a "neither" somewhere before the first verb.
  bool denied = false;
};

/// Verbs with no term between them: relates every subject to every object.
struct Group {
  std::vector<VerbUse> verbs;
  std::vector<int> subjects;
  std::vector<int> objects;
  /// A "no" stands between the verbs and an object.
  bool objects_denied = false;
  /// There is no object, and a "no" stands behind the verbs.
  bool denies_what_follows = false;
  /// Its subjects were found by `that`, `which` or `who`.
  bool relative = false;
};

/// The words since the last term.
struct Words {
  bool relative = false;
  /// A comma, a semicolon, and, or, but.
  bool join = false;
  bool and_or = false;
  /// both, each, all
  bool all = false;
  /// What stands last: a comma, or a comma and "and".
  enum Tail : std::uint8_t { other, comma, comma_and };
  Tail tail = other;

  void add(const Token& token);
};

/// How far a sentence, a parenthesis or a list item has been read: enough to say which subjects a verb at this point
/// has.
struct Clause {
  /// What this one is fenced in; nothing for a sentence by itself. Must outlive the reading of this clause only.
  const Clause* outer = nullptr;
  /// An item of the list behind `outer`: its own words say nothing about the subjects that it takes from there.
  bool item = false;
  /// Index of the last group; -1 before the first verb.
  int group = -1;
  std::vector<int> subjects;
  /// Terms since the last verb.
  std::vector<int> since;
  Words words;
  /// "and" or "or" stands between terms before the first verb.
  bool joined = false;
  /// A word that denies objects was seen since the last verb; and the index in `since` of the first term behind it.
  bool denied = false;
  int denied_from = -1;
};

/// What one sentence says.
struct Reading {
  std::vector<Group> groups;
  Clause end;
  /// The group of the verb read last; -1 without a verb.
  int last_group = -1;
  /// As an item of a list: its first term and those joined to it; empty if a verb comes first.
  std::vector<int> heads;
  /// A word that denies objects stands before them.
  bool heads_denied = false;

  /// The last verb has no object of its own: the items of a list behind the sentence are its objects.
  bool takes_items = false;
};

/// Reads a sentence whose asides are marked. The mention of its term i is `first_mention + i`; an `:it` that is the
/// subject of a later verb gets a mention of its own. `outer` is what an item of a list belongs to (it may be null).
Reading read_groups(
    const Sentence& sentence, const Fences& fences, int first_mention, Mentions& mentions, const Clause* outer
);

}  // namespace moonwright::spec
