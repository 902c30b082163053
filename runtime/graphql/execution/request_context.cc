#include "runtime/graphql/execution/request_context.h"

#include <utility>

namespace mw::graphql {

void RequestContext::dispatch_later(Dispatchable& work) {
  pending_.push_back(&work);
  if (!collecting_) dispatch();
}

void RequestContext::dispatch() {
  collecting_ = false;
  if (dispatching_) return;
  dispatching_ = true;
  while (!pending_.empty()) {
    const std::vector<Dispatchable*> now = std::exchange(pending_, {});
    for (Dispatchable* work : now) work->dispatch();
  }
  dispatching_ = false;
}

bool RequestContext::out_of_time() const {
  return cancelled || (deadline != Clock::time_point::max() && Clock::now() >= deadline);
}

}  // namespace mw::graphql
