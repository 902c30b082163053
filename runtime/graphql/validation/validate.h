#pragma once

#include <cstddef>
#include <vector>

#include "runtime/graphql/language/ast.h"
#include "runtime/graphql/language/error.h"
#include "runtime/graphql/type/schema.h"
#include "runtime/graphql/validation/rule.h"

namespace mw::graphql {

struct ValidateOptions {
  /// After so many errors a last one says that validation was given up.
  std::size_t max_errors = 100;
};

/// The errors of an executable document; empty if it may be executed. The order is by place in the document, roughly.
/// One walk for all rules; the time is linear in the document but for the comparison of overlapping fields, which has a
/// limit. The schema must be valid (see validate_schema).
std::vector<GraphQLError> validate(
    const Schema& schema,
    const ast::Document& document,
    const std::vector<RuleInfo>& rules,
    const ValidateOptions& options = {}
);
/// With the rules of the specification (rules.h: specified_rules).
std::vector<GraphQLError> validate(
    const Schema& schema, const ast::Document& document, const ValidateOptions& options = {}
);

/// The errors of a schema document, by itself or as an extension of a schema.
std::vector<GraphQLError> validate_sdl(
    const ast::Document& document, const Schema* base, const std::vector<RuleInfo>& rules
);
std::vector<GraphQLError> validate_sdl(const ast::Document& document, const Schema* base = nullptr);

}  // namespace mw::graphql
