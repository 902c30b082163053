#include "runtime/graphql/execution/request_context.h"

#include <utility>

#include "runtime/graphql/execution/field_error.h"

namespace mw::graphql {

void RequestContext::count_rows(std::size_t more) {
  rows += more;
  if (row_limit == 0 || rows <= row_limit) return;
  throw LimitError("The operation takes more than " + std::to_string(row_limit) + " rows, which is the limit.");
}

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
