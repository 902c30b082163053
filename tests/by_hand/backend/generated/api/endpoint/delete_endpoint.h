// Made from spec.md by endpoint.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/endpoint.h"
#include "runtime/base/task.h"

namespace by_hand {

/// The backend:service /has a plain:endpoint, a class:endpoint and a delete:endpoint.
class DeleteEndpoint {
 public:
  /// Yours, in app/: DELETE /things
  static mw::Task<mw::app::EndpointResponse> answer(mw::app::EndpointRequest& request, mw::app::Call& call);
};

}  // namespace by_hand
