#pragma once

#include <string>
#include <string_view>

#include "runtime/app/deletion.h"
#include "runtime/base/temporal.h"
#include "runtime/db/model.h"
#include "runtime/db/sql_builder.h"
#include "runtime/graphql/execution/request_context.h"

/// The audit table of a model with `history`: a row for each row that was inserted, changed or deleted, written in the
/// same transaction. Migrations make it: `seq` (counts up), `at` (datetime), `who` (the signed-in subject; null:
/// nobody), `operation` (created, updated, deleted), `row_key` (the key as the text of an ID), `old` and `new` (JSON
/// objects from field names to values as GraphQL answers them; null before the insert and after the deletion).
namespace mw::app {

enum class Deed : unsigned char { created, updated, deleted };

/// The row as a JSON object. Secrets and passwords that are not null are "***".
std::string audit_json(const db::Model& model, const RowValues& row);

/// The statement that records what became of a row; at least one of `before` and `after` is there.
db::Query audit_entry(
    db::Dialect dialect,
    std::string_view name,
    const db::Model& model,
    const graphql::Identity& identity,
    DateTime moment,
    Deed deed,
    const RowValues* before,
    const RowValues* after
);

}  // namespace mw::app
