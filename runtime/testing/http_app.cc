#include "runtime/testing/http_app.h"

#include <cctype>
#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <utility>
#include <variant>

#include "runtime/app/binder.h"
#include "runtime/app/serve.h"
#include "runtime/app/start.h"
#include "runtime/db/sqlite/store.h"
#include "runtime/http/test_client.h"
#include "runtime/observability/log.h"

namespace mw::test {
namespace {

app::Application bound(const app::Backend& backend) {
  app::BindResult result = app::bind(backend);
  if (!result.application) throw std::runtime_error(result.problems.front());
  return std::move(*result.application);
}

std::unique_ptr<db::sqlite::Store> migrated(const app::Application& application) {
  auto opened = db::sqlite::Store::open({});
  if (auto* error = std::get_if<db::sqlite::OpenError>(&opened)) throw std::runtime_error(error->message);
  auto store = std::move(std::get<std::unique_ptr<db::sqlite::Store>>(opened));
  for (const db::Migration& migration : application.backend->migrations) {
    store->exclusively([&migration](db::sqlite::Script& script) { script.run(migration.sqlite_sql); });
  }
  const auto database = store->connect(nullptr);
  if (auto problem = app::run_start_steps(*application.start_steps, application, *database)) {
    throw std::runtime_error(*problem);
  }
  return store;
}

HttpAnswer parse(const std::string& text) {
  HttpAnswer answer;
  const std::size_t first = text.find("\r\n");
  const std::size_t end = text.find("\r\n\r\n");
  if (first == std::string::npos || end == std::string::npos || text.size() < 12) return answer;
  answer.status = std::atoi(text.c_str() + 9);
  bool in_name = true;
  for (const char c : text.substr(first + 2, end + 2 - first - 2)) {
    if (c == '\r') continue;
    if (c == ':') in_name = false;
    answer.headers += in_name ? static_cast<char>(std::tolower(static_cast<unsigned char>(c))) : c;
    if (c == '\n') in_name = true;
  }
  answer.body = text.substr(end + 4);
  return answer;
}

}  // namespace

struct HttpApp::Impl {
  explicit Impl(const app::Backend& backend) {
    app::Application application = bound(backend);
    auto store = migrated(application);
    app::Config config;
    config.port = 0;
    config.threads = 1;
    auto started = app::Service::start(config, std::move(application), std::move(store), *logger);
    if (auto* error = std::get_if<http::StartError>(&started)) throw std::runtime_error(error->message);
    service = std::move(std::get<std::unique_ptr<app::Service>>(started));
  }

  std::unique_ptr<log::Logger> logger = log::silent();
  std::unique_ptr<app::Service> service;
};

HttpApp::HttpApp(const app::Backend& backend) : impl_(std::make_unique<Impl>(backend)) {}
HttpApp::~HttpApp() = default;

std::uint16_t HttpApp::port() const {
  return impl_->service->port();
}

HttpAnswer HttpApp::request(
    std::string_view method, std::string_view target, std::string_view body, std::string_view content_type
) const {
  http::TestClient client(port());
  std::string text =
      std::string(method) + " " + std::string(target) + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n";
  if (!content_type.empty()) text += "Content-Type: " + std::string(content_type) + "\r\n";
  if (!body.empty()) text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  client.send(text + "\r\n" + std::string(body));
  return parse(client.read_all());
}

}  // namespace mw::test
