#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generator/explain/explanation.h"

namespace moonwright::explain {

/// A relation as a person asks for it: "the graphql:api /loads the todo:item".
struct AskedRelation {
  spec::Term subject;
  /// As written, without slash.
  std::string verb;
  spec::Term object;
  std::string text() const;
};

/// Reads a question: the last term before the first verb, the verb, the first term behind it. Nothing if that is not
/// there.
std::optional<AskedRelation> parse_relation(const std::string& text);

/// A term as written, `todos:query`: all resources that it means, with their relations. A term that nobody has written
/// means those that differ in the variant alone. Nothing if it means none.
std::vector<Explanation> explain_term(const rules::Understanding& understanding, const std::string& term);

/// The relation, as the spec or a rule says it; nothing if nobody says it.
std::optional<Explanation> explain_relation(const rules::Understanding& understanding, const AskedRelation& asked);
/// "backend:service /has todos:module", with its sentence, and the rules that know it.
Explanation explain_relation(const rules::Understanding& understanding, const graph::Relation& relation);

/// Adds the rules that know what is said at the places of the explanation's sentences.
void add_rules_of_sentences(const rules::Understanding& understanding, Explanation& to);

/// The terms of all resources, for proposals.
std::vector<std::string> known_terms(const rules::Understanding& understanding);
/// " (did you mean `product:item~list`?)" for `prodct:item`, or nothing: the variant may be left out.
std::string did_you_mean_term(const rules::Understanding& understanding, const std::string& term);

/// The first word of a verb's group: "has" for "have"; as it is if no package knows it.
std::string canonical_verb(const rules::Packages& packages, const std::string& verb);

}  // namespace moonwright::explain
