#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>

#include "runtime/app/binder.h"
#include "runtime/app/config.h"
#include "runtime/app/health.h"
#include "runtime/db/sqlite/store.h"
#include "runtime/http/server.h"
#include "runtime/observability/log.h"

namespace mw::app {

/// A running backend: HTTP server, one executor and one database connection per event loop, a writer.
class Service {
 public:
  /// Serves `application` from a migrated `store` (which it takes). `logger` outlives the service.
  static std::variant<std::unique_ptr<Service>, http::StartError> start(
      const Config& config, Application application, std::unique_ptr<db::sqlite::Store> store, log::Logger& logger
  );
  /// Stops at once if `stop` was not called.
  ~Service();
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;

  std::uint16_t port() const { return server_->port(); }
  /// `http://127.0.0.1:8000/graphql`, for people: an unspecified host becomes localhost.
  std::string address() const;
  /// Readiness goes red, nothing new is accepted, running requests end or are cut off after `grace`, writes are
  /// finished.
  void stop(std::chrono::milliseconds grace);

 private:
  Service(const Config& config, Application application, std::unique_ptr<db::sqlite::Store> store, log::Logger& logger);
  http::Handler make_handler(const http::LoopContext& context);

  Config config_;
  Application application_;
  std::unique_ptr<db::sqlite::Store> store_;
  log::Logger& logger_;
  Readiness readiness_;
  /// After the store: connections of the loops go before it.
  std::unique_ptr<http::Server> server_;
};

}  // namespace mw::app
