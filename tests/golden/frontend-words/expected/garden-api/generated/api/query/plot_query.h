// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace allotments_garden_api {

/// The graphql:api /loads the plot:item and the plot:item~list.
class PlotQuery {
 public:
  /// plot(id: ID!): Plot
  static const mw::app::RootField plot;
};

}  // namespace allotments_garden_api
