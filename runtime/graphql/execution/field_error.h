#pragma once
// What can go wrong in one field, and the two ways in which it is told: the log gets everything, the client a message
// that was meant for it, or "Internal error".
#include <cstdint>
#include <exception>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "runtime/graphql/language/error.h"

namespace mw::graphql {

/// An error of a field as a value. `code` becomes `extensions.code`. An internal one reaches the client as
/// "Internal error" with code INTERNAL; its message goes to the log only.
struct FieldError {
  std::string message;
  std::string code;
  bool internal = false;
  /// Places in the document, if they are not those of the field (a wrong argument).
  std::vector<Location> locations;
  /// The argument it is about, for `extensions.field`; empty: none.
  std::string field = {};

  /// For clients: say what they can do about it; no SQL, path or name of anything inside.
  static FieldError client(std::string message, std::string code = {}) {
    return {std::move(message), std::move(code), false, {}};
  }
  static FieldError internal_error(std::string details) { return {std::move(details), "INTERNAL", true, {}}; }
};

/// Thrown out of a resolver it becomes a client error of the field, for every parent of the batch. Any other
/// exception is an internal error.
class ClientError : public std::runtime_error {
 public:
  explicit ClientError(const std::string& message, std::string code = {}, std::string field = {})
      : std::runtime_error(message), code_(std::move(code)), field_(std::move(field)) {}
  const std::string& code() const noexcept { return code_; }
  const std::string& field() const noexcept { return field_; }

 private:
  std::string code_;
  std::string field_;
};

/// Thrown out of a resolver it refuses the whole operation: it would take more than it may. Nothing partial is
/// answered.
class LimitError : public ClientError {
 public:
  explicit LimitError(const std::string& message) : ClientError(message, "LIMIT") {}
};

/// What an exception that came out of a resolver means.
FieldError field_error(const std::exception_ptr& thrown);

/// An error at one parent of a field; `inner` are the list indexes below the field.
struct PlacedError {
  std::uint32_t parent = 0;
  std::vector<std::uint32_t> inner;
  FieldError error;
};

}  // namespace mw::graphql
