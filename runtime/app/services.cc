#include "runtime/app/services.h"

#include <utility>

namespace mw::app {

Task<db::Rows> read(graphql::RequestContext& request, db::Query query) {
  ++request.statements;
  Task<db::Rows> task = request.app<Services>().database->read(std::move(query.statement), std::move(query.params));
  co_return co_await task;
}

db::Access access_of(const graphql::RequestContext&, const db::Model&) {
  return db::Access::everything();
}

}  // namespace mw::app
