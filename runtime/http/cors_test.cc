#include "runtime/http/cors.h"

#include <doctest/doctest.h>

#include "runtime/base/when_all.h"

namespace mw::http {
namespace {

Task<Response> hello(Request&) {
  co_return text_response(200, "hello");
}

std::string header(const Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

Response ask(const CorsOptions& options, Method method, std::string_view origin) {
  Handler handler = with_cors(options, hello);
  Request request;
  request.method = method;
  if (!origin.empty()) request.headers.push_back({"Origin", origin});
  if (method == Method::options) request.headers.push_back({"Access-Control-Request-Method", "POST"});
  return sync_wait(handler(request));
}

}  // namespace

TEST_CASE("other origins are shut out until they are named") {
  CorsOptions closed;
  CHECK(header(ask(closed, Method::get, "https://a.example"), "Access-Control-Allow-Origin").empty());
  CHECK(header(ask(closed, Method::options, "https://a.example"), "Access-Control-Allow-Methods").empty());
  CorsOptions open;
  open.origins = {"https://a.example"};
  CHECK(header(ask(open, Method::get, "https://a.example"), "Access-Control-Allow-Origin") == "https://a.example");
  CHECK(header(ask(open, Method::get, "https://b.example"), "Access-Control-Allow-Origin").empty());
  CHECK(header(ask(open, Method::get, "https://b.example"), "Vary") == "Origin");
  Response preflight = ask(open, Method::options, "https://a.example");
  CHECK(preflight.status == 204);
  CHECK(header(preflight, "Access-Control-Allow-Methods") == "GET, POST");
  CHECK(ask(open, Method::get, "").headers.empty());
}

TEST_CASE("a star opens for all") {
  CorsOptions open;
  open.origins = {"*"};
  CHECK(header(ask(open, Method::get, "https://a.example"), "Access-Control-Allow-Origin") == "*");
}

}  // namespace mw::http
