#pragma once

#include <string>
#include <variant>

#include "runtime/graphql/execution/executor.h"
#include "runtime/http/message.h"

namespace mw::http::graphql {

/// An HTTP request that carries no GraphQL request: how to answer it.
struct Refusal {
  int status = 400;
  /// Machine-readable, in `extensions.code`.
  std::string code;
  std::string message;
};

/// The GraphQL request of a POST (body in JSON) or GET (parameters of the query), by GraphQL over HTTP. `extensions`
/// are taken and ignored. The body may get spare capacity.
std::variant<mw::graphql::Request, Refusal> read_request(http::Request& request);

}  // namespace mw::http::graphql
