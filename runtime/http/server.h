#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "runtime/http/message.h"
#include "runtime/http/request_parser.h"
#include "runtime/observability/log.h"

namespace mw::http {

struct ServerOptions {
  std::string host = "127.0.0.1";
  /// 0: a free one, see `Server::port`.
  std::uint16_t port = 0;
  /// Event loops, each with a thread. 0: one per core.
  std::size_t threads = 0;
  /// Of all loops together. What comes beyond is answered 503 and closed.
  std::size_t max_connections = 10000;
  ParserLimits limits;

  /// From the first byte of a request to the end of its header.
  std::chrono::milliseconds header_timeout{10'000};
  /// From the end of the header to the end of the body.
  std::chrono::milliseconds body_timeout{30'000};
  /// Between two requests of a connection.
  std::chrono::milliseconds idle_timeout{60'000};
  /// For the handler; then the client gets 503, and the handler's answer is dropped when it comes.
  std::chrono::milliseconds request_timeout{30'000};
  /// For the client to take the answer.
  std::chrono::milliseconds write_timeout{30'000};
};

/// What a loop's handlers are made with.
struct LoopContext {
  Loop& loop;
  std::size_t index = 0;
};

/// Called once per event loop before it starts: what a handler owns (database connections, caches) is its loop's alone.
using HandlerFactory = std::function<Handler(const LoopContext&)>;

/// Why a server did not start: one line.
struct StartError {
  std::string message;
};

/// HTTP/1.1 with keep-alive and pipelining: one event loop and one listening socket per thread, nothing shared between
/// them. Answers what is no HTTP itself; the handler sees sound requests only.
class Server {
 public:
  /// Listens and serves, or says why not (port in use, address unknown). `logger` outlives the server.
  static std::variant<std::unique_ptr<Server>, StartError> start(
      ServerOptions options, log::Logger& logger, const HandlerFactory& make_handler
  );

  /// Why `start` would not get its port, as far as can be told now; it is free again afterwards. For what must not
  /// happen on behalf of a server that will not run.
  static std::optional<StartError> check(const ServerOptions& options);

  /// Calls `stop` with no time to spare if nobody has.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;
  std::size_t connections() const;

  /// Stops accepting, closes idle connections, lets running requests finish until `grace` is over, closes the rest and
  /// joins the threads. Handlers that are still waiting then never go on: whoever posts to the loops is to be stopped
  /// before the server is destroyed. From any thread but the loops'. The second call does nothing.
  void stop(std::chrono::milliseconds grace);

 private:
  struct Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace mw::http
