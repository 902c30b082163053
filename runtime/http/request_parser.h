#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "runtime/http/message.h"

namespace mw::http {

struct ParserLimits {
  std::size_t header_bytes = std::size_t{16} * 1024;
  std::size_t target_bytes = std::size_t{8} * 1024;
  std::size_t header_count = 100;
  std::size_t body_bytes = std::size_t{1024} * 1024;
};

/// HTTP/1.x requests out of bytes that arrive in pieces: Boost.Beast's parser, plus what it leaves to its callers
/// (Host, lengths, expectations, transfer codings). Knows no sockets. One request at a time; `reset` for the next.
class RequestParser {
 public:
  enum class State {
    /// Wants more bytes.
    header,
    /// The header is complete and sound, the body is not yet here.
    body,
    complete,
    /// `failure()` says how to answer; the connection cannot go on.
    failed,
  };

  explicit RequestParser(const ParserLimits& limits);
  ~RequestParser();
  RequestParser(const RequestParser&) = delete;
  RequestParser& operator=(const RequestParser&) = delete;

  /// Takes bytes from the front of `bytes` and says how many. What is left must be offered again, with more behind it.
  std::size_t feed(std::string_view bytes);
  /// To be called when the caller's buffer is full and `feed` takes nothing of it: fails.
  void overflow();
  State state() const;
  /// True once a byte of the request has been seen.
  bool started() const;
  /// The client waits for `100 Continue` before it sends the body. True once per request.
  bool take_expectation();
  bool keep_alive() const;

  /// Complete once state() is. Views point into the parser and stay valid until `reset`.
  Request& request();
  /// A status of 400, 411, 413, 414, 417, 431 or 501 and a sentence.
  const Response& failure() const;

  void reset();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mw::http
