#include "runtime/http/router.h"

namespace mw::http {
namespace {

std::string without_final_slash(std::string_view path) {
  if (path.size() > 1 && path.back() == '/') path.remove_suffix(1);
  return std::string(path);
}

Task<Response> ready(Response response) {
  co_return response;
}

}  // namespace

void Router::add(Method method, std::string_view path, Handler handler) {
  routes_[without_final_slash(path)][method] = std::move(handler);
}

Task<Response> Router::operator()(Request& request) const {
  auto route = routes_.find(without_final_slash(request.path));
  if (route == routes_.end()) return ready(text_response(404, "Not found"));
  const ByMethod& handlers = route->second;
  auto handler = handlers.find(request.method);
  if (handler == handlers.end() && request.method == Method::head) handler = handlers.find(Method::get);
  if (handler != handlers.end()) return handler->second(request);

  std::string allow = "OPTIONS";
  for (const auto& [method, unused] : handlers) {
    allow += ", ";
    allow += method_name(method);
    if (method == Method::get && !handlers.contains(Method::head)) allow += ", HEAD";
  }
  Response response =
      request.method == Method::options ? Response{204, {}, {}, {}, {}} : text_response(405, "Method not allowed");
  response.headers.emplace_back("Allow", std::move(allow));
  return ready(std::move(response));
}

}  // namespace mw::http
