// Made from spec.md and type_specs/Keeper.yml by model.h.j2.
// To change it, edit type_specs/Keeper.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runtime/base/task.h"
#include "runtime/db/model.h"

namespace mw::app {
class Call;
}

namespace by_hand {

struct Keeper {
  std::int64_t id = 0;
  std::string name;
  /// Inverse of Keeper.staff.
  std::optional<std::int64_t> boss_id;

  friend bool operator==(const Keeper&, const Keeper&) = default;
};

/// Table `keeper`, GraphQL type `Keeper`.
extern const mw::db::Model keeper_model;
inline const mw::db::Model& model_of(const Keeper*) {
  return keeper_model;
}

/// Fields of Keeper that app/ computes, each called once for all rows of a list.
class KeeperDerived {
 public:
  /// How many things are kept.
  /// `rows` have the key; one value for each.
  static mw::Task<std::vector<std::optional<std::int32_t>>> load(
      const std::vector<Keeper>& rows, mw::app::Call& call
  );
};

}  // namespace by_hand
