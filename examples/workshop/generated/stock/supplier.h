// Made from spec.md and type_specs/Supplier.yml by model.h.j2.
// To change it, edit type_specs/Supplier.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

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

struct Supplier {
  mw::Uuid id;
  std::string name;
  std::optional<double> rating;

  friend bool operator==(const Supplier&, const Supplier&) = default;
};

/// Table `supplier`, GraphQL type `Supplier`.
extern const mw::db::Model supplier_model;
inline const mw::db::Model& model_of(const Supplier*) {
  return supplier_model;
}

/// Fields of Supplier that app/ computes, each called once for all rows of a list.
class SupplierDerived {
 public:
  /// Its rating is good; shares the loader with Part.supplierRating.
  /// `rows` have the key; one value for each.
  static mw::Task<std::vector<std::optional<bool>>> trusted(
      const std::vector<Supplier>& rows, mw::app::Call& call
  );
};

}  // namespace workshop
