#pragma once

#include <chrono>

namespace mw::graphql {

/// When the same operation may work: `RequestContext::state<RetryAfter>()`, set by whoever refuses for now, passed on
/// by transports.
struct RetryAfter {
  std::chrono::seconds after{0};
};

}  // namespace mw::graphql
