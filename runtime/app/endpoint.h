#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runtime/base/task.h"
#include "runtime/graphql/type/value.h"
#include "runtime/http/message.h"

/// REST endpoints: what a hand-written route is given and gives back.
namespace mw::log {
class Logger;
}
namespace mw::http {
class Router;
}

namespace mw::app {

struct Backend;
struct Services;
class Call;

/// Answers with this status and `{"error": message}`. The message goes to the client.
class HttpError : public std::runtime_error {
 public:
  HttpError(int status, const std::string& message) : std::runtime_error(message), status_(status) {}
  int status() const { return status_; }

 private:
  int status_;
};

/// A request to an endpoint. Its body is limited as that of GraphQL (1 MB: 413 before the endpoint is called). Used by
/// one thread; views stay valid until the endpoint has answered.
class EndpointRequest {
 public:
  explicit EndpointRequest(http::Request& request) : request_(request) {}

  http::Method method() const { return request_.method; }
  /// Percent-decoded, without the query.
  const std::string& path() const { return request_.path; }
  /// The value of the first header of that name (any case); empty if there is none.
  std::string_view header(std::string_view name) const { return request_.header(name); }
  /// The first parameter of that name, decoded. Throws HttpError 400 for a query with a bad escape.
  std::optional<std::string> query(std::string_view name) const;
  /// All of that name, in their order.
  std::vector<std::string> queries(std::string_view name) const;
  const std::string& body() const { return request_.body; }
  /// The body as JSON. Throws HttpError: 415 unless the Content-Type is application/json, 400 for what is no JSON.
  graphql::Value json() const;
  /// All of it: the peer, the deadline, the loop.
  const http::Request& raw() const { return request_; }

 private:
  http::Request& request_;
};

using EndpointResponse = http::Response;

EndpointResponse json_response(int status, const graphql::Value& value);
EndpointResponse text_response(int status, std::string_view text);

/// One endpoint of a backend: a constant of generated code.
struct EndpointRoute {
  /// "hello", for logs.
  std::string_view name = {};
  http::Method method = http::Method::get;
  std::string_view path = {};
  /// Calls the function in app/.
  Task<EndpointResponse> (*call)(EndpointRequest& request, Call& call) = nullptr;
};

/// Adds the endpoints of a backend. Services and logger outlive the router. What an endpoint throws: HttpError as it
/// is, graphql::ClientError as 400, anything else is logged and answered as 500 without details.
void add_endpoints(http::Router& router, const Backend& backend, Services& services, log::Logger& logger);

}  // namespace mw::app
