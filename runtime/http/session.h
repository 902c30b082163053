#pragma once
// Inside of moonwright_http: Asio is visible here, so only .cc files of this folder include it.

#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <string>

#include "runtime/http/request_parser.h"

namespace mw::http {

class EventLoop;

/// One connection: reads a request, has it handled, writes the answer, and so on. Nothing is read while a request is
/// being handled, which bounds what a pipelining client can make us keep. All on the loop's thread.
class Session : public std::enable_shared_from_this<Session> {
 public:
  using Clock = std::chrono::steady_clock;

  Session(EventLoop& loop, boost::asio::ip::tcp::socket socket, std::size_t index);

  void start();
  /// Its place in the loop's list of sessions.
  std::size_t index() const { return index_; }
  void set_index(std::size_t index) { index_ = index; }
  /// The tick: does what is due when a time limit has passed.
  void expire(Clock::time_point now);
  /// Graceful end: at once between requests, else after the answer.
  void drain();
  void close();

 private:
  enum class Phase { idle, header, body, handling, writing, lingering, closed };

  void read();
  void on_read(const boost::system::error_code& error, std::size_t size);
  /// Gives what was read to the parser and does what follows.
  void feed();
  void send_continue();
  void handle();
  void on_handled(std::exception_ptr error, std::optional<Response> response);
  void respond(Response response, bool keep_alive);
  void on_written(const boost::system::error_code& error);
  /// Waits for the client to close, so that an answer is not lost to a reset because of unread input.
  void linger();
  void log_access(const Response& response, Clock::duration took);
  void enter(Phase phase, std::chrono::milliseconds limit);

  EventLoop& loop_;
  boost::asio::ip::tcp::socket socket_;
  std::size_t index_;
  RequestParser parser_;
  std::string remote_;
  std::string buffer_;
  std::size_t filled_ = 0;
  Phase phase_ = Phase::idle;
  Clock::time_point deadline_;
  Clock::time_point began_;
  bool head_only_ = false;
  bool keep_alive_ = true;
  /// A handler is running, perhaps for a client that has gone.
  bool in_handler_ = false;
  std::string head_;
  Response response_;
  std::size_t discarded_ = 0;
};

}  // namespace mw::http
