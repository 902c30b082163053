#pragma once
// Inside of moonwright_http: Asio is visible here, so only .cc files of this folder include it.

#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <string>
#include <vector>

#include "runtime/base/loop.h"
#include "runtime/http/server.h"

namespace mw::http {

class Session;

/// One thread's world: io_context, listener, sessions, and a tick that looks for what is overdue. One timer per loop
/// and a walk over its sessions is cheaper than a timer per connection that is moved with every request.
class EventLoop final : public Loop {
 public:
  EventLoop(const ServerOptions& options, log::Logger& logger, std::atomic<std::size_t>& connections);
  ~EventLoop() override;

  void post(std::function<void()> work) override;

  /// Takes over a listening socket and accepts once the loop runs.
  void listen(boost::asio::ip::tcp::acceptor acceptor);
  void set_handler(Handler handler) { handler_ = std::move(handler); }
  boost::asio::io_context& context() { return context_; }
  /// Runs until `drain` has come to its end.
  void run();
  /// On the loop's thread: no new connections, idle ones closed, all closed at `deadline`.
  void drain(std::chrono::steady_clock::time_point deadline);

  // For sessions.
  const ServerOptions& options() const { return options_; }
  log::Logger& logger() const { return logger_; }
  const Handler& handler() const { return handler_; }
  bool draining() const { return draining_; }
  /// The Date of this second.
  const std::string& date();
  void forget(Session& session);

 private:
  void accept();
  void on_accept(const boost::system::error_code& error, boost::asio::ip::tcp::socket socket);
  void refuse(boost::asio::ip::tcp::socket socket);
  void tick();
  void finish_if_done();

  const ServerOptions& options_;
  log::Logger& logger_;
  std::atomic<std::size_t>& connections_;
  boost::asio::io_context context_{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
  boost::asio::ip::tcp::acceptor acceptor_;
  boost::asio::steady_timer tick_timer_;
  boost::asio::steady_timer accept_timer_;
  std::vector<std::shared_ptr<Session>> sessions_;
  Handler handler_;
  bool draining_ = false;
  std::chrono::steady_clock::time_point drain_deadline_ = std::chrono::steady_clock::time_point::max();
  std::chrono::milliseconds tick_interval_;
  std::time_t date_second_ = 0;
  std::string date_;
};

}  // namespace mw::http
