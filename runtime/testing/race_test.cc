// Many clients at once, over HTTP, on a file: what must happen once happens once.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "runtime/app/binder.h"
#include "runtime/app/serve.h"
#include "runtime/http/test_client.h"
#include "runtime/migrate/migrate.h"
#include "runtime/testing/shop_backend_test.h"

namespace mw::app {
namespace {

constexpr std::size_t clients = 16;

/// Keeps all lines.
class Lines final : public log::Sink {
 public:
  explicit Lines(std::string& text) : text_(text) {}
  void write(std::string_view line) override { text_.append(line).append("\n"); }
  void flush() override {}

 private:
  std::string& text_;
};

struct RunningShop {
  explicit RunningShop(std::size_t writer_queue = 4096) {
    std::string pattern = (std::filesystem::temp_directory_path() / "moonwright-XXXXXX").string();
    folder = mkdtemp(pattern.data());
    db::sqlite::Options options;
    options.location.path = folder + "/a.db";
    options.writer_queue = 4096;
    {
      auto opened = db::sqlite::Store::open(options);
      REQUIRE(migrate::apply(*std::get<0>(opened), shop::backend.migrations, migrate::Drafts::follow).ok());
    }
    options.writer_queue = writer_queue;
    auto opened = db::sqlite::Store::open(options);
    BindResult bound = bind(shop::backend);
    REQUIRE(bound.application);
    Config config;
    config.port = 0;
    config.threads = 2;
    auto started = Service::start(config, *bound.application, std::move(std::get<0>(opened)), *logger);
    REQUIRE(std::holds_alternative<std::unique_ptr<Service>>(started));
    service = std::move(std::get<std::unique_ptr<Service>>(started));
  }
  ~RunningShop() {
    service.reset();
    std::filesystem::remove_all(folder);
  }
  RunningShop(const RunningShop&) = delete;
  RunningShop& operator=(const RunningShop&) = delete;

  std::string post(const std::string& document) const {
    std::string body = "{\"query\":\"";
    for (char c : document) body += c == '"' ? std::string("\\\"") : std::string(1, c);
    body += "\"}";
    http::TestClient client(service->port());
    client.send(
        "POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: " +
        std::to_string(body.size()) + "\r\n\r\n" + body
    );
    return client.read_all();
  }
  /// What each of the clients is answered to the same document, sent at once.
  std::vector<std::string> post_by_all(const std::string& document) const {
    std::vector<std::string> answers(clients);
    std::vector<std::thread> threads;
    for (std::string& answer : answers) {
      threads.emplace_back([&answer, &document, this] { answer = post(document); });
    }
    for (std::thread& thread : threads) thread.join();
    return answers;
  }

  std::string folder;
  std::string logged;
  std::unique_ptr<log::Logger> logger =
      std::make_unique<log::Logger>(log::Level::debug, std::make_unique<Lines>(logged));
  std::unique_ptr<Service> service;
};

std::size_t count(const std::vector<std::string>& answers, std::string_view part) {
  return static_cast<std::size_t>(std::count_if(answers.begin(), answers.end(), [&](const std::string& answer) {
    return answer.find(part) != std::string::npos;
  }));
}

}  // namespace

TEST_CASE("race: sixteen clients get or create one row, and one of them is told that it is new") {
  RunningShop running;
  for (const char* number : {"A1", "B2", "C3"}) {
    const std::string call = std::string("mutation { getOrCreateOrder(number: \"") + number +
                             "\", note: \"x\") { ok created order { number } } }";
    const std::vector<std::string> answers = running.post_by_all(call);
    CHECK(count(answers, "\"ok\":true") == clients);
    CHECK(count(answers, "\"created\":true") == 1);
    CHECK(count(answers, std::string("\"number\":\"") + number) == clients);
  }
  const std::string orders = running.post("{ orders(limit: 10) { number } }");
  INFO(orders);
  CHECK(orders.find(R"([{"number":"C3"},{"number":"B2"},{"number":"A1"}])") != std::string::npos);
}

TEST_CASE("race: of sixteen clients that create one row fifteen are told that it is taken") {
  RunningShop running;
  const std::vector<std::string> answers =
      running.post_by_all("mutation { createOrder(number: \"A1\") { ok errors { code field message } } }");
  CHECK(count(answers, "\"ok\":true") == 1);
  CHECK(count(answers, R"("code":"NOT_UNIQUE","field":"number","message":"is taken")") == clients - 1);
}

TEST_CASE("a full queue of writes says that it is full, and when to come again") {
  RunningShop running(0);
  const std::string answer = running.post("mutation { createOrder(number: \"A1\") { ok } }");
  CHECK(answer.find(R"("code":"OVERLOADED")") != std::string::npos);
  CHECK(answer.find("Retry-After: 1\r\n") != std::string::npos);
  CHECK(answer.find(R"("createOrder":null)") != std::string::npos);
  CHECK(running.post("{ orders { number } }").find(R"("orders":[])") != std::string::npos);
}

TEST_CASE("no value of a request is in the log, whatever becomes of it") {
  RunningShop running;
  running.post("mutation { createOrder(number: \"Z77\", note: \"hush\") { ok } }");
  running.post("mutation { createOrder(number: \"Z77\", note: \"hush\") { ok errors { message } } }");
  running.post("mutation { createOrder(number: \"Z77\", hush: 1) { ok } }");
  running.post("mutation { createOrder(number: \"Z78\", note: \"" + std::string(40, 'z') + "\") { ok } }");
  // Something that should not happen: the table is gone.
  {
    db::sqlite::Options options;
    options.location.path = running.folder + "/a.db";
    auto opened = db::sqlite::Store::open(options);
    std::get<0>(opened)->exclusively([](db::sqlite::Script& script) {
      script.run("DROP TABLE line; DROP TABLE \"order\"");
    });
  }
  const std::string broken = running.post("mutation { createOrder(number: \"Z79\", note: \"hush\") { ok } }");
  CHECK(broken.find("Internal error") != std::string::npos);
  CHECK(broken.find("order\\\"") == std::string::npos);
  running.service->stop(std::chrono::milliseconds(1000));
  CHECK(running.logged.find("resolver failed") != std::string::npos);
  for (const char* value : {"hush", "Z77", "Z79", "zzzz"}) {
    CAPTURE(value);
    CHECK(running.logged.find(value) == std::string::npos);
  }
}

}  // namespace mw::app
