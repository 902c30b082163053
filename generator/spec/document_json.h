#pragma once

#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/spec/document.h"
#include "generator/spec/resources.h"

namespace moonwright::spec {

/// What `moonwright parse --format json` prints, as one object on one line: "blocks" (title, level, file, line,
/// scopes), "relations" (subject, verb, object, file, line, column), "resources" (term, block) and "diagnostics".
std::string to_json(
    const Document& document, const std::vector<DescribedTerm>& resources, const Diagnostics& diagnostics
);

}  // namespace moonwright::spec
