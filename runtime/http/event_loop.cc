#include "runtime/http/event_loop.h"

#include <algorithm>
#include <array>
#include <boost/asio/post.hpp>
#include <string_view>

#include "runtime/http/serialize.h"
#include "runtime/http/session.h"

namespace mw::http {
namespace {

using boost::asio::ip::tcp;
using boost::system::error_code;

/// Fine enough for the shortest limit, coarse enough to cost nothing.
std::chrono::milliseconds tick_for(const ServerOptions& options) {
  auto shortest = std::min(
      {options.header_timeout,
       options.body_timeout,
       options.idle_timeout,
       options.request_timeout,
       options.write_timeout}
  );
  return std::clamp(shortest / 4, std::chrono::milliseconds(10), std::chrono::milliseconds(500));
}

}  // namespace

EventLoop::EventLoop(const ServerOptions& options, log::Logger& logger, std::atomic<std::size_t>& connections)
    : options_(options),
      logger_(logger),
      connections_(connections),
      work_(boost::asio::make_work_guard(context_)),
      acceptor_(context_),
      tick_timer_(context_),
      accept_timer_(context_),
      tick_interval_(tick_for(options)) {}

EventLoop::~EventLoop() = default;

void EventLoop::post(std::function<void()> work) {
  boost::asio::post(context_, std::move(work));
}

void EventLoop::listen(tcp::acceptor acceptor) {
  acceptor_ = std::move(acceptor);
}

void EventLoop::run() {
  accept();
  tick();
  context_.run();
}

void EventLoop::accept() {
  acceptor_.async_accept(context_, [this](const error_code& error, tcp::socket socket) {
    on_accept(error, std::move(socket));
  });
}

void EventLoop::on_accept(const error_code& error, tcp::socket socket) {
  if (draining_) return;
  if (!error) {
    if (connections_.fetch_add(1) >= options_.max_connections) {
      refuse(std::move(socket));
    } else {
      sessions_.push_back(std::make_shared<Session>(*this, std::move(socket), sessions_.size()));
      sessions_.back()->start();
    }
    return accept();
  }
  if (error == boost::asio::error::connection_aborted || error == boost::asio::error::interrupted) return accept();
  // Out of descriptors or memory: trying again at once would burn the core that could free some.
  logger_.error("cannot accept connections", {{"error", error.message()}});
  accept_timer_.expires_after(std::chrono::milliseconds(100));
  accept_timer_.async_wait([this](const error_code& cancelled) {
    if (!cancelled && !draining_) accept();
  });
}

void EventLoop::refuse(tcp::socket socket) {
  connections_.fetch_sub(1);
  static constexpr std::string_view answer =
      "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 1\r\nConnection: close\r\n\r\n";
  error_code ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(boost::asio::buffer(answer.data(), answer.size()), ignored);
}

void EventLoop::tick() {
  auto now = std::chrono::steady_clock::now();
  bool over = now >= drain_deadline_;
  // Backwards: a session that closes is replaced by the last one, which has had its turn.
  for (std::size_t i = sessions_.size(); i > 0; --i) {
    std::shared_ptr<Session> session = sessions_[i - 1];
    if (over) {
      session->close();
    } else {
      session->expire(now);
    }
  }
  if (over) return context_.stop();
  tick_timer_.expires_after(draining_ ? std::chrono::milliseconds(10) : tick_interval_);
  tick_timer_.async_wait([this](const error_code& cancelled) {
    if (!cancelled) tick();
  });
}

void EventLoop::drain(std::chrono::steady_clock::time_point deadline) {
  draining_ = true;
  drain_deadline_ = deadline;
  error_code ignored;
  acceptor_.close(ignored);
  accept_timer_.cancel();
  for (std::size_t i = sessions_.size(); i > 0; --i) {
    std::shared_ptr<Session> session = sessions_[i - 1];
    session->drain();
  }
  tick_timer_.cancel();
  tick();
  finish_if_done();
}

void EventLoop::finish_if_done() {
  if (draining_ && sessions_.empty()) context_.stop();
}

const std::string& EventLoop::date() {
  std::time_t now = std::time(nullptr);
  if (now != date_second_) {
    date_second_ = now;
    date_ = http_date(now);
  }
  return date_;
}

void EventLoop::forget(Session& session) {
  std::size_t index = session.index();
  std::shared_ptr<Session> last = std::move(sessions_.back());
  sessions_.pop_back();
  connections_.fetch_sub(1);
  if (index < sessions_.size()) {
    last->set_index(index);
    std::swap(sessions_[index], last);
  }
  // `last` now is the session itself; its pending callbacks keep it until they have run.
  finish_if_done();
}

}  // namespace mw::http
