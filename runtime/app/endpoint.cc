#include "runtime/app/endpoint.h"

#include <exception>
#include <variant>

#include "runtime/app/backend.h"
#include "runtime/app/by_hand.h"
#include "runtime/app/call.h"
#include "runtime/app/convert.h"
#include "runtime/app/services.h"
#include "runtime/http/graphql/json_value.h"
#include "runtime/http/graphql/media_type.h"
#include "runtime/http/router.h"
#include "runtime/http/target.h"
#include "runtime/observability/log.h"

namespace mw::app {
namespace {

std::vector<std::pair<std::string, std::string>> parameters(const http::Request& request) {
  auto found = http::parse_query(request.query);
  if (!found) throw HttpError(400, "the query has a bad escape");
  return std::move(*found);
}

EndpointResponse problem(int status, const std::string& message) {
  graphql::Object body;
  body.set("error", message);
  return json_response(status, body);
}

Task<EndpointResponse> run(
    const EndpointRoute& route, Services& services, log::Logger& logger, http::Request& request
) {
  graphql::RequestContext context(&services);
  context.deadline = request.deadline;
  context.on_internal_error = [&logger](std::string_view message, std::string_view place) {
    logger.error("endpoint", {{"place", place}, {"error", message}});
  };
  Call call(context, route.name);
  EndpointRequest given(request);
  try {
    Task<EndpointResponse> answering = route.call(given, call);
    co_return co_await answering;
  } catch (const HttpError& error) {
    co_return problem(error.status(), error.what());
  } catch (const graphql::ClientError& error) {
    co_return problem(400, error.what());
  } catch (const std::exception& error) {
    logger.error("endpoint", {{"place", route.name}, {"error", error.what()}});
    co_return problem(500, "Internal error");
  }
}

}  // namespace

std::optional<std::string> EndpointRequest::query(std::string_view name) const {
  std::vector<std::string> found = queries(name);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<std::string> EndpointRequest::queries(std::string_view name) const {
  std::vector<std::string> found;
  for (auto& [key, value] : parameters(request_)) {
    if (key == name) found.push_back(std::move(value));
  }
  return found;
}

graphql::Value EndpointRequest::json() const {
  if (!http::graphql::is_json_body(header("Content-Type"))) {
    throw HttpError(415, "the body must be application/json");
  }
  auto read = http::graphql::read_json(request_.body);
  if (auto* error = std::get_if<http::graphql::JsonError>(&read)) throw HttpError(400, error->message);
  return std::move(std::get<graphql::Value>(read));
}

EndpointResponse json_response(int status, const graphql::Value& value) {
  EndpointResponse response;
  response.status = status;
  response.content_type = "application/json; charset=utf-8";
  response.body = to_json(value) + "\n";
  return response;
}

EndpointResponse text_response(int status, std::string_view text) {
  return http::text_response(status, text);
}

void add_endpoints(http::Router& router, const Backend& backend, Services& services, log::Logger& logger) {
  if (backend.by_hand == nullptr) return;
  for (const EndpointRoute& route : backend.by_hand->endpoints) {
    router.add(route.method, route.path, [&route, &services, &logger](http::Request& request) {
      return run(route, services, logger, request);
    });
  }
}

}  // namespace mw::app
