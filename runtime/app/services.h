#pragma once

#include "runtime/base/task.h"
#include "runtime/db/database.h"
#include "runtime/db/sql_builder.h"
#include "runtime/graphql/execution/field_error.h"
#include "runtime/graphql/execution/request_context.h"

namespace mw::app {

class Hooks;

/// What resolvers need besides the request: `RequestContext::app<Services>()`. One per event loop, made by `serve` or
/// the test bench; outlives every request.
struct Services {
  db::Database* database = nullptr;
  /// For hand-written code that stores rows.
  const Hooks* hooks = nullptr;
};

/// What a client is told when the database stays busy.
graphql::ClientError unavailable();

/// What a client is told when more wait to write than may; the answer says when to come again (Retry-After).
graphql::ClientError overloaded(graphql::RequestContext& request);

/// Sends a query of the builder for a request and counts it.
Task<db::Rows> read(graphql::RequestContext& request, db::Query query);

/// The caller's access to a model: everything, until there are rules.
db::Access access_of(const graphql::RequestContext& request, const db::Model& model);

}  // namespace mw::app
