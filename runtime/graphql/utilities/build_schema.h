#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runtime/graphql/language/error.h"
#include "runtime/graphql/language/parser.h"
#include "runtime/graphql/type/schema.h"

namespace mw::graphql {

struct SchemaResult {
  SchemaPtr schema;
  /// Not empty if and only if `schema` is null.
  std::vector<GraphQLError> errors;

  explicit operator bool() const { return schema != nullptr; }
};

/// Makes a schema of a document that is known to be right: nothing is checked but that the types it names exist.
/// Checked building (validation/build_schema.h) validates the SDL before and the schema after.
SchemaResult build_schema_unchecked(const ast::DocumentPtr& document, const ScalarTable& scalars = {});
SchemaResult build_schema_unchecked(std::string sdl, const ScalarTable& scalars = {});

/// A new schema of the base and the definitions and extensions of the document. The base stays as it is.
SchemaResult extend_schema_unchecked(
    const Schema& base, const ast::DocumentPtr& document, const ScalarTable& scalars = {}
);

}  // namespace mw::graphql
