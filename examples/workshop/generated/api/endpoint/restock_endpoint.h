// Made from spec.md by endpoint.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/endpoint.h"
#include "runtime/base/task.h"

namespace workshop {

/// The backend:service /has a stock:endpoint and a restock:endpoint.
class RestockEndpoint {
 public:
  /// Yours, in app/: POST /stock/deliveries
  static mw::Task<mw::app::EndpointResponse> answer(mw::app::EndpointRequest& request, mw::app::Call& call);
};

}  // namespace workshop
