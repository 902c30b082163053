#pragma once

#include <string>

#include "generator/api/context.h"

namespace moonwright::api {

/// Adds a root field and gives it to its operation; of equal ones the first stays. Two that differ in arguments, answer
/// or fixed values are an error that shows both sentences.
void add_root_field(Context& context, RootField field);

/// The reason why an answer of this type is deprecated; empty if it is not.
RootField new_root_field(const Context& context, OperationKind kind, Index operation, const std::string& name);

Argument token_argument(const Origin& origin);

}  // namespace moonwright::api
