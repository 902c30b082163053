#include "runtime/testing/app.h"

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>
#include <variant>

#include "runtime/app/binder.h"
#include "runtime/app/fixtures.h"
#include "runtime/app/services.h"
#include "runtime/app/start.h"
#include "runtime/base/when_all.h"
#include "runtime/db/sqlite/store.h"
#include "runtime/graphql/execution/executor.h"
#include "runtime/http/graphql/json_value.h"

namespace mw::test {
namespace {

/// As HTTP reads them.
graphql::Value read_variables(std::string_view variables) {
  std::string text(variables);
  auto read = http::graphql::read_json(text);
  if (auto* error = std::get_if<http::graphql::JsonError>(&read)) {
    throw std::runtime_error("the variables: " + error->message);
  }
  return std::get<graphql::Value>(std::move(read));
}

nlohmann::ordered_json to_json(db::Cell cell) {
  switch (cell.kind()) {
    case db::CellKind::null:
      return nullptr;
    case db::CellKind::integer:
      return cell.as_integer();
    case db::CellKind::real:
      return cell.as_real();
    case db::CellKind::text:
      return std::string(cell.as_bytes());
    case db::CellKind::blob:
      return cell.as_bytes().size();
  }
  return nullptr;
}

app::Application bind_or_throw(const app::Backend& backend) {
  app::BindResult bound = app::bind(backend);
  if (bound.application) return std::move(*bound.application);
  std::string message = "the backend's schema and tables disagree:";
  for (const std::string& problem : bound.problems) message += "\n  " + problem;
  throw std::runtime_error(message);
}

std::unique_ptr<db::sqlite::Store> open_in_memory() {
  auto opened = db::sqlite::Store::open({});
  if (auto* error = std::get_if<db::sqlite::OpenError>(&opened)) throw std::runtime_error(error->message);
  return std::move(std::get<std::unique_ptr<db::sqlite::Store>>(opened));
}

}  // namespace

struct App::Impl {
  explicit Impl(const app::Backend& backend)
      : application(bind_or_throw(backend)),
        store(open_in_memory()),
        database(store->connect(nullptr)),
        executor(application.schema, application.bindings) {
    services.database = database.get();
    services.hooks = application.hooks.get();
    for (const db::Migration& migration : backend.migrations) {
      store->exclusively([&migration](db::sqlite::Script& script) { script.run(migration.sqlite_sql); });
    }
    if (auto problem = app::run_start_steps(*application.start_steps, application, *database)) {
      throw std::runtime_error(*problem);
    }
  }

  /// A line for each error.
  std::string load(const std::vector<app::FixtureFile>& files) const;

  app::Application application;
  std::unique_ptr<db::sqlite::Store> store;
  std::unique_ptr<db::Database> database;
  graphql::Executor executor;
  app::Services services;
  std::size_t statements = 0;
  std::string internal_errors;
};

App::App(const app::Backend& backend) : impl_(std::make_unique<Impl>(backend)) {}
App::~App() = default;

Answer App::query(std::string_view document, std::string_view variables) {
  graphql::Request request;
  request.query = document;
  graphql::Value given = read_variables(variables);
  if (given.is_object()) request.variables = std::move(given.object());
  graphql::RequestContext context(&impl_->services);
  impl_->internal_errors.clear();
  context.on_internal_error = [this](std::string_view message, std::string_view place) {
    impl_->internal_errors.append(place).append(": ").append(message).append("\n");
  };
  graphql::Response response = sync_wait(impl_->executor.execute(context, std::move(request)));
  impl_->statements = context.statements;
  return Answer(std::move(response.body));
}

std::size_t App::statements() const {
  return impl_->statements;
}
const std::string& App::internal_errors() const {
  return impl_->internal_errors;
}

std::string App::Impl::load(const std::vector<app::FixtureFile>& files) const {
  std::string lines;
  for (const std::string& error : app::load_fixtures(application, *database, files).errors) lines += error + "\n";
  return lines;
}

std::string App::load_fixtures() {
  std::vector<app::FixtureFile> files;
  for (const app::Fixture& fixture : impl_->application.backend->fixtures) {
    files.push_back({std::string(fixture.name), std::string(fixture.text)});
  }
  return impl_->load(files);
}

std::string App::load_rows(std::string_view yaml) {
  return impl_->load({{"rows", std::string(yaml)}});
}

void App::execute(std::string_view sql) {
  impl_->store->exclusively([sql](db::sqlite::Script& script) { script.run(sql); });
}

Json App::select(std::string_view sql) {
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  impl_->store->exclusively([&](db::sqlite::Script& script) {
    const db::Rows found = script.query(sql, {});
    for (std::size_t i = 0; i < found.size(); ++i) {
      nlohmann::ordered_json& row = rows.emplace_back(nlohmann::ordered_json::array());
      for (std::size_t c = 0; c < found.columns(); ++c) row.push_back(to_json(found.at(i, c)));
    }
  });
  return Json::parse(rows.dump());
}

}  // namespace mw::test
