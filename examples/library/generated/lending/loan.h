// Made from spec.md and type_specs/Loan.json by model.h.j2.
// To change it, edit type_specs/Loan.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace library {

struct Loan {
  mw::Uuid id;
  /// Inverse of Book.loanSet.
  std::int64_t book_id = 0;
  /// Key of a Shelf.
  std::optional<std::string> shelf_id;
  mw::Date since;

  friend bool operator==(const Loan&, const Loan&) = default;
};

/// Table `loan`, GraphQL type `Loan`.
extern const mw::db::Model loan_model;
inline const mw::db::Model& model_of(const Loan*) {
  return loan_model;
}

}  // namespace library
