// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

/// :It /loads the course:item, the course:item~list, the enrolment:item, the enrolment:item~list, the
/// tag:item~list, the term:item~list, the topic:item~list, the exchange:item~list and the site:item~list.
class TopicsQuery {
 public:
  /// topics(limit: Int, offset: Int): [Topic!]!
  static const mw::app::RootField topics;
};

}  // namespace campus
