#pragma once

#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/spec/document.h"
#include "generator/spec/resources.h"

namespace moonwright::spec {

/// What `moonwright parse --format json` prints, as one object on one line; docs/cli.md documents it:
/// "blocks" (title, level, file, line, column, parent, scopes), "terms" (term, file, line, column, block, title,
/// related, aside), "relations" (subject, verb, object, file, line, column, written, block, sentence), "resources"
/// (term, block: the title of the describing one), "fences" (info, file, line, column, block, text) and "diagnostics".
/// A "block" or "parent" is an index into "blocks".
std::string to_json(
    const Document& document, const std::vector<DescribedTerm>& resources, const Diagnostics& diagnostics
);

}  // namespace moonwright::spec
