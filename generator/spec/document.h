#pragma once

#include <map>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/spec/term.h"

namespace moonwright::spec {

/// One mention of a term. `:it` is no mention.
struct TermUse {
  Term term;
  Place place;
  /// Index into Document::blocks.
  int block = 0;
  /// Stands in the title of `block`. A term with `^` counts as one, though it stands in the text.
  bool in_title = false;
  /// Takes part in a relation; a term that does not is prose, `lint` lists it.
  bool related = false;
  /// Stands behind a preposition and only says more about the term before it; `lint` lists it.
  bool aside = false;
};

/// A markdown section: its heading, the text below it up to the next heading, and its place in the tree.
struct Block {
  /// The heading's text without marks, link addresses and `{scopes}`; of the root block `<name>:project`.
  std::string title;
  /// Of the heading, with the levels of including files added up; 0 for the root.
  int level = 0;
  /// Of the heading; line 0 for the root.
  Place place;
  /// Index of the block that this one is in; smaller than its own; -1 for the root.
  int parent = -1;
  /// Those of its title, its file and all blocks above; always with "default"; sorted, no repetitions.
  std::vector<std::string> scopes;
  /// Terms of the title in order of reading (no wildcards), then those marked with `^` in its text.
  std::vector<TermUse> title_terms;
};

/// One subject, one verb, one object: what a sentence says.
struct Relation {
  /// `:it` resolved.
  Term subject;
  /// The first word of the verb's group in LANGUAGE section 3 ("has" for `/have`), else as written, without slash.
  std::string verb;
  /// As written, without slash.
  std::string written_verb;
  Term object;
  /// That of the verb; subject and object have their own (for `:it` that of the `:it`).
  Place place;
  Place subject_place;
  Place object_place;
  /// Index into Document::blocks.
  int block = 0;
  /// Source text of the sentence on one line, for messages and origins.
  std::string sentence;
  /// How many of the sentence's groups begin with `that`, `which` or `who`. With two, a relation that no rule knows
  /// is likely a misread sentence.
  int that_clauses = 0;
};

/// A block of fenced code, such as "graphql example" (LANGUAGE section 6).
struct Fence {
  std::string info;
  /// With a line feed behind each line.
  std::string text;
  /// Of the opening fence.
  Place place;
  /// Index into Document::blocks.
  int block = 0;
};

/// A word of prose that is all but a term or a verb.
struct NearMiss {
  std::string text;
  /// How to write it if one is meant.
  std::string meant;
  Place place;
};

/// What spec.md and the files it includes say, before rules and types. A value.
struct Document {
  /// In order of reading; the first is the root.
  std::vector<Block> blocks;
  /// Every mention, in order of reading.
  std::vector<TermUse> terms;
  /// By verbs in order of reading, then subjects, then objects. Repetitions are kept.
  std::vector<Relation> relations;
  /// In order of reading.
  std::vector<Fence> fences;
  /// In order of reading.
  std::vector<NearMiss> near_misses;
  /// Path below the spec directory to text, for carets in messages.
  std::map<std::string, std::string> sources;
};

}  // namespace moonwright::spec
