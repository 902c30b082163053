// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace allotments_garden_api {

/// The graphql:api /posts the plot:item.
class SavePlotMutation {
 public:
  /// savePlot(id: ID, name: String!): SavePlotPayload
  static const mw::app::Mutation mutation;
};

}  // namespace allotments_garden_api
