#include <doctest/doctest.h>

#include "runtime/app/overrides.h"
#include "runtime/testing/operations.h"
#include "runtime/testing/sample/backend.h"
#include "runtime/testing/sample/todos/todo.h"
#include "runtime/testing/shop_backend_test.h"

using namespace mw;

TEST_CASE("every operation of a backend is asked, and none fails") {
  for (const app::Backend* backend : {&sample::backend, &shop::backend}) {
    const test::OperationsReport report = test::check_operations(*backend);
    CAPTURE(backend->name);
    CHECK(report.text() == "");
    CHECK(report.skipped.empty());
    CHECK(report.asked >= backend->queries.size() + backend->mutations.size());
  }
}

TEST_CASE("an operation that refuses what the models allow is a problem") {
  app::Backend backend = sample::backend;
  backend.overrides = [](app::Overrides& overrides) {
    overrides.before_save<sample::Todo>([](sample::Todo&, app::SaveContext& context) {
      context.refuse("NO", "name", "not this one");
    });
  };
  const std::string text = test::check_operations(backend).text();
  CHECK(text.find("Mutation.") != std::string::npos);
  CHECK(text.find("not this one") != std::string::npos);
  std::vector<std::string> saving;
  for (const app::Mutation* mutation : backend.mutations) saving.emplace_back(mutation->name);
  CHECK(test::check_operations(backend, saving).text().find("Mutation.") == std::string::npos);
}

TEST_CASE("an operation whose table disagrees with the database is a problem") {
  static constexpr db::Migration broken[] = {{.number = 1, .name = "none", .sqlite_sql = "CREATE TABLE x (y);"}};
  app::Backend backend = sample::backend;
  backend.migrations = broken;
  const test::OperationsReport report = test::check_operations(backend);
  CHECK(report.problems.size() >= backend.queries.size());
}
