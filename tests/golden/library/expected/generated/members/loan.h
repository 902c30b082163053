// Made from spec.md and type_specs/Loan.yaml by model.h.j2.
// To change it, edit type_specs/Loan.yaml and run `moonwright generate`; your own code goes into app/.
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
  mw::Date since;
  /// What the member said about the book when it was brought back, in as many words as it takes to make this
  /// comment longer than a line.
  std::optional<std::string> note;

  friend bool operator==(const Loan&, const Loan&) = default;
};

/// Table `loan`, GraphQL type `Loan`.
extern const mw::db::Model loan_model;
inline const mw::db::Model& model_of(const Loan*) {
  return loan_model;
}

}  // namespace library
