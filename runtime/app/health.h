#pragma once

#include <atomic>

#include "runtime/db/database.h"
#include "runtime/http/router.h"

namespace mw::app {

/// Whether the service wants requests: set once it can answer, taken back when it is told to stop. One for all loops.
class Readiness {
 public:
  void set(bool ready) { ready_.store(ready); }
  bool ready() const { return ready_.load(); }

 private:
  std::atomic<bool> ready_{false};
};

/// `/healthz`: the process answers. `/readyz`: it also wants requests, and its database answers; else 503.
void add_health(http::Router& router, const Readiness& readiness, db::Database& database);

}  // namespace mw::app
