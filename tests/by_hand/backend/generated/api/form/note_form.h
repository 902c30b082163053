// Made from type_specs/EchoInputsType.yml by form.h.j2.
// To change it, edit type_specs/EchoInputsType.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/base/uuid.h"

namespace by_hand {

/// Input type `NoteForm`, as hand-written code gets it.
struct NoteForm {
  std::optional<mw::Uuid> id;
  std::string text;
  std::optional<mw::Uuid> thing_id;
};

}  // namespace by_hand
