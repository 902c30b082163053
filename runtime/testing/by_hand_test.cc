#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

#include "runtime/app/call.h"
#include "runtime/app/overrides.h"
#include "runtime/testing/app.h"
#include "runtime/testing/sample/backend.h"
#include "runtime/testing/sample/todos/todo.h"

using namespace mw;

namespace {

app::Backend with(void (*overrides)(app::Overrides&)) {
  app::Backend backend = sample::backend;
  backend.overrides = overrides;
  return backend;
}

std::string save(test::App& app, const std::string& name) {
  return app
      .query(
          "mutation { saveTodo(id: \"01900000-0000-7000-8000-000000000101\", name: \"" + name +
          "\") { ok errors { code field } } }"
      )
      .text();
}

Task<void> write_another(const sample::Todo& todo, app::WritingCall& call) {
  if (todo.name != "first") co_return;
  sample::Todo other;
  other.name = "second";
  Task<std::optional<sample::Todo>> saving = call.create(std::move(other));
  const std::optional<sample::Todo> saved = co_await saving;
  if (!saved) co_return;
  // What was written is read, too.
  app::Select<sample::Todo> both;
  both.where_in<&sample::Todo::name>(std::vector<std::string>{"first", "second"});
  Task<std::vector<sample::Todo>> reading = call.rows(both);
  const std::vector<sample::Todo> rows = co_await reading;
  if (rows.size() != 2) throw std::logic_error("both must be there");
}

Task<void> refuse_late(const sample::Todo&, app::WritingCall& call) {
  call.refuse("INVALID", "name", "comes too late");
  co_return;
}

}  // namespace

TEST_CASE("a hook in the transaction reads and writes, and what it refuses takes all back") {
  const app::Backend writing = with([](app::Overrides& on) { on.in_transaction<sample::Todo>(write_another); });
  test::App app(writing);
  CHECK(save(app, "first").find("\"ok\":true") != std::string::npos);
  CHECK(app.query("{ todos { name } }").data()["todos"].size() == 2);

  const app::Backend refusing = with([](app::Overrides& on) { on.in_transaction<sample::Todo>(refuse_late); });
  test::App strict(refusing);
  CHECK(save(strict, "first").find(R"("ok":false,"errors":[{"code":"INVALID","field":"name"}])") != std::string::npos);
  CHECK(strict.query("{ todos { name } }").data()["todos"].size() == 0);
}

TEST_CASE("what runs after the commit may fail: the row is stored, the log has it") {
  const app::Backend failing = with([](app::Overrides& on) {
    on.after_commit<sample::Todo>([](const sample::Todo& todo) { throw std::runtime_error("no mail for " + todo.name); }
    );
  });
  test::App app(failing);
  CHECK(save(app, "milk").find("\"ok\":true") != std::string::npos);
  CHECK(app.internal_errors().find("no mail for milk") != std::string::npos);
  CHECK(app.query("{ todos { name } }").data()["todos"].size() == 1);
}

TEST_CASE("a start-up step that fails keeps the backend from starting, with its name") {
  const app::Backend failing = with([](app::Overrides& on) {
    on.at_start("the stock", [](app::Call&) -> Task<void> {
      throw std::runtime_error("is empty");
      co_return;
    });
  });
  CHECK_THROWS_WITH(test::App{failing}, "the start-up step \"the stock\" failed: is empty");
}

TEST_CASE("a resolver that reads a column that is not there is told at the start") {
  const app::Backend wrong = with([](app::Overrides& on) {
    on.resolver<sample::Todo>("name", std::shared_ptr<const graphql::LeafResolver>(), {"nmae"});
  });
  CHECK_THROWS_WITH(test::App{wrong}, "Todo has no column nmae");
}
