#include "runtime/app/services.h"

#include <utility>

namespace mw::app {

graphql::ClientError unavailable() {
  return graphql::ClientError("The service is busy: try again later.", "UNAVAILABLE");
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
