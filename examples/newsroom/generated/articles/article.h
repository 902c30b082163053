// (c) The Newsroom. Made from spec.md and type_specs/Article.json by model.h.j2.
// To change it, edit type_specs/Article.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace newsroom {

/// Something to read.
struct Article {
  mw::Uuid id;
  std::string title;
  std::int32_t words = 0;
  std::optional<mw::DateTime> published_at;

  friend bool operator==(const Article&, const Article&) = default;
};

/// Table `article`, GraphQL type `Article`.
extern const mw::db::Model article_model;
inline const mw::db::Model& model_of(const Article*) {
  return article_model;
}

}  // namespace newsroom
