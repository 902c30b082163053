#include "generator/base/render_diagnostic.h"

#include <doctest/doctest.h>

#include "generator/base/diagnostic_json.h"

using namespace moonwright;

namespace {

constexpr Code no_object{"MW1204", "verb-without-object"};

std::string rendered(const std::string& text, const Place& place) {
  const Diagnostic diagnostic{Severity::error, no_object, "no object", place, "", "", {}};
  return render(diagnostic, [&text](const std::string&) { return text; });
}

}  // namespace

TEST_CASE("a diagnostic with line, caret, related place and fix") {
  Diagnostic diagnostic{
      Severity::error, no_object, "`/has` has no object", {"spec.md", 2, 3, 4}, "put a term behind it", "", {}};
  diagnostic.related.push_back({"see here", {"spec.md", 1, 1, 1}});
  CHECK(
      render(diagnostic, [](const std::string&) { return "# T\r\na /has b\r\n"; }) ==
      "spec.md:2:3: error[MW1204]: `/has` has no object\n"
      "  |  a /has b\n"
      "  |    ^~~~\n"
      "spec.md:1:1: note: see here\n"
      "  |  # T\n"
      "  |  ^\n"
      "fix: put a term behind it\n"
  );
}

TEST_CASE("carets stand under their columns") {
  CHECK(rendered("\ta\tb", {"a", 1, 4, 1}).ends_with("  |  \ta\tb\n  |  \t \t^\n"));
  CHECK(rendered("日本 x", {"a", 1, 4, 1}).ends_with("  |  日本 x\n  |       ^\n"));
  CHECK(rendered("日本 x", {"a", 1, 1, 2}).ends_with("  |  日本 x\n  |  ^~~~\n"));
  CHECK(rendered("ö́x", {"a", 1, 3, 1}).ends_with("\n  |   ^\n"));
  CHECK(rendered("ab", {"a", 1, 3, 5}).ends_with("  |  ab\n  |    ^\n"));
  CHECK(rendered("", {"a", 1, 1, 1}).ends_with("  |  \n  |  ^\n"));
}

TEST_CASE("places that are not there show no line") {
  CHECK(rendered("a", {"a", 9, 1, 1}) == "a:9:1: error[MW1204]: no object\n");
  CHECK(rendered("a", {"a", 0, 0, 1}) == "a: error[MW1204]: no object\n");
  CHECK(rendered("a", {"", 0, 0, 1}) == "error[MW1204]: no object\n");
  CHECK(rendered("a", {"a", 1, -5, 1}).ends_with("  |  ^\n"));
  CHECK(rendered("a", {"a", 1, 500, -1}).ends_with("  |   ^\n"));
}

TEST_CASE("long lines are cut around the place") {
  const std::string text = rendered(std::string(500, 'a') + "X" + std::string(500, 'b'), {"a", 1, 501, 1});
  CHECK(text.size() < 400);
  CHECK(text.find("...aaa") != std::string::npos);
  CHECK(text.find("X") - text.find("...aaa") == 63);
  CHECK(text.ends_with(std::string(63, ' ') + "^\n"));
}

TEST_CASE("control characters and bad bytes do not reach the terminal as they are") {
  CHECK(rendered("a\x1b[31mb", {"a", 1, 1, 1}).find('\x1b') == std::string::npos);
  CHECK(rendered("\xE6\x97", {"a", 1, 1, 1}).find('^') != std::string::npos);
}

TEST_CASE("colour only on demand") {
  const Diagnostic diagnostic{Severity::warning, no_object, "m", {}, "f", "", {}};
  CHECK(render(diagnostic, nullptr).find('\x1b') == std::string::npos);
  CHECK(render(diagnostic, nullptr, {true}).find("\x1b[1;35mwarning[MW1204]:\x1b[0m") != std::string::npos);
}

TEST_CASE("a list ends with a count") {
  const Diagnostic error{Severity::error, no_object, "m", {}, "", "", {}};
  const Diagnostic warning{Severity::warning, no_object, "w", {}, "", "", {}};
  CHECK(render(std::vector<Diagnostic>{}, nullptr).empty());
  CHECK(
      render({error, error, warning}, nullptr) ==
      "error[MW1204]: m\n\nerror[MW1204]: m\n\nwarning[MW1204]: w\n\n2 errors, 1 warning\n"
  );
}

TEST_CASE("the JSON of a diagnostic") {
  Diagnostic diagnostic{Severity::error, no_object, "say \"x\"", {"spec.md", 2, 3, 4}, "mend", "/a", {}};
  diagnostic.related.push_back({"see", {"b.md", 1, 1, 1}});
  CHECK(
      to_json(diagnostic) ==
      R"({"severity":"error","code":"MW1204","name":"verb-without-object","message":"say \"x\"","file":"spec.md",)"
      R"("line":2,"column":3,"fix":"mend","pointer":"/a",)"
      R"("related":[{"message":"see","file":"b.md","line":1,"column":1}]})"
  );
  CHECK(to_json(std::vector<Diagnostic>{}) == "[]");
  diagnostic.message = "\xFF";
  CHECK(to_json(diagnostic).find("\xEF\xBF\xBD") != std::string::npos);
}
