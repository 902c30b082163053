#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "runtime/http/message.h"

namespace mw::http {

/// Finds the handler of a path. Paths are exact and answer with and without a final slash. HEAD goes to GET, OPTIONS is
/// answered here unless a handler was added for it; 404 for other paths, 405 with Allow for other methods.
/// Built once, then only read.
class Router {
 public:
  /// `path` begins with '/'. A second handler for the same method and path replaces the first.
  void add(Method method, std::string_view path, Handler handler);
  Task<Response> operator()(Request& request) const;

 private:
  using ByMethod = std::map<Method, Handler>;

  std::unordered_map<std::string, ByMethod> routes_;
};

}  // namespace mw::http
