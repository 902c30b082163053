// Made from spec.md and type_specs/Note.yml by operations.h.j2.
// To change it, edit type_specs/Note.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace by_hand {

struct NotesQuery {
  /// notes(limit: Int, offset: Int): [Note!]!
  static const mw::app::RootField notes;
};

struct SaveNoteMutation {
  /// saveNote(id: ID, text: String!, thingId: ID): SaveNotePayload
  static const mw::app::Mutation mutation;
};

}  // namespace by_hand
