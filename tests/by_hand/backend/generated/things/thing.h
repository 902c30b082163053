// Made from spec.md and type_specs/Thing.yml by model.h.j2.
// To change it, edit type_specs/Thing.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runtime/base/bytes.h"
#include "runtime/base/decimal.h"
#include "runtime/base/json.h"
#include "runtime/base/task.h"
#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace mw::app {
class Call;
}

namespace by_hand {

enum class ThingStatus {
  new_,
  in_use,
  _3rd,
};

extern const mw::db::Enum thing_status_enum;

enum class ThingLevel {
  low,
  high,
};

extern const mw::db::Enum thing_level_enum;

/// One field of every type, and what is derived from each.
struct Thing {
  mw::Uuid id;
  std::string name;
  std::optional<std::string> handle;
  std::optional<std::string> mail;
  std::optional<std::string> site;
  std::optional<std::string> story;
  std::optional<std::string> body;
  std::optional<bool> flag;
  std::optional<std::int32_t> count;
  std::optional<std::int64_t> big;
  std::optional<double> ratio;
  std::optional<mw::Decimal> price;
  std::optional<mw::Date> day;
  std::optional<mw::Time> at;
  std::optional<mw::DateTime> moment;
  std::optional<mw::Json> meta;
  std::optional<mw::Bytes> data;
  ThingStatus status{};
  std::vector<std::string> labels;
  /// Inverse of Keeper.thingSet.
  std::optional<std::int64_t> keeper_id;
  std::optional<std::string> class_;
  std::optional<std::int32_t> delete_;

  friend bool operator==(const Thing&, const Thing&) = default;
};

/// Table `thing`, GraphQL type `Thing`.
extern const mw::db::Model thing_model;
inline const mw::db::Model& model_of(const Thing*) {
  return thing_model;
}

/// Fields of Thing that app/ computes, each called once for all rows of a list.
class ThingDerived {
 public:
  /// `rows` have the key and name; one value for each.
  static mw::Task<std::vector<std::string>> upper(
      const std::vector<Thing>& rows, mw::app::Call& call
  );
  /// `rows` have the key and count; one value for each.
  static mw::Task<std::vector<ThingLevel>> level(
      const std::vector<Thing>& rows, mw::app::Call& call
  );
  /// `rows` have the key and labels, status; one value for each.
  static mw::Task<std::vector<std::vector<std::string>>> marks(
      const std::vector<Thing>& rows, mw::app::Call& call
  );
  /// `rows` have the key and day; one value for each.
  static mw::Task<std::vector<std::optional<mw::Date>>> tomorrow(
      const std::vector<Thing>& rows, mw::app::Call& call
  );
  /// `rows` have the key and big; one value for each.
  static mw::Task<std::vector<std::optional<std::int64_t>>> double_(
      const std::vector<Thing>& rows, mw::app::Call& call
  );
  /// `rows` have the key and price; one value for each.
  static mw::Task<std::vector<std::optional<mw::Decimal>>> gross(
      const std::vector<Thing>& rows, mw::app::Call& call
  );
  /// `rows` have the key and data, meta; one value for each.
  static mw::Task<std::vector<std::optional<mw::Json>>> size(
      const std::vector<Thing>& rows, mw::app::Call& call
  );
  /// `rows` have the key and keeper_id; one value for each.
  static mw::Task<std::vector<std::optional<std::string>>> keeper_name(
      const std::vector<Thing>& rows, mw::app::Call& call
  );
  /// `rows` have the key; one value for each.
  static mw::Task<std::vector<std::optional<mw::Uuid>>> key(
      const std::vector<Thing>& rows, mw::app::Call& call
  );
};

}  // namespace by_hand
