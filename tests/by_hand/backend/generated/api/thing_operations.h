// Made from spec.md and type_specs/Thing.yml by operations.h.j2.
// To change it, edit type_specs/Thing.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace by_hand {

struct ThingQuery {
  /// thing(id: ID!): Thing
  static const mw::app::RootField thing;
};

struct ThingsQuery {
  /// things(keeperId: Int, limit: Int, offset: Int): [Thing!]!
  static const mw::app::RootField things;
};

struct SaveThingMutation {
  /// saveThing(id: ID!, name: String!, handle: String, mail: String, site: String, story: String, body: String,
  /// flag: Boolean, count: Int, big: BigInt, ratio: Float, price: Decimal, day: Date, at: Time, moment: DateTime,
  /// meta: JSON, data: Bytes, status: ThingStatus, labels: [String!], keeperId: Int, class: String, delete: Int):
  /// SaveThingPayload
  static const mw::app::Mutation mutation;
};

struct SaveThingsMutation {
  /// saveThings(things: [ThingForm!]!): SaveThingsPayload
  static const mw::app::Mutation mutation;
};

struct DeleteThingMutation {
  /// deleteThing(id: ID!): DeleteThingPayload
  static const mw::app::Mutation mutation;
};

struct DeleteThingsMutation {
  /// deleteThings(ids: [ID!]!): DeleteThingsPayload
  static const mw::app::Mutation mutation;
};

}  // namespace by_hand
