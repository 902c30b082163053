#include "runtime/http/graphql/endpoint.h"

#include <doctest/doctest.h>

#include <memory>
#include <new>
#include <utility>

#include "runtime/base/when_all.h"
#include "runtime/graphql/utilities/build_schema.h"

namespace mw::http::graphql {

TEST_CASE("what is thrown on the way is answered in GraphQL") {
  mw::graphql::ExecutorOptions options;
  options.cost = [](const auto&, const auto&) -> std::optional<mw::graphql::GraphQLError> { throw std::bad_alloc(); };
  mw::graphql::Executor executor(
      mw::graphql::build_schema_unchecked("type Query { a: Int }").schema,
      std::make_shared<const mw::graphql::Bindings>(),
      std::move(options)
  );
  log::Logger logger(log::Level::off, log::descriptor_sink(2));
  Endpoint endpoint(executor, nullptr, logger);
  http::Request request;
  request.method = Method::post;
  request.headers.push_back({"Content-Type", "application/json"});
  request.body = R"({"query": "{ a }"})";
  const Response response = sync_wait(endpoint(request));
  CHECK(response.status == 500);
  CHECK(response.content_type == "application/json; charset=utf-8");
  CHECK(response.body == R"({"errors":[{"message":"Internal error","extensions":{"code":"INTERNAL"}}]})");
}

}  // namespace mw::http::graphql
