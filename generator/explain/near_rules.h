#pragma once

#include <string>
#include <vector>

#include "generator/explain/terms.h"

namespace moonwright::explain {

/// A pattern of a rule that almost matches a relation.
struct NearRule {
  const rules::Rule* rule = nullptr;
  const rules::Pattern* pattern = nullptr;
  /// What does not fit: "the verb is /loads, not /posts"; one line each.
  std::vector<std::string> misfits;
};

/// The patterns with the fewest misfits (one or two), at most `most`, in the order of the packages. Empty if none is
/// near, or if one matches.
std::vector<NearRule> near_rules(const rules::Packages& packages, const AskedRelation& asked, std::size_t most);

}  // namespace moonwright::explain
