// Made from spec.md and type_specs/Note.yml by model.h.j2.
// To change it, edit type_specs/Note.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace by_hand {

struct Note {
  mw::Uuid id;
  std::string text;
  /// Inverse of Thing.noteSet.
  std::optional<mw::Uuid> thing_id;

  friend bool operator==(const Note&, const Note&) = default;
};

/// Table `note`, GraphQL type `Note`.
extern const mw::db::Model note_model;
inline const mw::db::Model& model_of(const Note*) {
  return note_model;
}

}  // namespace by_hand
