// Made from spec.md and type_specs/Slot.yml by model.h.j2.
// To change it, edit type_specs/Slot.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runtime/base/task.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace mw::app {
class Call;
}

namespace by_hand {

enum class SlotSide {
  left,
  right,
};

extern const mw::db::Enum slot_side_enum;

/// A composite key of an fk and an enum.
struct Slot {
  /// Inverse of Keeper.slotSet.
  std::int64_t keeper_id = 0;
  SlotSide side{};
  /// Inverse of Thing.slotSet.
  std::optional<mw::Uuid> thing_id;

  friend bool operator==(const Slot&, const Slot&) = default;
};

/// Table `slot`, GraphQL type `Slot`.
extern const mw::db::Model slot_model;
inline const mw::db::Model& model_of(const Slot*) {
  return slot_model;
}

/// Fields of Slot that app/ computes, each called once for all rows of a list.
class SlotDerived {
 public:
  /// `rows` have the key and side; one value for each.
  static mw::Task<std::vector<std::optional<std::string>>> label(
      const std::vector<Slot>& rows, mw::app::Call& call
  );
};

}  // namespace by_hand
