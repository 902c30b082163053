// Made from spec.md by operations.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace allotments_garden_api {

struct PlotQuery {
  /// plot(id: ID!): Plot
  static const mw::app::RootField plot;
};

struct PlotsQuery {
  /// plots(limit: Int, offset: Int): [Plot!]!
  static const mw::app::RootField plots;
};

struct SavePlotMutation {
  /// savePlot(id: ID, name: String!): SavePlotPayload
  static const mw::app::Mutation mutation;
};

}  // namespace allotments_garden_api
