// Made from spec.md and type_specs/Part.yml by model.h.j2.
// To change it, edit type_specs/Part.yml and run `moonwright generate`; your own code goes into app/.
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

namespace workshop {

/// A thing on a shelf.
struct Part {
  mw::Uuid id;
  std::string name;
  std::int32_t amount = 0;
  std::optional<std::int32_t> price_cents;
  /// Inverse of Supplier.partSet.
  std::optional<mw::Uuid> supplier_id;

  friend bool operator==(const Part&, const Part&) = default;
};

/// Table `part`, GraphQL type `Part`.
extern const mw::db::Model part_model;
inline const mw::db::Model& model_of(const Part*) {
  return part_model;
}

/// Fields of Part that app/ computes, each called once for all rows of a list.
class PartDerived {
 public:
  /// Name and price on one line.
  /// `rows` have the key and name, price_cents; one value for each.
  static mw::Task<std::vector<std::string>> label(
      const std::vector<Part>& rows, mw::app::Call& call
  );
  /// What the supplier's customers say; fetched by a keyed loader.
  /// `rows` have the key and supplier_id; one value for each.
  static mw::Task<std::vector<std::optional<double>>> supplier_rating(
      const std::vector<Part>& rows, mw::app::Call& call
  );
};

}  // namespace workshop
