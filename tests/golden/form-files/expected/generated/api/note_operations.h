// Made from spec.md and type_specs/Note.json by operations.h.j2.
// To change it, edit type_specs/Note.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace spec {

struct NoteQuery {
  /// note(id: ID!): Note
  static const mw::app::RootField note;
};

struct SaveNoteMutation {
  /// saveNote(text: String!, writerId: ID): SaveNotePayload
  static const mw::app::Mutation mutation;
};

struct UpdateNoteMutation {
  /// updateNote(id: ID!, text: String, writerId: ID): UpdateNotePayload
  static const mw::app::Mutation mutation;
};

}  // namespace spec
