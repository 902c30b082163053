#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runtime/base/loop.h"
#include "runtime/base/task.h"

namespace mw::http {

enum class Method { get, head, post, put, patch, del, options, other };

/// `GET` for Method::get, and so on; empty for `other`.
std::string_view method_name(Method method);

struct Header {
  std::string_view name;
  std::string_view value;
};

/// A request as a handler sees it. All views stay valid until the handler's task is done.
struct Request {
  Method method = Method::get;
  /// As sent: path and query, still percent-encoded.
  std::string_view target;
  /// Percent-decoded, without the query; begins with '/'.
  std::string path;
  /// What follows the first '?', still encoded.
  std::string_view query;
  std::vector<Header> headers;
  std::string body;
  /// The peer's address in text, without a port.
  std::string_view remote;
  /// When the answer is due; long work asks now and then.
  std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
  /// The event loop that runs this request; never null in a server.
  Loop* loop = nullptr;

  /// The value of the first header of that name (any case), without blanks around it; empty if there is none.
  std::string_view header(std::string_view name) const;
  bool has_header(std::string_view name) const;
};

/// What a handler gives back. The server adds Date, Content-Length and Connection, and leaves the body out for HEAD.
struct Response {
  int status = 200;
  std::string content_type;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  /// A body that outlives the server (embedded files); taken if `body` is empty.
  std::string_view static_body;

  std::string_view content() const { return body.empty() ? static_body : std::string_view(body); }
};

/// Answers one request. Runs on the request's event loop; what it throws becomes a 500 without details.
using Handler = std::function<Task<Response>(Request&)>;

/// `text/plain` with a line feed at its end.
Response text_response(int status, std::string_view text);
/// The reason phrase of RFC 9110; "Unknown" for others.
std::string_view reason_phrase(int status);
bool equal_ignoring_case(std::string_view left, std::string_view right);

}  // namespace mw::http
