#pragma once
// The answer to a request, as text.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "runtime/base/json_writer.h"
#include "runtime/graphql/language/error.h"

namespace mw::graphql {

struct Response {
  /// How far the request came; transports choose their status by it.
  enum class Status : std::uint8_t {
    parse_error,       // no GraphQL
    validation_error,  // not for this schema, or over a limit
    request_error,     // no such operation, or variables that do not fit
    executed,          // has `data`, maybe null, and maybe errors of fields
  };

  Status status = Status::executed;
  /// {"data":...,"errors":[...]}; without `data` unless executed.
  std::string body;
  std::size_t errors = 0;
};

/// One entry of `errors`: message, locations, path, extensions.
void write_error(JsonWriter& json, const GraphQLError& error);
/// The whole array.
void write_errors(JsonWriter& json, const std::vector<GraphQLError>& errors);

/// A response of errors alone, or with `"data":null`: the reference implementation answers so where the operation had
/// been chosen already.
Response refuse(Response::Status status, const std::vector<GraphQLError>& errors, bool null_data = false);

}  // namespace mw::graphql
