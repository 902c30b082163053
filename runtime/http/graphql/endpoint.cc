#include "runtime/http/graphql/endpoint.h"

#include <exception>
#include <optional>
#include <utility>
#include <variant>

#include "runtime/graphql/execution/retry_after.h"
#include "runtime/http/graphql/media_type.h"
#include "runtime/http/graphql/request.h"

namespace mw::http::graphql {
namespace {

using Clock = std::chrono::steady_clock;
using Status = mw::graphql::Response::Status;

Response answer_with(Answer answer, int status, std::string body) {
  Response response;
  response.status = status;
  response.content_type = content_type(answer);
  response.body = std::move(body);
  // What was asked decides the form: caches must not mix them.
  response.headers.emplace_back("Vary", "Accept");
  return response;
}

Response refuse(Answer answer, const Refusal& refusal) {
  mw::graphql::GraphQLError error;
  error.message = refusal.message;
  error.extensions.emplace_back("code", refusal.code);
  Response response = answer_with(answer, refusal.status, mw::graphql::refuse(Status::request_error, {error}).body);
  if (refusal.status == 405) response.headers.emplace_back("Allow", "POST");
  // RFC 9110, 12.5.3: which encodings a request may have.
  if (refusal.status == 415) response.headers.emplace_back("Accept-Encoding", "identity");
  return response;
}

/// application/json: a well-formed request gets 200, whatever became of it. The other one says it.
int status_of(Answer answer, Status status) {
  return status == Status::executed || answer == Answer::json ? 200 : 400;
}

bool runs_mutation(mw::graphql::Executable& executable, const std::optional<std::string>& name) {
  std::optional<mw::graphql::GraphQLError> error;
  const auto* operation = executable.find(name, error);
  return operation && operation->ast->operation != mw::graphql::ast::Operation::query;
}

}  // namespace

Task<Response> Endpoint::operator()(Request& request) {
  std::string what = "unknown";
  try {
    Task<Response> running = run(request);
    co_return co_await running;
  } catch (const std::exception& thrown) {
    what = thrown.what();
  } catch (...) {
  }
  logger_.error("operation failed", {{"error", what}});
  co_return refuse(choose_answer(request.header("Accept")), {500, "INTERNAL", "Internal error"});
}

Task<Response> Endpoint::run(Request& request) {
  auto began = Clock::now();
  Answer answer = choose_answer(request.header("Accept"));
  auto read = read_request(request);
  if (auto* refusal = std::get_if<Refusal>(&read)) co_return refuse(answer, *refusal);
  auto& wanted = std::get<mw::graphql::Request>(read);

  mw::graphql::Prepared prepared = executor_.prepare(wanted.query);
  if (!prepared.executable) {
    mw::graphql::Response failed = mw::graphql::refuse(prepared.status, prepared.errors);
    co_return answer_with(answer, status_of(answer, failed.status), std::move(failed.body));
  }
  if (request.method != Method::post && runs_mutation(*prepared.executable, wanted.operation_name)) {
    co_return refuse(answer, {405, "METHOD_NOT_ALLOWED", "GET runs queries only: send this operation with POST"});
  }

  mw::graphql::RequestContext context(app_);
  context.deadline = request.deadline;
  context.on_internal_error = [this](std::string_view message, std::string_view place) {
    logger_.error("resolver failed", {{"error", message}, {"place", place}});
  };
  std::string operation = wanted.operation_name.value_or("");
  mw::graphql::Response response =
      co_await executor_.execute(std::move(prepared.executable), context, std::move(wanted));
  log_operation(context, response, operation, Clock::now() - began);
  Response done = answer_with(answer, status_of(answer, response.status), std::move(response.body));
  if (response.errors > 0) {
    const auto after = context.state<mw::graphql::RetryAfter>().after.count();
    if (after > 0) done.headers.emplace_back("Retry-After", std::to_string(after));
  }
  co_return done;
}

void Endpoint::log_operation(
    const mw::graphql::RequestContext& context,
    const mw::graphql::Response& response,
    std::string_view operation,
    Clock::duration took
) const {
  if (!logger_.enabled(log::Level::info)) return;
  logger_.info(
      "operation",
      {{"operation", operation},
       {"errors", response.errors},
       {"statements", context.statements},
       {"ms", std::chrono::duration<double, std::milli>(took).count()}}
  );
}

void add_endpoint(Router& router, std::string_view path, Endpoint& endpoint) {
  auto handler = [&endpoint](Request& request) { return endpoint(request); };
  router.add(Method::post, path, handler);
  router.add(Method::get, path, handler);
}

}  // namespace mw::http::graphql
