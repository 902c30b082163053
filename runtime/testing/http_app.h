#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "runtime/app/backend.h"

namespace mw::test {

/// What came back over HTTP.
struct HttpAnswer {
  int status = 0;
  /// Names in lower case, a line each: "content-type: application/json".
  std::string headers;
  std::string body;
};

/// A backend behind a real HTTP server on a free port, on SQLite in memory with all its migrations and start-up steps:
/// for tests of endpoints.
///
///   mw::test::HttpApp app(workshop::backend);
///   CHECK(app.get("/stock?below=5").status == 200);
///
/// Throws std::runtime_error if it cannot start.
class HttpApp {
 public:
  explicit HttpApp(const app::Backend& backend);
  ~HttpApp();
  HttpApp(const HttpApp&) = delete;
  HttpApp& operator=(const HttpApp&) = delete;

  std::uint16_t port() const;
  HttpAnswer get(std::string_view target) const { return request("GET", target, {}, {}); }
  HttpAnswer post(std::string_view target, std::string_view json) const {
    return request("POST", target, json, "application/json");
  }
  /// `content_type` empty: none is sent. Waits five seconds at most.
  HttpAnswer request(
      std::string_view method, std::string_view target, std::string_view body, std::string_view content_type
  ) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mw::test
