#include "generator/lint/lint.h"

#include <doctest/doctest.h>

#include <string>

#include "generator/base/disk.h"
#include "generator/spec/parser.h"

namespace moonwright::lint {

namespace {

spec::Document parse(const std::string& text) {
  const MemoryDisk disk({{"spec/spec.md", text}});
  Diagnostics diagnostics;
  return spec::parse(disk, "spec", {"x:project", spec::Verbs::built_in()}, diagnostics);
}

std::string lint_text(const std::string& text, const Settings& settings = {}, const api::Model& model = {}) {
  std::string result;
  const spec::Document document = parse(text);
  for (const Diagnostic& finding : lint({document, model}, settings).sorted()) {
    result += std::to_string(finding.place.line) + ":" + std::to_string(finding.place.column) + " " +
              std::string(finding.code.name) + (finding.severity == Severity::error ? "!" : "") + "\n";
  }
  return result;
}

TEST_CASE("the title that nobody wrote is not listed") {
  const std::string text = "The a:module /has a b:api.\n";
  const MemoryDisk disk({{"spec/spec.md", text}});
  Diagnostics diagnostics;
  const spec::Document document = spec::parse(disk, "spec", {"shop:project", spec::Verbs::built_in()}, diagnostics);
  const api::Model model;
  CHECK(lint({document, model}, Settings()).all().empty());
}

TEST_CASE("a title that names the project is not listed, one that names another is") {
  CHECK(lint_text("# The x:project\n\nThe a:module /has a b:api.\n").empty());
  CHECK(lint_text("# The xx:project\n\nThe a:module /has a b:api.\n") == "1:7 unused-term\n");
}

TEST_CASE("a term behind a preposition is listed") {
  CHECK(lint_text("The a:module of the b:service /has a c:api. The b:service /has a c:api.\n") == "1:21 aside\n");
}

TEST_CASE("a term without relation is listed wherever it stands") {
  CHECK(
      lint_text("# The a:module\n\nThe a:module /has a b:api. See c:d and again c:d.\n") ==
      "3:32 unused-term\n3:46 unused-term\n"
  );
  CHECK(lint_text("# The a:module\n\nThe a:module /has a b:api.\n").empty());
  CHECK(lint_text("# The a:module\n") == "1:7 unused-term\n");
}

TEST_CASE("a word that is all but a term or a verb is listed") {
  CHECK(
      lint_text("The a:module /Has a b:api,c:api. POST /Login, /Savez.\n\nThe a:module /has a d:api.\n") ==
      "1:14 near-miss\n1:21 near-miss\n"
  );
  CHECK(lint_text("It is 10:30, `a:b,c:d` and :rocket: at http://x:1,y:2.\n").empty());
}

TEST_CASE("settings choose the level") {
  Settings settings;
  settings.lint["unused-term"] = LintLevel::error;
  CHECK(lint_text("See c:d.\n", settings) == "1:5 unused-term!\n");
  settings.lint["unused-term"] = LintLevel::off;
  CHECK(lint_text("See c:d.\n", settings).empty());
}

TEST_CASE("a service without accounts is open") {
  api::Model model;
  model.services.push_back({.name = "shop"});
  CHECK(lint_text("", {}, model).empty());
  model.services.back().root_fields.emplace_back();
  CHECK(lint_text("", {}, model) == "0:0 open-access\n");
  model.services.back().accounts.emplace();
  CHECK(lint_text("", {}, model).empty());
}

TEST_CASE("a rule that does not exist") {
  Diagnostics diagnostics;
  const Settings settings = settings::parse("name: x\nlint: {unused-tern: off, aside: off}\n", "x", diagnostics);
  check_rule_names(settings, diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().message == "there is no lint rule `unused-tern` (did you mean `unused-term`?)");
  CHECK(diagnostics.all().front().place.line == 2);
  CHECK(diagnostics.all().front().pointer == "/lint/unused-tern");
}

}  // namespace

}  // namespace moonwright::lint
