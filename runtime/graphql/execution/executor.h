#pragma once
// The executor: text in, text out.
//
//   Executor executor(schema, bindings);                          // one per loop thread; schema and bindings are
//   shared RequestContext context(&app); Response response = co_await executor.execute(context, {.query = "{ todos {
//   name } }"});
//
// Statements, plans and documents are understood once: see executable.h. Nothing here knows HTTP or SQL.
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/base/task.h"
#include "runtime/graphql/execution/bindings.h"
#include "runtime/graphql/execution/document_cache.h"
#include "runtime/graphql/execution/executable.h"
#include "runtime/graphql/execution/limits.h"
#include "runtime/graphql/execution/request_context.h"
#include "runtime/graphql/execution/response.h"
#include "runtime/graphql/type/schema.h"

namespace mw::graphql {

struct Request {
  std::string query;
  std::optional<std::string> operation_name = {};
  /// As the client sent them; coerced by the executor.
  Object variables = {};
  /// The payload of the root object, if it has one (an event of a subscription).
  std::shared_ptr<const void> root = {};
};

struct ExecutorOptions {
  Limits limits;
  /// Documents kept; longer texts than max_cached_text are understood anew each time.
  std::size_t cached_documents = 1000;
  std::size_t max_cached_text = 64 * 1024;
  /// May refuse a plan with these variables (cost). Called for every execution.
  std::function<std::optional<GraphQLError>(const Plan& plan, const Object& variables)> cost;
};

/// Either an executable, or why there is none.
struct Prepared {
  std::shared_ptr<Executable> executable;
  Response::Status status = Response::Status::executed;
  std::vector<GraphQLError> errors;
};

/// Belongs to one thread. Many requests may be executed at a time, each as far as it comes between two suspensions.
class Executor {
 public:
  Executor(
      std::shared_ptr<const Schema> schema, std::shared_ptr<const Bindings> bindings, ExecutorOptions options = {}
  );

  /// Parses, validates and checks limits, or finds the text in the cache.
  Prepared prepare(std::string_view query);
  /// As prepare, without validation and cache: for documents that somebody else has validated.
  Prepared trust(std::string_view query);

  Task<Response> execute(RequestContext& context, Request request);
  /// An executable that prepare() gave (transports look at it first: a GET may not run a mutation).
  Task<Response> execute(std::shared_ptr<Executable> executable, RequestContext& context, Request request);

  const Schema& schema() const { return *schema_; }
  std::size_t cached() const { return cache_.size(); }

 private:
  std::shared_ptr<const Schema> schema_;
  std::shared_ptr<const BindingTable> bindings_;
  ExecutorOptions options_;
  DocumentCache cache_;
};

}  // namespace mw::graphql
