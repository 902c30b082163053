#include "generator/jinja/error.h"

#include <doctest/doctest.h>

#include "generator/jinja/engine_test.h"

namespace moonwright::jinja {

TEST_CASE("errors: template, line and the way there") {
  auto loader = std::make_shared<MapLoader>(std::map<std::string, std::string, std::less<>>{
      {"outer", "x\n{% include 'inner' %}"},
      {"inner", "\n\n{{ missing }}"},
  });
  const Environment environment({}, loader);
  const Error error = error_of([&] { environment.render("outer", Value::map()); });
  CHECK(std::string(error.what()) == "inner:3: 'missing' is undefined\n  from outer:2");
  CHECK(error_of([&] { environment.render("nothing", {}); }).kind() == ErrorKind::not_found);
}

TEST_CASE("limits: recursion, steps, output") {
  CHECK(error_of([] { render("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"); }).kind() == ErrorKind::recursion);
  Options options = lenient();
  options.limits.steps = 1000;
  CHECK(error_of([&] { render("{% for i in range(2000) %}{% endfor %}", {}, options); }).kind() == ErrorKind::limit);
  options = lenient();
  options.limits.output = 100;
  CHECK(error_of([&] { render("{% for i in range(99) %}abc{% endfor %}", {}, options); }).kind() == ErrorKind::limit);
  CHECK(error_of([&] { render("{{ 'a' * 1000000000 }}", {}, options); }).kind() == ErrorKind::limit);
  CHECK(error_of([&] { render("{{ range(99999999999) }}"); }).kind() == ErrorKind::overflow);
  auto loader = std::make_shared<MapLoader>(std::map<std::string, std::string, std::less<>>{
      {"a", "{% include 'a' %}"},
      {"b", "{% extends 'b' %}"},
  });
  const Environment environment({}, loader);
  CHECK(error_of([&] { environment.render("a", {}); }).kind() == ErrorKind::recursion);
  CHECK(error_of([&] { environment.render("b", {}); }).kind() == ErrorKind::recursion);
}

}  // namespace moonwright::jinja
