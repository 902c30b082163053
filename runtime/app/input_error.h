#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mw::app {

/// What a caller can mend in a mutation: a `MutationError` of the payload. Codes: REQUIRED, INVALID, TOO_SHORT,
/// TOO_LONG, OUT_OF_RANGE, IMMUTABLE, NOT_UNIQUE, NOT_FOUND, REFERENCE, or one that a hook chose. Messages go to
/// clients: no SQL, no names of the database.
struct InputError {
  std::string code;
  /// Path of the argument, "name" or "todos.3.name"; empty: of none.
  std::string field;
  std::string message;

  friend bool operator==(const InputError&, const InputError&) = default;
};
using InputErrors = std::vector<InputError>;

}  // namespace mw::app
