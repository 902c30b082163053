#pragma once

#include <string>
#include <vector>

#include "runtime/http/message.h"

namespace mw::http {

/// Which pages of other origins may use the service from a browser. Closed until somebody is named.
struct CorsOptions {
  /// `https://app.example.com`, compared bytewise; `*`: all (without cookies, which we do not use).
  std::vector<std::string> origins;
  std::string methods = "GET, POST";
  std::string headers = "content-type, authorization";
};

/// `next` with the answers to preflights in front and the headers of allowed origins on its answers. `next` outlives
/// every task.
Handler with_cors(CorsOptions options, Handler next);

}  // namespace mw::http
