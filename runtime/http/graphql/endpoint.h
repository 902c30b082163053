#pragma once

#include <memory>
#include <string_view>

#include "runtime/graphql/execution/executor.h"
#include "runtime/http/message.h"
#include "runtime/http/router.h"
#include "runtime/observability/log.h"

namespace mw::http::graphql {

/// GraphQL over HTTP: POST with a JSON body, GET for queries. One per event loop; everything it refers to outlives it.
class Endpoint {
 public:
  /// `app` is what resolvers get from `RequestContext::app`.
  Endpoint(mw::graphql::Executor& executor, void* app, log::Logger& logger)
      : executor_(executor), app_(app), logger_(logger) {}

  /// The endpoint outlives the task. What is thrown on the way is logged and answered as a GraphQL error.
  Task<Response> operator()(Request& request);

 private:
  Task<Response> run(Request& request);
  void log_operation(
      const mw::graphql::RequestContext& context,
      const mw::graphql::Response& response,
      std::string_view operation,
      std::chrono::steady_clock::duration took
  ) const;

  mw::graphql::Executor& executor_;
  void* app_;
  log::Logger& logger_;
};

/// Adds POST and GET of `path` to a router; the endpoint outlives it.
void add_endpoint(Router& router, std::string_view path, Endpoint& endpoint);

}  // namespace mw::http::graphql
