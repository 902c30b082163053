#include "runtime/app/serve.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "runtime/app/fixtures.h"
#include "runtime/http/test_client.h"
#include "runtime/migrate/migrate.h"
#include "runtime/testing/sample/backend.h"

namespace mw::app {
namespace {

std::unique_ptr<db::sqlite::Store> migrated(const std::string& path) {
  db::sqlite::Options options;
  options.location.path = path;
  auto opened = db::sqlite::Store::open(options);
  REQUIRE(std::holds_alternative<std::unique_ptr<db::sqlite::Store>>(opened));
  auto store = std::move(std::get<std::unique_ptr<db::sqlite::Store>>(opened));
  REQUIRE(migrate::apply(*store, sample::backend.migrations, migrate::Drafts::follow).ok());
  return store;
}

Application bound() {
  BindResult result = bind(sample::backend);
  REQUIRE(result.application);
  return *result.application;
}

/// The sample backend on a free port and a scratch file.
struct Running {
  explicit Running(Config config = {}) {
    std::string pattern = (std::filesystem::temp_directory_path() / "moonwright-XXXXXX").string();
    folder = mkdtemp(pattern.data());
    config.port = 0;
    config.threads = 2;
    auto started = Service::start(config, bound(), migrated(folder + "/a.db"), *logger);
    REQUIRE(std::holds_alternative<std::unique_ptr<Service>>(started));
    service = std::move(std::get<std::unique_ptr<Service>>(started));
  }
  ~Running() {
    service.reset();
    std::filesystem::remove_all(folder);
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  std::string get(const std::string& target, const std::string& headers = {}) const {
    http::TestClient client(service->port());
    client.send("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n");
    return client.read_all();
  }
  std::string post(const std::string& body, const std::string& headers = "Content-Type: application/json\r\n") const {
    http::TestClient client(service->port());
    client.send(
        "POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers +
        "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body
    );
    return client.read_all();
  }

  std::string folder;
  std::unique_ptr<log::Logger> logger = log::silent();
  std::unique_ptr<Service> service;
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

const std::string save =
    R"({"query":"mutation { saveTodo(id: \"01900000-0000-7000-8000-000000000101\", name: \"milk\") { ok } }"})";

}  // namespace

TEST_CASE("a mutation over HTTP is read back over HTTP") {
  Running running;
  CHECK(has(running.post(save), R"({"data":{"saveTodo":{"ok":true}}})"));
  CHECK(has(running.post(R"({"query":"{ todos { name } }"})"), R"({"data":{"todos":[{"name":"milk"}]}})"));
  CHECK(has(running.get("/graphql?query=%7Btodos%7Bname%7D%7D"), R"({"data":{"todos":[{"name":"milk"}]}})"));
  CHECK(has(running.get("/graphql/?query=%7Btodos%7Bname%7D%7D"), "200 OK"));
}

TEST_CASE("what is no GraphQL request gets its status and a GraphQL error") {
  Running running;
  std::string by_get = running.get("/graphql?query=mutation%7BdeleteTodo(id:1)%7Bok%7D%7D");
  CHECK(has(by_get, "HTTP/1.1 405"));
  CHECK(has(by_get, "Allow: POST"));
  CHECK(has(running.post("{"), "HTTP/1.1 400"));
  CHECK(has(running.post("{"), R"({"errors":[{"message":)"));
  CHECK(has(running.post(save, "Content-Type: text/plain\r\n"), "HTTP/1.1 415"));
  const std::string packed = running.post(save, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n");
  CHECK(has(packed, "HTTP/1.1 415"));
  CHECK(has(packed, "Accept-Encoding: identity"));
  CHECK(has(running.post("[" + save + "]"), "Batches are not supported"));
  CHECK(has(running.post(R"({"query":"{ nope }"})"), "HTTP/1.1 200"));
  CHECK(has(
      running.post(
          R"({"query":"{ nope }"})", "Content-Type: application/json\r\nAccept: application/graphql-response+json\r\n"
      ),
      "HTTP/1.1 400"
  ));
  CHECK(has(running.post("{\"query\":\"" + std::string(2'000'000, 'a') + "\"}"), "HTTP/1.1 413"));
}

TEST_CASE("health, page and assets in development") {
  Running running;
  CHECK(has(running.get("/healthz"), "HTTP/1.1 200"));
  CHECK(has(running.get("/readyz/"), "HTTP/1.1 200"));
  CHECK(has(running.get("/graphql", "Accept: text/html\r\n"), "<!doctype html>"));
  CHECK(has(running.get("/", "Accept: text/html\r\n"), "Location: /graphql"));
  CHECK(has(running.get("/nope"), "HTTP/1.1 404"));
  CHECK(has(running.post(R"({"query":"{ __schema { queryType { name } } }"})"), R"("name":"Query")"));
  CHECK_FALSE(has(running.post(save, "Origin: https://a.example\r\nContent-Type: application/json\r\n"), "Allow-Origin")
  );
}

TEST_CASE("production has no page and no introspection") {
  Config config;
  config.production = true;
  config.cors_origins = {"https://a.example"};
  Running running(config);
  CHECK_FALSE(has(running.get("/graphql", "Accept: text/html\r\n"), "<!doctype html>"));
  CHECK(has(running.get("/"), "HTTP/1.1 404"));
  CHECK(has(running.post(R"({"query":"{ __schema { queryType { name } } }"})"), "errors"));
  CHECK(has(running.post(R"({"query":"{ __typename }"})"), R"("__typename":"Query")"));
  CHECK(
      has(running.post(save, "Origin: https://a.example\r\nContent-Type: application/json\r\n"),
          "Access-Control-Allow-Origin: https://a.example")
  );
}

TEST_CASE("a stopped service answers nobody, and its writes are there") {
  Running running;
  CHECK(has(running.post(save), "true"));
  auto port = running.service->port();
  running.service->stop(std::chrono::milliseconds(1000));
  CHECK_FALSE(http::TestClient(port).connected());
}

TEST_CASE("fixtures are stored once, in any order, or not at all") {
  Application application = bound();
  auto store = migrated("");
  auto database = store->connect(nullptr);
  const std::string list = "01900000-0000-7000-8000-000000000001";
  FixtureFile good{
      "a.yml",
      "Todo:\n  - {id: 01900000-0000-7000-8000-000000000101, name: milk, todolist: " + list +
          "}\nTodolist:\n  - {id: " + list + ", name: Garden}\n"};
  for (int i = 0; i < 2; ++i) {
    FixtureReport report = load_fixtures(application, *database, {good});
    CHECK(report.errors.empty());
    CHECK(report.rows == 2);
  }
  FixtureFile bad{"b.yml", "Todo:\n  - {nmae: x}\n  - {id: 7, name: y}\n  - 5\nTodos: []\n"};
  FixtureReport report = load_fixtures(application, *database, {good, bad});
  REQUIRE(report.errors.size() == 4);
  CHECK(report.errors[0] == "b.yml:2: Todo has no field nmae");
  CHECK(report.errors[1] == "b.yml:3: Todo.id is not a UUID");
  CHECK(report.errors[3].starts_with("b.yml:5: there is no type Todos (there are Todo"));
  CHECK(load_fixtures(application, *database, {{"c.yml", "Todo: [\n"}}).errors.size() == 1);
  FixtureReport clash = load_fixtures(application, *database, {{"d.yml", "Todo: [{name: milk}]"}});
  REQUIRE(clash.errors.size() == 1);
  CHECK(has(clash.errors[0], "d.yml:1: Todo.name"));
}

}  // namespace mw::app
