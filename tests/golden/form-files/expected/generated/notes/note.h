// Made from spec.md and type_specs/Note.json by model.h.j2.
// To change it, edit type_specs/Note.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace spec {

struct Note {
  mw::Uuid id;
  std::string text;
  /// Inverse of User.noteSet.
  mw::Uuid writer_id;

  friend bool operator==(const Note&, const Note&) = default;
};

/// Table `note`, GraphQL type `Note`.
extern const mw::db::Model note_model;
inline const mw::db::Model& model_of(const Note*) {
  return note_model;
}

}  // namespace spec
