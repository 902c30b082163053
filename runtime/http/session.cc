#include "runtime/http/session.h"

#include <algorithm>
#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>
#include <cstring>

#include "runtime/base/when_all.h"
#include "runtime/http/event_loop.h"
#include "runtime/http/serialize.h"

namespace mw::http {
namespace {

using boost::asio::ip::tcp;
using boost::system::error_code;

constexpr std::size_t first_buffer = 4 * 1024;
constexpr std::size_t linger_limit = 256 * 1024;
constexpr std::chrono::milliseconds linger_time{1000};

std::string remote_address(const tcp::socket& socket) {
  error_code error;
  auto endpoint = socket.remote_endpoint(error);
  return error ? std::string() : endpoint.address().to_string();
}

}  // namespace

Session::Session(EventLoop& loop, tcp::socket socket, std::size_t index)
    : loop_(loop), socket_(std::move(socket)), index_(index), parser_(loop.options().limits) {
  remote_ = remote_address(socket_);
}

void Session::start() {
  error_code ignored;
  socket_.set_option(tcp::no_delay(true), ignored);
  enter(Phase::idle, loop_.options().idle_timeout);
  read();
}

void Session::enter(Phase phase, std::chrono::milliseconds limit) {
  phase_ = phase;
  deadline_ = Clock::now() + limit;
}

void Session::read() {
  if (buffer_.empty()) buffer_.resize(first_buffer);
  if (filled_ == buffer_.size()) {
    std::size_t largest = loop_.options().limits.header_bytes + first_buffer;
    if (buffer_.size() >= largest) {
      parser_.overflow();
      return respond(parser_.failure(), false);
    }
    buffer_.resize(std::min(buffer_.size() * 2, largest));
  }
  socket_.async_read_some(
      boost::asio::buffer(buffer_.data() + filled_, buffer_.size() - filled_),
      [self = shared_from_this()](const error_code& error, std::size_t size) { self->on_read(error, size); }
  );
}

void Session::on_read(const error_code& error, std::size_t size) {
  if (phase_ == Phase::closed || phase_ == Phase::writing)
    return;  // Writing: this read was called off by a time limit.
  if (phase_ == Phase::lingering) {
    discarded_ += size;
    return error || discarded_ > linger_limit ? close() : linger();
  }
  // The client is gone, or has answered a time limit's last word; with half a request there is nobody to answer.
  if (error) return close();
  filled_ += size;
  feed();
}

void Session::feed() {
  std::size_t taken = parser_.feed(std::string_view(buffer_).substr(0, filled_));
  if (taken > 0) {
    std::memmove(buffer_.data(), buffer_.data() + taken, filled_ - taken);
    filled_ -= taken;
  }
  switch (parser_.state()) {
    case RequestParser::State::failed:
      return respond(parser_.failure(), false);
    case RequestParser::State::complete:
      return handle();
    case RequestParser::State::body:
      if (phase_ != Phase::body) enter(Phase::body, loop_.options().body_timeout);
      if (parser_.take_expectation()) return send_continue();
      return read();
    case RequestParser::State::header:
      if (phase_ == Phase::idle && parser_.started()) enter(Phase::header, loop_.options().header_timeout);
      return read();
  }
}

void Session::send_continue() {
  static constexpr std::string_view line = "HTTP/1.1 100 Continue\r\n\r\n";
  boost::asio::async_write(
      socket_,
      boost::asio::buffer(line.data(), line.size()),
      [self = shared_from_this()](const error_code& error, std::size_t) {
        if (self->phase_ != Phase::body) return;
        return error ? self->close() : self->read();
      }
  );
}

void Session::handle() {
  enter(Phase::handling, loop_.options().request_timeout);
  began_ = Clock::now();
  Request& request = parser_.request();
  request.remote = remote_;
  request.loop = &loop_;
  request.deadline = deadline_;
  head_only_ = request.method == Method::head;
  keep_alive_ = parser_.keep_alive();
  in_handler_ = true;
  Task<Response> task;
  try {
    task = loop_.handler()(request);
  } catch (...) {
    return on_handled(std::current_exception(), {});
  }
  mw::start(std::move(task), [self = shared_from_this()](std::exception_ptr error, std::optional<Response> response) {
    self->on_handled(std::move(error), std::move(response));
  });
}

void Session::on_handled(std::exception_ptr error, std::optional<Response> response) {
  in_handler_ = false;
  Response answer;
  if (error) {
    std::string what = "unknown";
    try {
      std::rethrow_exception(error);
    } catch (const std::exception& caught) {
      what = caught.what();
    } catch (...) {
    }
    loop_.logger().error("handler failed", {{"path", parser_.request().path}, {"error", what}});
    answer = text_response(500, "Internal server error");
  } else {
    answer = std::move(*response);
  }
  if (phase_ != Phase::handling) {
    // Too late: the client has had its 503, or is gone. The session only waited for its handler.
    if (phase_ == Phase::closed) loop_.forget(*this);
    return;
  }
  log_access(answer, Clock::now() - began_);
  respond(std::move(answer), keep_alive_);
}

void Session::respond(Response response, bool keep_alive) {
  enter(Phase::writing, loop_.options().write_timeout);
  keep_alive_ = keep_alive && !loop_.draining();
  response_ = std::move(response);
  head_ = response_head(response_, loop_.date(), keep_alive_);
  bool bare = head_only_ || response_.status == 204 || response_.status == 304;
  std::string_view body = bare ? std::string_view() : response_.content();
  std::array<boost::asio::const_buffer, 2> buffers{
      boost::asio::buffer(head_.data(), head_.size()), boost::asio::buffer(body.data(), body.size())};
  boost::asio::async_write(socket_, buffers, [self = shared_from_this()](const error_code& error, std::size_t) {
    self->on_written(error);
  });
}

void Session::on_written(const error_code& error) {
  if (phase_ == Phase::closed) return;
  response_ = Response{};
  if (error) return close();
  if (!keep_alive_) {
    error_code ignored;
    socket_.shutdown(tcp::socket::shutdown_send, ignored);
    enter(Phase::lingering, linger_time);
    return linger();
  }
  parser_.reset();
  head_only_ = false;
  enter(Phase::idle, loop_.options().idle_timeout);
  if (loop_.draining()) return close();
  if (filled_ > 0) return feed();
  read();
}

void Session::linger() {
  filled_ = 0;
  if (buffer_.empty()) buffer_.resize(first_buffer);
  read();
}

void Session::expire(Clock::time_point now) {
  if (now < deadline_) return;
  switch (phase_) {
    case Phase::header:
    case Phase::body: {
      error_code ignored;
      socket_.cancel(ignored);  // The pending read comes back cancelled, while the answer is being written.
      phase_ = Phase::writing;
      return respond(text_response(408, "The request did not arrive in time"), false);
    }
    case Phase::handling:
      loop_.logger().warning("request took too long", {{"path", parser_.request().path}});
      return respond(text_response(503, "This took too long"), false);
    case Phase::idle:
    case Phase::writing:
    case Phase::lingering:
      return close();
    case Phase::closed:
      return;
  }
}

void Session::drain() {
  keep_alive_ = false;
  if (phase_ == Phase::idle) close();
}

void Session::close() {
  if (phase_ == Phase::closed) return;
  phase_ = Phase::closed;
  error_code ignored;
  socket_.close(ignored);
  // While a handler runs, the request it sees must live; on_handled lets go of it.
  if (!in_handler_) loop_.forget(*this);
}

void Session::log_access(const Response& response, Clock::duration took) {
  if (!loop_.logger().enabled(log::Level::info)) return;
  const Request& request = parser_.request();
  double milliseconds = std::chrono::duration<double, std::milli>(took).count();
  loop_.logger().info(
      "request",
      {{"method", method_name(request.method)},
       {"path", request.path},
       {"status", response.status},
       {"bytes", response.content().size()},
       {"ms", milliseconds},
       {"remote", remote_}}
  );
}

}  // namespace mw::http
