// Made from spec.md and type_specs/Term.yml by model.h.j2.
// To change it, edit type_specs/Term.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <string>

#include "runtime/base/temporal.h"
#include "runtime/db/model.h"

namespace campus {

/// The time between two days; a key that is a date.
struct Term {
  mw::Date begins;
  std::string name;

  friend bool operator==(const Term&, const Term&) = default;
};

/// Table `term`, GraphQL type `Term`.
extern const mw::db::Model term_model;
inline const mw::db::Model& model_of(const Term*) {
  return term_model;
}

}  // namespace campus
