#pragma once

#include <string_view>
#include <vector>

#include "generator/spec/groups.h"

namespace moonwright::spec {

struct Subjects {
  std::vector<int> mentions;
  /// The last term begins a clause of its own: it is no object of the verb before.
  bool own_clause = false;
  /// Found by `that`, `which` or `who`.
  bool relative = false;
};

/// The subjects that `verb` (without slash) has at this point of a clause, behind `words`: the rules for the first and
/// for later groups of LANGUAGE section 2. Of a clause without terms those that the clause around it gives.
Subjects subjects_at(const Clause& clause, const Words& words, std::string_view verb, const Mentions& mentions);

}  // namespace moonwright::spec
