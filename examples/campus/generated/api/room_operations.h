// Made from spec.md and type_specs/Room.yml by operations.h.j2.
// To change it, edit type_specs/Room.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

struct RoomQuery {
  /// room(siteId: SiteSide!, number: Int!): Room
  static const mw::app::RootField room;
};

struct RoomsQuery {
  /// rooms(limit: Int, offset: Int): [Room!]!
  static const mw::app::RootField rooms;
};

struct SaveRoomMutation {
  /// saveRoom(siteId: SiteSide!, number: Int, seats: Int): SaveRoomPayload
  static const mw::app::Mutation mutation;
};

struct DeleteRoomsMutation {
  /// deleteRooms(ids: [ID!]!): DeleteRoomsPayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus
