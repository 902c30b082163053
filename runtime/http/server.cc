#include "runtime/http/server.h"

#include <sys/socket.h>

#include <algorithm>
#include <optional>
#include <thread>
#include <vector>

#include "runtime/http/event_loop.h"

namespace mw::http {
namespace {

using boost::asio::ip::tcp;
using boost::system::error_code;
using ReusePort = boost::asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

struct Listening {
  std::optional<tcp::acceptor> acceptor;
  error_code error;
};

Listening open_listener(boost::asio::io_context& context, const tcp::endpoint& endpoint, bool share) {
  Listening result;
  tcp::acceptor acceptor(context);
  acceptor.open(endpoint.protocol(), result.error);
  if (!result.error) acceptor.set_option(tcp::acceptor::reuse_address(true), result.error);
  if (!result.error && share) acceptor.set_option(ReusePort(true), result.error);
  if (!result.error) acceptor.bind(endpoint, result.error);
  if (!result.error) acceptor.listen(boost::asio::socket_base::max_listen_connections, result.error);
  if (!result.error) result.acceptor.emplace(std::move(acceptor));
  return result;
}

std::variant<tcp::endpoint, StartError> resolve(const std::string& host, std::uint16_t port) {
  error_code error;
  auto address = boost::asio::ip::make_address(host == "localhost" ? "127.0.0.1" : host, error);
  if (error) return StartError{"HOST " + host + " is no address of this machine; use 127.0.0.1, 0.0.0.0 or ::"};
  return tcp::endpoint(address, port);
}

StartError listen_error(const tcp::endpoint& endpoint, const error_code& error) {
  std::string place = endpoint.address().to_string() + " port " + std::to_string(endpoint.port());
  if (error == boost::asio::error::address_in_use) return {place + " is in use: choose another PORT"};
  if (error == boost::asio::error::access_denied) return {place + " needs privileges: choose a PORT above 1023"};
  return {"cannot listen on " + place + ": " + error.message()};
}

}  // namespace

struct Server::Impl {
  Impl(ServerOptions server_options, log::Logger& server_logger)
      : options(std::move(server_options)), logger(server_logger) {}

  std::optional<StartError> listen();
  void run(const HandlerFactory& make_handler);
  void stop(std::chrono::milliseconds grace);

  ServerOptions options;
  log::Logger& logger;
  std::atomic<std::size_t> connections{0};
  std::uint16_t port = 0;
  std::vector<std::unique_ptr<EventLoop>> loops;
  std::vector<std::thread> threads;
  bool stopped = false;
};

std::optional<StartError> Server::Impl::listen() {
  auto resolved = resolve(options.host, options.port);
  if (auto* error = std::get_if<StartError>(&resolved)) return *error;
  auto endpoint = std::get<tcp::endpoint>(resolved);
  std::size_t count = options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  for (std::size_t i = 0; i < count; ++i) loops.push_back(std::make_unique<EventLoop>(options, logger, connections));
  if (endpoint.port() != 0) {
    // With SO_REUSEPORT a second process would join the first one unnoticed: ask without it, then let go.
    Listening probe = open_listener(loops[0]->context(), endpoint, false);
    if (probe.error) return listen_error(endpoint, probe.error);
  }
  for (auto& loop : loops) {
    Listening listening = open_listener(loop->context(), endpoint, true);
    if (listening.error) return listen_error(endpoint, listening.error);
    endpoint.port(listening.acceptor->local_endpoint().port());
    loop->listen(std::move(*listening.acceptor));
  }
  port = endpoint.port();
  return std::nullopt;
}

void Server::Impl::run(const HandlerFactory& make_handler) {
  for (std::size_t i = 0; i < loops.size(); ++i) loops[i]->set_handler(make_handler(LoopContext{*loops[i], i}));
  for (auto& loop : loops) {
    threads.emplace_back([target = loop.get()] { target->run(); });
  }
}

void Server::Impl::stop(std::chrono::milliseconds grace) {
  if (std::exchange(stopped, true)) return;
  auto deadline = std::chrono::steady_clock::now() + grace;
  for (auto& loop : loops) {
    loop->post([target = loop.get(), deadline] { target->drain(deadline); });
  }
  for (std::thread& thread : threads) thread.join();
}

std::variant<std::unique_ptr<Server>, StartError> Server::start(
    ServerOptions options, log::Logger& logger, const HandlerFactory& make_handler
) {
  auto impl = std::make_unique<Impl>(std::move(options), logger);
  if (auto error = impl->listen()) return *error;
  impl->run(make_handler);
  return std::unique_ptr<Server>(new Server(std::move(impl)));
}

std::optional<StartError> Server::check(const ServerOptions& options) {
  auto resolved = resolve(options.host, options.port);
  if (auto* error = std::get_if<StartError>(&resolved)) return *error;
  const auto endpoint = std::get<tcp::endpoint>(resolved);
  boost::asio::io_context context;
  const Listening probe = open_listener(context, endpoint, false);
  if (probe.error) return listen_error(endpoint, probe.error);
  return std::nullopt;
}

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::~Server() {
  impl_->stop(std::chrono::milliseconds(0));
}
std::uint16_t Server::port() const {
  return impl_->port;
}
std::size_t Server::connections() const {
  return impl_->connections.load();
}
void Server::stop(std::chrono::milliseconds grace) {
  impl_->stop(grace);
}

}  // namespace mw::http
