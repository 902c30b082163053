#include "generator/jinja/parser.h"

#include <doctest/doctest.h>

#include "generator/jinja/engine_test.h"

namespace moonwright::jinja {

TEST_CASE("parser: precedence") {
  const Environment environment;
  CHECK(environment.evaluate("1 + 2 * 3", {}).integer() == 7);
  CHECK(environment.evaluate("2 ** 3 ** 2", {}).integer() == 64);
  CHECK(environment.evaluate("1 < 2 < 3 and not false", {}).boolean());
  CHECK(environment.evaluate("-7 // 2", {}).integer() == -4);
  CHECK(environment.evaluate("'a' ~ 1 ~ 'b'", {}).text() == "a1b");
}

TEST_CASE("parser: errors name the tag that was expected, and the line") {
  const Error error = error_of([] { render("\n{% for a in b %}{% endif %}"); });
  CHECK(error.kind() == ErrorKind::syntax);
  CHECK(error.line() == 2);
  CHECK(error.message().find("'endfor' or 'else'") != std::string::npos);
  CHECK(error_of([] { render("{% nonsense %}"); }).kind() == ErrorKind::syntax);
  CHECK(error_of([] { render("{{ x|nonsense }}"); }).kind() == ErrorKind::assertion);
  CHECK(error_of([] { render("{% break %}"); }).kind() == ErrorKind::syntax);
  CHECK(render("{% if false %}{{ x|nonsense }}{% endif %}ok") == "ok");
}

TEST_CASE("parser: nesting is bounded") {
  const std::string deep(5000, '(');
  CHECK_THROWS_AS(render("{{ " + deep + " }}"), Error);
  std::string chain = "{{ 1";
  for (int i = 0; i < 5000; ++i) chain += "+1";
  CHECK_THROWS_AS(render(chain + " }}"), Error);
}

}  // namespace moonwright::jinja
