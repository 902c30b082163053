#pragma once

#include <string>
#include <vector>

#include "generator/spec/source.h"
#include "generator/spec/text.h"

namespace moonwright::spec {

/// A piece of a markdown file that the language looks at. Quotes, tables, HTML and indented code leave none.
struct Part {
  enum Kind { heading, paragraph, list_begin, item_begin, item_end, list_end, fence };
  Kind kind = paragraph;
  /// heading, paragraph.
  Text text;
  /// heading: 1 to 6.
  int level = 0;
  /// heading: offset of its first mark; fence: of its opening line.
  std::size_t offset = 0;
  /// heading: addresses of its links, in order.
  std::vector<std::string> links;
  /// fence: what stands behind the opening marks, and the code.
  std::string info;
  std::string code;
};

/// Reads CommonMark with tables. A heading in a list item is a paragraph. Nothing if lists or quotes are nested
/// deeper than `deepest_nesting`.
struct Markdown {
  std::vector<Part> parts;
  bool too_deep = false;
};
inline constexpr int deepest_nesting = 64;
Markdown read_markdown(const Source& source);

}  // namespace moonwright::spec
