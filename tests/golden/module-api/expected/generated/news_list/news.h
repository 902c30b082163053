// Made from spec.md by model.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace spec {

struct News {
  mw::Uuid id;
  std::string name;

  friend bool operator==(const News&, const News&) = default;
};

/// Table `news`, GraphQL type `News`.
extern const mw::db::Model news_model;
inline const mw::db::Model& model_of(const News*) {
  return news_model;
}

}  // namespace spec
