// Made from spec.md by model.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace allotments_garden_api {

struct Plot {
  mw::Uuid id;
  std::string name;

  friend bool operator==(const Plot&, const Plot&) = default;
};

/// Table `plot`, GraphQL type `Plot`.
extern const mw::db::Model plot_model;
inline const mw::db::Model& model_of(const Plot*) {
  return plot_model;
}

}  // namespace allotments_garden_api
