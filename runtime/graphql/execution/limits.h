#pragma once
// What an operation may ask for at most. Checked once for a document, after validation, before it is cached; rows and
// bytes are counted while it runs.
#include <cstddef>
#include <vector>

#include "runtime/graphql/language/ast.h"
#include "runtime/graphql/language/error.h"
#include "runtime/graphql/language/parser.h"

namespace mw::graphql {

/// 0 means: no limit. Fragments count wherever they are spread. Every refusal has the code LIMIT.
struct Limits {
  std::size_t max_tokens = 10'000;
  std::size_t max_directives = 100;
  /// Fields within each other; introspection, whose depth the schema bounds, is not counted.
  std::size_t max_depth = 16;
  std::size_t max_fields = 2'000;
  std::size_t max_aliases = 100;
  std::size_t max_root_fields = 50;
  /// Whether `__schema` and `__type` may be asked.
  bool introspection = true;
  /// Objects made over all levels. Beyond: the whole answer is an error.
  std::size_t max_rows = 100'000;
  /// Of `data`. Rows that many others point to are written for each, so few rows can make a long answer.
  std::size_t max_response_bytes = std::size_t{32} * 1024 * 1024;
};

/// For the parser, which stops reading at the first excess.
ParseOptions parse_options(const Limits& limits);

/// The first limit that each operation of the document exceeds. Linear in the document, for each fragment is looked
/// at once. The document must be valid: fragments that spread themselves would not end.
std::vector<GraphQLError> check_limits(const ast::Document& document, const Limits& limits);

}  // namespace mw::graphql
