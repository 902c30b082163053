// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "generated/api/form/note_form.h"
#include "generated/things/note.h"
#include "runtime/base/task.h"

namespace mw::app {
class WritingCall;
}

namespace by_hand {

/// The graphql:api /has a wrapped:mutation.
class WrappedMutation {
 public:
  struct Inputs {
    std::string text;
    std::optional<NoteForm> note;
  };
  struct Outputs {
    std::optional<Note> note;
    std::optional<std::string> said;
  };
  /// Yours, in app/: wrapped(input: WrappedInput!): WrappedPayload
  static mw::Task<Outputs> run(const Inputs& inputs, mw::app::WritingCall& call);
};

}  // namespace by_hand
