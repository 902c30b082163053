#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/rules/pattern.h"
#include "generator/spec/term.h"

/// A package.yml as data: LANGUAGE section 9.
namespace moonwright::rules {

/// How many things of a noun there are (LANGUAGE section 2, "What a term means").
enum class OnePer { project, service, block };

struct Noun {
  /// A tag with any data (`x:cron-job`) or a whole term (`graphql:api`). A noun stands for its variants and named uses.
  spec::Term term;
  /// Base tags, as written (not transitive).
  std::vector<std::string> is;
  /// As written. Without it a special noun (`graphql:api`) is counted as its tag is, any other once per service.
  std::optional<OnePer> one_per;
  std::string about;
  Place place;
};

/// Words that mean the same; the first one stands for all.
struct VerbGroup {
  std::vector<std::string> words;
  Place place;
};

/// What a rule does with a relation that it matches.
struct Action {
  enum class Kind { say, set, call };
  enum class Of { subject, object };
  Kind kind = Kind::say;
  /// Template of a sentence (say), of a value (set) or of an argument (call).
  std::string text;
  /// Of `set`: whose property, and which.
  Of of = Of::subject;
  std::string property;
  /// Of `call`: the built-in.
  std::string builtin;
  Place place;
  /// Of `text`.
  Place text_place;
};

struct Rule {
  /// "backend: x:api /loads x:item": the package and `when` as written.
  std::string name;
  std::vector<Pattern> when;
  std::vector<Action> then;
  /// What the sentence means, for hover, docs and messages.
  std::string about;
  Place place;
  Place when_place;
};

/// In `for` of the shipped package: the file of bodies that speak of no type. Not a noun.
inline constexpr std::string_view operations_file = "operations-file";
/// Likewise: the input types that hand-written code takes.
inline constexpr std::string_view form_file = "form-file";

enum class Owner { tool, person };

/// One line of the table of files. Rendered by later stages.
struct Output {
  spec::Term matches;
  std::string template_name;
  /// Template of a path, relative to the backend's folder.
  std::string path;
  /// An expression of the template language; empty: always.
  std::string condition;
  Owner owner = Owner::tool;
  Place place;
  Place for_place;
  Place template_place;
  Place path_place;
  Place condition_place;
};

struct Package {
  std::string name;
  /// Where its templates lie.
  std::string folder;
  std::vector<std::string> needs;
  /// Of each entry of `needs`.
  std::vector<Place> need_places;
  std::vector<Noun> nouns;
  std::vector<VerbGroup> verbs;
  std::vector<Rule> rules;
  std::vector<Output> outputs;
  /// Of its name in package.yml.
  Place place;
};

/// Reads the text of a package.yml; `file` names it in places. All errors are reported; the package holds what could be
/// read. Nothing if it is no YAML at all.
std::optional<Package> read_package(const std::string& text, const std::string& file, Diagnostics& diagnostics);

}  // namespace moonwright::rules
