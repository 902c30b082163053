#pragma once

#include <cstddef>

#include "generator/spec/source.h"
#include "generator/spec/text.h"

namespace moonwright::spec {

/// Index in the text of a paragraph at which a table begins that the markdown parser takes for text: one whose second
/// row has cells of fewer than three dashes (`|-|-|`), or one directly behind a line of prose. A table is that row of
/// dashes, with as many cells as the line before it. The size of the text if there is none.
std::size_t table_start(const Text& text, const Source& source);

}  // namespace moonwright::spec
