#include "runtime/app/health.h"

namespace mw::app {
namespace {

http::Response state(int status, std::string_view text) {
  http::Response response;
  response.status = status;
  response.content_type = "application/json";
  response.body = "{\"status\":\"" + std::string(text) + "\"}\n";
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

Task<http::Response> healthy(http::Request&) {
  co_return state(200, "ok");
}

Task<http::Response> ready(const Readiness& readiness, db::Database& database) {
  if (!readiness.ready()) co_return state(503, "stopping");
  bool answers = true;
  try {
    Task<db::Rows> task = database.read({"readyz", "/* readyz */ SELECT 1", db::Lane::lookup}, {});
    co_await task;
  } catch (const db::Error&) {
    answers = false;  // The log has it from the requests that fail; a probe every second must not fill it.
  }
  co_return answers ? state(200, "ready") : state(503, "database");
}

}  // namespace

void add_health(http::Router& router, const Readiness& readiness, db::Database& database) {
  router.add(http::Method::get, "/healthz", healthy);
  router.add(http::Method::get, "/readyz", [&readiness, &database](http::Request&) {
    return ready(readiness, database);
  });
}

}  // namespace mw::app
