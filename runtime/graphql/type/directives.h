#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/graphql/type/definition.h"
#include "runtime/graphql/type/introspection.h"

namespace mw::graphql {

/// `@include`, `@skip`, `@deprecated`, `@specifiedBy` and `@oneOf`.
std::vector<DirectiveType> make_specified_directives(const FindType& find);

bool is_specified_directive(std::string_view name);

/// What `@deprecated` says without a reason.
inline constexpr std::string_view default_deprecation_reason = "No longer supported";

}  // namespace mw::graphql
