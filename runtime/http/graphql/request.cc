#include "runtime/http/graphql/request.h"

#include <optional>
#include <string_view>
#include <utility>

#include "runtime/http/graphql/json_value.h"
#include "runtime/http/graphql/media_type.h"
#include "runtime/http/target.h"

namespace mw::http::graphql {
namespace {

using mw::graphql::Object;
using mw::graphql::Value;
using Result = std::variant<mw::graphql::Request, Refusal>;

Refusal bad(std::string message) {
  return {400, "BAD_REQUEST", std::move(message)};
}

/// Moves the parameters of a request into place; says what is wrong with one of them.
class Reader {
 public:
  std::optional<Refusal> take(std::string_view name, Value value) {
    if (name == "query") return take_query(std::move(value));
    if (name == "operationName") return take_operation_name(std::move(value));
    if (name == "variables") return take_object("variables", std::move(value), request_.variables);
    if (name == "extensions") return take_object("extensions", std::move(value), extensions_);
    return std::nullopt;
  }

  Result finish() {
    if (has_query_) return std::move(request_);
    // Clients of automatic persisted queries send the text again when they see this very message.
    if (extensions_.find("persistedQuery")) {
      return Refusal{400, "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported"};
    }
    return bad("The request has no \"query\"");
  }

 private:
  std::optional<Refusal> take_query(Value value) {
    if (value.is_null()) return std::nullopt;
    if (!value.is_string()) return bad("\"query\" must be a string");
    request_.query = value.string();
    has_query_ = true;
    return std::nullopt;
  }
  std::optional<Refusal> take_operation_name(Value value) {
    if (value.is_null()) return std::nullopt;
    if (!value.is_string()) return bad("\"operationName\" must be a string");
    // Several clients send an empty name for none.
    if (!value.string().empty()) request_.operation_name = value.string();
    return std::nullopt;
  }
  static std::optional<Refusal> take_object(const std::string& name, Value value, Object& into) {
    if (value.is_null()) return std::nullopt;
    if (!value.is_object()) return bad("\"" + name + "\" must be an object");
    into = std::move(value.object());
    return std::nullopt;
  }

  mw::graphql::Request request_;
  Object extensions_;
  bool has_query_ = false;
};

Result read_get(const http::Request& request) {
  auto parameters = parse_query(request.query);
  if (!parameters) return bad("The URL has a malformed escape");
  Reader reader;
  for (auto& [name, text] : *parameters) {
    Value value(text);
    if ((name == "variables" || name == "extensions") && !text.empty()) {
      auto parsed = read_json(text);
      if (auto* error = std::get_if<JsonError>(&parsed)) return bad("\"" + name + "\": " + error->message);
      value = std::move(std::get<Value>(parsed));
    } else if (name == "variables" || name == "extensions") {
      value = nullptr;
    }
    if (auto refusal = reader.take(name, std::move(value))) return *refusal;
  }
  return reader.finish();
}

Result read_post(http::Request& request) {
  // A form, or a body without a type, comes from any page without asking: only JSON makes a browser ask first.
  if (!is_json_body(request.header("Content-Type"))) {
    return Refusal{415, "UNSUPPORTED_MEDIA_TYPE", "Send the request as application/json in UTF-8"};
  }
  const std::string_view encoding = request.header("Content-Encoding");
  if (!encoding.empty() && encoding != "identity") {
    return Refusal{415, "UNSUPPORTED_MEDIA_TYPE", "Send the body as it is: it must not be compressed"};
  }
  auto parsed = read_json(request.body);
  if (auto* error = std::get_if<JsonError>(&parsed)) return bad("The body cannot be read: " + error->message);
  Value& body = std::get<Value>(parsed);
  if (body.is_list()) return bad("Batches are not supported: send one request at a time");
  if (!body.is_object()) return bad("The body must be a JSON object");
  Reader reader;
  for (mw::graphql::Member& member : body.object()) {
    if (auto refusal = reader.take(member.name, std::move(member.value))) return *refusal;
  }
  return reader.finish();
}

}  // namespace

std::variant<mw::graphql::Request, Refusal> read_request(http::Request& request) {
  if (request.method == Method::post) return read_post(request);
  return read_get(request);
}

}  // namespace mw::http::graphql
