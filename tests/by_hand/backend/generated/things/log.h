// Made from spec.md and type_specs/Log.yml by model.h.j2.
// To change it, edit type_specs/Log.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <string>

#include "runtime/db/model.h"

namespace by_hand {

/// What hooks saw.
struct Log {
  std::int64_t id = 0;
  std::string text;

  friend bool operator==(const Log&, const Log&) = default;
};

/// Table `log`, GraphQL type `Log`.
extern const mw::db::Model log_model;
inline const mw::db::Model& model_of(const Log*) {
  return log_model;
}

}  // namespace by_hand
