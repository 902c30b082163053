#include "runtime/http/cors.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace mw::http {
namespace {

class Cors {
 public:
  Cors(CorsOptions options, Handler next)
      : options_(std::move(options)),
        next_(std::move(next)),
        any_(std::find(options_.origins.begin(), options_.origins.end(), "*") != options_.origins.end()) {}

  Task<Response> handle(Request& request) const {
    std::string_view origin = request.header("Origin");
    if (origin.empty()) return next_(request);
    if (request.method == Method::options && request.has_header("Access-Control-Request-Method")) {
      return ready(preflight(origin));
    }
    return answer(request);
  }

 private:
  bool allowed(std::string_view origin) const {
    return any_ || std::find(options_.origins.begin(), options_.origins.end(), origin) != options_.origins.end();
  }

  void mark(Response& response, std::string_view origin) const {
    response.headers.emplace_back("Vary", "Origin");
    if (allowed(origin)) response.headers.emplace_back("Access-Control-Allow-Origin", any_ ? "*" : std::string(origin));
  }

  Response preflight(std::string_view origin) const {
    Response response;
    response.status = 204;
    mark(response, origin);
    if (!allowed(origin)) return response;
    response.headers.emplace_back("Access-Control-Allow-Methods", options_.methods);
    response.headers.emplace_back("Access-Control-Allow-Headers", options_.headers);
    response.headers.emplace_back("Access-Control-Max-Age", "600");
    return response;
  }

  Task<Response> answer(Request& request) const {
    Task<Response> task = next_(request);
    Response response = co_await task;
    mark(response, request.header("Origin"));
    co_return response;
  }

  static Task<Response> ready(Response response) { co_return response; }

  CorsOptions options_;
  Handler next_;
  bool any_;
};

}  // namespace

Handler with_cors(CorsOptions options, Handler next) {
  auto cors = std::make_shared<Cors>(std::move(options), std::move(next));
  return [cors](Request& request) { return cors->handle(request); };
}

}  // namespace mw::http
