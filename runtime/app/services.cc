#include "runtime/app/services.h"

#include <utility>

#include "runtime/graphql/execution/retry_after.h"

namespace mw::app {

graphql::ClientError unavailable() {
  return graphql::ClientError("The service is busy: try again later.", "UNAVAILABLE");
}

graphql::ClientError overloaded(graphql::RequestContext& request) {
  request.state<graphql::RetryAfter>().after = std::chrono::seconds(1);
  return graphql::ClientError("Too many writes are waiting: try again later.", "OVERLOADED");
}

Task<db::Rows> read(graphql::RequestContext& request, db::Query query) {
  ++request.statements;
  Task<db::Rows> task = request.app<Services>().database->read(std::move(query.statement), std::move(query.params));
  try {
    db::Rows rows = co_await task;
    request.count_rows(rows.size());
    co_return rows;
  } catch (const db::Busy&) {
    throw unavailable();
  }
}

db::Access access_of(const graphql::RequestContext&, const db::Model&) {
  return db::Access::everything();
}

}  // namespace mw::app
