#pragma once

#include <vector>

#include "generator/api/context.h"

namespace moonwright::api {

enum class FindBy { unique, anything };

/// Paths of a `queryItemBy`, each once. With `unique` it is an error if they are neither the key nor declared unique.
std::vector<Path> find_by_paths(Context& context, Index type, const std::vector<types::PathText>& texts, FindBy check);
/// How an item of `type` is found unless a query says otherwise: its `queryItemBy`, else its key.
std::vector<Path> item_paths(Context& context, Index type);

}  // namespace moonwright::api
