#pragma once

#include <string>
#include <variant>

#include "runtime/graphql/type/value.h"

namespace mw::http::graphql {

/// Why a text is no JSON value that we take, for the client: `the JSON ends too early`.
struct JsonError {
  std::string message;
};

/// One JSON value (RFC 8259), nested at most 100 deep, of valid UTF-8. Of members with one name the last counts. 1
/// becomes an integer, 1.0 a number; whole numbers outside 64 bits become numbers. `text` may get spare capacity and
/// stays as it is.
std::variant<mw::graphql::Value, JsonError> read_json(std::string& text);

}  // namespace mw::http::graphql
