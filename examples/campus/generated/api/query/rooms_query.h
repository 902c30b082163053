// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

/// :It /loads the room:item and the room:item~list.
class RoomsQuery {
 public:
  /// rooms(limit: Int, offset: Int): [Room!]!
  static const mw::app::RootField rooms;
};

}  // namespace campus
