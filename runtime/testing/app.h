#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "runtime/app/backend.h"
#include "runtime/testing/json.h"

namespace mw::test {

/// What a backend answered to one request.
class Answer {
 public:
  explicit Answer(std::string body) : body_(std::move(body)), json_(Json::parse(body_)) {}

  /// The response as it would go to the client: `{"data":...,"errors":[...]}`.
  const std::string& text() const { return body_; }
  Json operator[](std::string_view key) const { return json_[key]; }
  Json data() const { return json_["data"]; }
  Json errors() const { return json_["errors"]; }
  bool ok() const { return data().exists() && !errors().exists(); }

 private:
  std::string body_;
  Json json_;
};

/// A backend in process, on SQLite in memory with all its migrations applied: everything but HTTP.
///
///   mw::test::App app(todoapp::backend);
///   auto answer = app.query("{ todos { name } }");
///   CHECK(answer.data()["todos"][0]["name"] == "milk");
///   CHECK(app.statements() == 1);
///
/// Its start-up steps have run. Throws std::runtime_error if schema and tables disagree, or a migration or a start-up
/// step fails. One thread.
class App {
 public:
  explicit App(const app::Backend& backend);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  /// Any operation. `variables` is a JSON object.
  Answer query(std::string_view document, std::string_view variables = "{}");
  /// Statements that the last operation took, in and outside of transactions.
  std::size_t statements() const;
  /// What was masked for the client during the last operation; empty if nothing was.
  const std::string& internal_errors() const;

  /// Loads the backend's own fixtures, as `load-fixtures` does. Gives what is wrong with them, a line each.
  std::string load_fixtures();
  /// Stores rows that are written as fixtures are, `Todo: [{name: milk}]`. Gives what is wrong with them, a line each.
  std::string load_rows(std::string_view yaml);
  /// Runs SQL as it is, to arrange rows.
  void execute(std::string_view sql);
  /// The rows of one SELECT as JSON, each a list of values (blobs as their size): for what the API does not show.
  Json select(std::string_view sql);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mw::test
