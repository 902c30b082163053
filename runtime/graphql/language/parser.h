#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "runtime/graphql/language/ast.h"
#include "runtime/graphql/language/error.h"

namespace mw::graphql {

/// Limits against hostile documents. The defaults are far above what people write; the depth limit always holds, so
/// that no text can exhaust the stack of the parser or of anything that walks its tree.
struct ParseOptions {
  /// Comments and the end of the text are not counted. 0: no limit.
  std::size_t max_tokens = 0;
  /// Selection sets, list and object values in each other.
  std::size_t max_depth = 200;
  /// Directives of the whole document. 0: no limit.
  std::size_t max_directives = 0;
  /// `fragment f($x: Int) on T`: withdrawn from the specification; only to read old documents.
  bool allow_legacy_fragment_variables = false;
};

/// Either a document or the first syntax error.
struct ParseResult {
  ast::DocumentPtr document;
  std::optional<GraphQLError> error;

  explicit operator bool() const { return document != nullptr; }
};

/// Reads a document with executable definitions, schema definitions or both. Never throws for what the text says.
ParseResult parse(std::string text, const ParseOptions& options = {});
ParseResult parse(Source source, const ParseOptions& options = {});

/// One value or type reference; it is Document::root of the result.
ParseResult parse_value(std::string text, const ParseOptions& options = {});
ParseResult parse_const_value(std::string text, const ParseOptions& options = {});
ParseResult parse_type(std::string text, const ParseOptions& options = {});

/// A type reference may have this many list and non-null marks (a TypeRef packs them into one word).
inline constexpr std::size_t max_type_wrappers = 30;

}  // namespace mw::graphql
