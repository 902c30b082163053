// Made from spec.md and type_specs/Exchange.yml by model.h.j2.
// To change it, edit type_specs/Exchange.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace campus {

/// Two fks to one target, both of them parents.
struct Exchange {
  mw::Uuid id;
  /// Inverse of Student.hosted.
  mw::Uuid host_id;
  /// Key of a Student.
  mw::Uuid guest_id;
  std::int32_t year = 0;

  friend bool operator==(const Exchange&, const Exchange&) = default;
};

/// Table `exchange`, GraphQL type `Exchange`.
extern const mw::db::Model exchange_model;
inline const mw::db::Model& model_of(const Exchange*) {
  return exchange_model;
}

}  // namespace campus
