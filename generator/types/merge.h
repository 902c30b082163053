#pragma once

#include "generator/yaml/node.h"

namespace moonwright::types {

/// `own` on top of `base`, as `extends` has it (LANGUAGE section 4): properties and the lists of fields are joined, the
/// base's first; other keys are replaced. What names the base itself (plural, table, graphqlName, renamedFrom) is not
/// inherited. Places stay those of the files that the values come from.
yaml::Node merge_specs(const yaml::Node& base, const yaml::Node& own);

}  // namespace moonwright::types
