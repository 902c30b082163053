// Made from spec.md and type_specs/Topic.yml by model.h.j2.
// To change it, edit type_specs/Topic.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace campus {

/// A tree; taking one takes all below it.
struct Topic {
  mw::Uuid id;
  std::string name;
  /// Inverse of Topic.children.
  std::optional<mw::Uuid> parent_id;

  friend bool operator==(const Topic&, const Topic&) = default;
};

/// Table `topic`, GraphQL type `Topic`.
extern const mw::db::Model topic_model;
inline const mw::db::Model& model_of(const Topic*) {
  return topic_model;
}

}  // namespace campus
