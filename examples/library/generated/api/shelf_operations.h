// Made from spec.md and type_specs/Shelf.yaml by operations.h.j2.
// To change it, edit type_specs/Shelf.yaml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace library {

struct ShelfQuery {
  /// shelf(code: String!): Shelf
  static const mw::app::RootField shelf;
};

struct SaveShelfMutation {
  /// saveShelf(code: String!, room: String): SaveShelfPayload
  static const mw::app::Mutation mutation;
};

}  // namespace library
