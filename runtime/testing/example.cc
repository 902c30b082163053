#include "runtime/testing/example.h"

#include <nlohmann/json.hpp>

#include "runtime/testing/app.h"

namespace mw::test {
namespace {

using nlohmann::json;

std::string place(const app::Example& example, int line, int column) {
  return std::string(example.file) + ":" + std::to_string(line) + ":" + std::to_string(column) + ": ";
}

/// An error of the answer at its line in the spec file.
std::string located(const app::Example& example, const json& error) {
  int line = example.line;
  int column = 1;
  if (error.contains("locations") && !error["locations"].empty()) {
    line += error["locations"][0].value("line", 1) - 1;
    column = error["locations"][0].value("column", 1);
  }
  return place(example, line, column) + error.value("message", "");
}

}  // namespace

std::string check_example(const app::Backend& backend, const app::Example& example) {
  App app(backend);
  if (const std::string wrong = app.load_fixtures(); !wrong.empty()) return wrong;
  const Answer answer = app.query(example.document, example.variables.empty() ? "{}" : example.variables);
  const json got = json::parse(answer.text());
  if (example.answer.empty()) {
    if (!got.contains("errors")) return {};
    std::string problems;
    for (const json& error : got["errors"]) problems += located(example, error) + "\n";
    return problems;
  }
  const json want = json::parse(example.answer, nullptr, false);
  if (want.is_discarded()) return place(example, example.line, 1) + "the answer below the operation is no JSON";
  const bool whole = want.is_object() && (want.contains("data") || want.contains("errors"));
  if (whole ? got == want : (!got.contains("errors") && got["data"] == want)) return {};
  return place(example, example.line, 1) + "answers\n" + (whole ? got : got["data"]).dump(2) + "\nnot\n" +
         want.dump(2) + (got.contains("errors") && !whole ? "\nwith errors\n" + got["errors"].dump(2) : "");
}

}  // namespace mw::test
