#include "runtime/http/server.h"

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include "runtime/base/deferred.h"
#include "runtime/base/worker_pool.h"
#include "runtime/http/router.h"
#include "runtime/http/test_client.h"

namespace mw::http {
namespace {

using std::chrono::milliseconds;

Task<Response> echo(Request& request) {
  co_return text_response(200, request.body);
}
Task<Response> hello(Request&) {
  co_return text_response(200, "hello");
}
Task<Response> broken(Request&) {
  throw std::runtime_error("secret detail");
  co_return Response{};
}
Task<Response> big(Request&) {
  Response response = text_response(200, "");
  response.body.assign(8 * 1024 * 1024, 'x');
  co_return response;
}

ServerOptions quick() {
  ServerOptions options;
  options.threads = 2;
  options.header_timeout = milliseconds(150);
  options.body_timeout = milliseconds(150);
  options.idle_timeout = milliseconds(400);
  options.request_timeout = milliseconds(200);
  options.write_timeout = milliseconds(400);
  return options;
}

/// A server with a few routes; `/slow` takes as long as `slow_for`.
struct Fixture {
  explicit Fixture(ServerOptions options = quick()) {
    auto started = Server::start(std::move(options), *logger, [this](const LoopContext&) { return routes(); });
    REQUIRE(std::holds_alternative<std::unique_ptr<Server>>(started));
    server = std::move(std::get<std::unique_ptr<Server>>(started));
  }

  Handler routes() {
    auto router = std::make_shared<Router>();
    router->add(Method::get, "/", hello);
    router->add(Method::post, "/echo", echo);
    router->add(Method::get, "/broken", broken);
    router->add(Method::get, "/big", big);
    router->add(Method::get, "/slow", [this](Request& request) { return slow(request); });
    return [router](Request& request) { return (*router)(request); };
  }

  Task<Response> slow(Request& request) {
    ++slow_started;
    auto nap = [this] {
      std::this_thread::sleep_for(slow_for);
      return true;
    };
    auto done = co_await pool.run(*request.loop, nap);
    co_return text_response(done ? 200 : 503, "slow");
  }

  std::string once(std::string_view bytes) const {
    TestClient client(server->port());
    client.send(bytes);
    return client.read_all();
  }

  std::unique_ptr<log::Logger> logger = log::silent();
  std::atomic<int> slow_started{0};
  milliseconds slow_for{60};
  WorkerPool pool{2, 4};
  std::unique_ptr<Server> server;
};

int status_of(const std::string& answer) {
  return answer.starts_with("HTTP/1.1 ") ? std::stoi(answer.substr(9, 3)) : 0;
}

std::size_t count(const std::string& text, std::string_view what) {
  std::size_t times = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++times;
  return times;
}

const std::string post_hello = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello";
const std::string get_close = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

}  // namespace

TEST_CASE("an answer has status, date, length and body") {
  Fixture fixture;
  std::string answer = fixture.once(get_close);
  CHECK(answer.starts_with("HTTP/1.1 200 OK\r\nDate: "));
  CHECK(answer.find("Content-Length: 6\r\n") != std::string::npos);
  CHECK(answer.find("Connection: close\r\n\r\nhello\n") != std::string::npos);
}

TEST_CASE("a connection carries several requests, also pipelined ones") {
  Fixture fixture;
  TestClient client(fixture.server->port());
  client.send(post_hello);
  CHECK(status_of(client.read_until("hello\n")) == 200);
  std::string many;
  for (int i = 0; i < 100; ++i) many += post_hello;
  client.forget();
  client.send(many + get_close);
  std::string answers = client.read_all();
  CHECK(count(answers, "HTTP/1.1 200 OK") == 101);
  CHECK(client.closed());
}

TEST_CASE("bytes may come one at a time") {
  ServerOptions options = quick();
  options.header_timeout = milliseconds(2000);
  Fixture fixture(options);
  TestClient client(fixture.server->port());
  for (char c : post_hello) client.send(std::string_view(&c, 1));
  CHECK(status_of(client.read_until("hello\n")) == 200);
}

TEST_CASE("HEAD has the length and no body") {
  Fixture fixture;
  std::string answer = fixture.once("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  CHECK(status_of(answer) == 200);
  CHECK(answer.find("Content-Length: 6\r\n") != std::string::npos);
  CHECK(answer.ends_with("\r\n\r\n"));
}

TEST_CASE("a chunked body arrives whole, trailers are dropped") {
  Fixture fixture;
  std::string answer = fixture.once(
      "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
      "5\r\nhello\r\n6\r\n world\r\n0\r\nX-Trailer: yes\r\n\r\n"
  );
  CHECK(status_of(answer) == 200);
  CHECK(answer.ends_with("hello world\n"));
}

TEST_CASE("100 Continue is sent when it is waited for") {
  Fixture fixture;
  TestClient client(fixture.server->port());
  client.send("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
  CHECK(client.read_until("Continue\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("hello");
  CHECK(client.read_until("hello\n").find("HTTP/1.1 200 OK") != std::string::npos);
}

TEST_CASE("what is no sound request gets its status, and the connection ends") {
  Fixture fixture;
  auto status = [&](const std::string& bytes) { return status_of(fixture.once(bytes)); };
  CHECK(status("nonsense\r\n\r\n") == 400);
  CHECK(status("GET / HTTP/9.9\r\nHost: x\r\n\r\n") == 400);
  CHECK(status("GET / HTTP/1.1\r\n\r\n") == 400);
  CHECK(status("GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n") == 400);
  CHECK(status("GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n") == 400);
  CHECK(status("GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n") == 400);
  CHECK(status("GET / HTTP/1.1\r\nHost: x\r\nX: a" + std::string(1, 0) + "b\r\n\r\n") == 400);
  CHECK(status("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n") == 400);
  CHECK(status("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello") == 400);
  CHECK(
      status("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") ==
      400
  );
  CHECK(status("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n") == 400);
  CHECK(status("POST /echo HTTP/1.1\r\nHost: x\r\n\r\n") == 411);
  CHECK(status("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1048577\r\n\r\n") == 413);
  CHECK(status("GET /" + std::string(9000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n") == 414);
  CHECK(status("GET /" + std::string(100'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n") == 414);
  CHECK(status("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nExpect: magic\r\n\r\n") == 417);
  CHECK(status("GET / HTTP/1.1\r\nHost: x\r\nX-Big: " + std::string(1 << 20, 'a') + "\r\n\r\n") == 431);
  std::string headers;
  for (int i = 0; i < 20'000; ++i) headers += "X-" + std::to_string(i) + ": y\r\n";
  CHECK(status("GET / HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n") == 431);
  CHECK(status("TRACE / HTTP/1.1\r\nHost: x\r\n\r\n") == 501);
  CHECK(status("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n") == 501);
  CHECK(status_of(fixture.once(get_close)) == 200);
}

TEST_CASE("a chunked body beyond the limit is refused") {
  Fixture fixture;
  std::string body = "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (int i = 0; i < 40; ++i) body += "8000\r\n" + std::string(0x8000, 'a') + "\r\n";
  CHECK(status_of(fixture.once(body + "0\r\n\r\n")) == 413);
}

TEST_CASE("unknown paths and methods") {
  Fixture fixture;
  CHECK(status_of(fixture.once("GET /nope HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) == 404);
  std::string answer = fixture.once("DELETE /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  CHECK(status_of(answer) == 405);
  CHECK(answer.find("Allow: OPTIONS, POST\r\n") != std::string::npos);
  CHECK(status_of(fixture.once("OPTIONS /echo/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) == 204);
}

TEST_CASE("a handler that throws gives 500 without details, and the connection goes on") {
  Fixture fixture;
  TestClient client(fixture.server->port());
  client.send("GET /broken HTTP/1.1\r\nHost: x\r\n\r\n");
  std::string answer = client.read_until("error\n");
  CHECK(status_of(answer) == 500);
  CHECK(answer.find("secret") == std::string::npos);
  client.forget();
  client.send(post_hello);
  CHECK(status_of(client.read_until("hello\n")) == 200);
}

TEST_CASE("half a request is answered 408 in the end, an idle connection is closed") {
  Fixture fixture;
  CHECK(status_of(fixture.once("GET / HTTP/1.1\r\nHos")) == 408);
  CHECK(status_of(fixture.once("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhe")) == 408);
  TestClient idle(fixture.server->port());
  CHECK(idle.read_all(milliseconds(3000)).empty());
  CHECK(idle.closed());
}

TEST_CASE("a slow handler does not hold up others, and is cut off in the end") {
  Fixture fixture;
  fixture.slow_for = milliseconds(400);
  TestClient slow(fixture.server->port());
  slow.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(status_of(fixture.once(get_close)) == 200);
  CHECK(status_of(slow.read_all()) == 503);
  std::this_thread::sleep_for(milliseconds(300));  // Its answer comes now and must find nobody.
  CHECK(status_of(fixture.once(get_close)) == 200);
}

TEST_CASE("a client that sends and half-closes still gets its answer") {
  Fixture fixture;
  TestClient client(fixture.server->port());
  client.send(post_hello);
  client.shut_down_sending();
  CHECK(status_of(client.read_all()) == 200);
}

TEST_CASE("clients that vanish, with and without requests in flight") {
  Fixture fixture;
  for (int i = 0; i < 100; ++i) {
    TestClient client(fixture.server->port());
    client.send(i % 2 == 0 ? "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n" : "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Le");
    client.reset();
  }
  TestClient reader(fixture.server->port());
  reader.send("GET /big HTTP/1.1\r\nHost: x\r\n\r\n");
  reader.reset();
  CHECK(status_of(fixture.once(get_close)) == 200);
  for (int i = 0; i < 100 && fixture.server->connections() > 0; ++i) std::this_thread::sleep_for(milliseconds(20));
  CHECK(fixture.server->connections() == 0);
}

TEST_CASE("a client that does not read is let go") {
  Fixture fixture;
  TestClient client(fixture.server->port());
  client.send("GET /big HTTP/1.1\r\nHost: x\r\n\r\n");
  for (int i = 0; i < 150 && fixture.server->connections() > 0; ++i) std::this_thread::sleep_for(milliseconds(20));
  CHECK(fixture.server->connections() == 0);
}

TEST_CASE("connections beyond the limit get 503") {
  ServerOptions options = quick();
  options.max_connections = 3;
  Fixture fixture(options);
  std::vector<std::unique_ptr<TestClient>> clients;
  for (int i = 0; i < 3; ++i) clients.push_back(std::make_unique<TestClient>(fixture.server->port()));
  for (int i = 0; i < 100 && fixture.server->connections() < 3; ++i) std::this_thread::sleep_for(milliseconds(5));
  CHECK(status_of(fixture.once("")) == 503);
  clients.clear();
  for (int i = 0; i < 100 && fixture.server->connections() > 0; ++i) std::this_thread::sleep_for(milliseconds(5));
  CHECK(status_of(fixture.once(get_close)) == 200);
}

TEST_CASE("stopping lets a running request finish and refuses new ones") {
  Fixture fixture;
  fixture.slow_for = milliseconds(100);
  TestClient idle(fixture.server->port());
  TestClient slow(fixture.server->port());
  slow.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
  while (fixture.slow_started == 0) std::this_thread::sleep_for(milliseconds(1));
  auto port = fixture.server->port();
  fixture.server->stop(milliseconds(2000));
  std::string answer = slow.read_all();
  CHECK(status_of(answer) == 200);
  CHECK(answer.find("Connection: close") != std::string::npos);
  CHECK(idle.read_all().empty());
  CHECK_FALSE(TestClient(port).connected());
}

TEST_CASE("a port in use and a bad host are told in one line") {
  Fixture fixture;
  ServerOptions options = quick();
  options.port = fixture.server->port();
  auto factory = [](const LoopContext&) { return Handler(hello); };
  auto second = Server::start(options, *fixture.logger, factory);
  REQUIRE(std::holds_alternative<StartError>(second));
  CHECK(std::get<StartError>(second).message.find("is in use: choose another PORT") != std::string::npos);
  options.host = "not an address";
  auto third = Server::start(options, *fixture.logger, factory);
  REQUIRE(std::holds_alternative<StartError>(third));
  CHECK(std::get<StartError>(third).message.starts_with("HOST not an address"));
}

TEST_CASE("a server without descriptors to spare waits instead of spinning, and goes on") {
  Fixture fixture;
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
  TestClient early(fixture.server->port());
  early.send(post_hello);
  CHECK(status_of(early.read_until("hello\n")) == 200);
  std::vector<int> hoard;
  rlimit tight{64, before.rlim_max};
  setrlimit(RLIMIT_NOFILE, &tight);
  TestClient late(fixture.server->port());
  for (int copy = dup(0); copy >= 0; copy = dup(0)) hoard.push_back(copy);
  TestClient unheard(fixture.server->port());  // Without a descriptor itself.
  late.send(get_close);
  CHECK(status_of(late.read_until("hello\n", milliseconds(300))) >= 0);
  for (int copy : hoard) ::close(copy);
  setrlimit(RLIMIT_NOFILE, &before);
  CHECK(status_of(late.read_until("hello\n")) == 200);
}

}  // namespace mw::http
