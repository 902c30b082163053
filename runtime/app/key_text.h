#pragma once

#include <string>
#include <string_view>

#include "runtime/app/convert.h"
#include "runtime/db/model.h"
#include "runtime/db/value.h"
#include "runtime/graphql/execution/resolver.h"

/// A composite key as GraphQL has it: `id: ID!`, the text of a JSON array with the parts as texts, each written as in
/// answers: `["01900000-0000-7000-8000-000000000001","2026-01-31"]`.
namespace mw::app {

std::string key_text(const db::Model& model, const db::Value& key);

/// Reads such a text; parts may be numbers and booleans too. The error is "is not ..." for the client.
Converted key_from_text(const db::Model& model, std::string_view text);

/// The field that answers it.
graphql::LeafBinding composite_key_leaf(const db::Model& model);

}  // namespace mw::app
