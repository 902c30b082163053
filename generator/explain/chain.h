#pragma once

#include "generator/explain/explanation.h"
#include "generator/rules/understand.h"
#include "generator/rules/vocabulary.h"

namespace moonwright::explain {

/// All packages as one vocabulary: what a person who asks may mean.
rules::Vocabulary vocabulary_of(const rules::Packages& packages);

spec::Term term_of(const graph::Resource& resource);

/// The rules behind an origin, in the order in which they were applied: the one that the sentence set off, ..., the one
/// that said it. Empty if the user did. What a rule says keeps the place of the sentence that it follows from, and so
/// the way back is found.
std::vector<const rules::Rule*> rule_chain(const rules::Understanding& understanding, const graph::Origin& origin);

}  // namespace moonwright::explain
