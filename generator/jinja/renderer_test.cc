#include "generator/jinja/renderer.h"

#include <doctest/doctest.h>

#include <thread>

#include "generator/jinja/engine_test.h"

namespace moonwright::jinja {

TEST_CASE("renderer: values from C++") {
  Value todo = Value::map({{"name", "Todo"}, {"fields", Value::list({"id", "name"})}, {"count", 2}});
  todo.set("done", true);
  CHECK(
      render("{{ t.name }} {{ t.fields }} {{ t.count / 4 }} {{ t.done }}", Value::map({{"t", todo}})) ==
      "Todo ['id', 'name'] 0.5 True"
  );
}

TEST_CASE("renderer: loops") {
  CHECK(
      render("{% for i in [1,2,3] if i != 2 %}{{ loop.index }}{{ i }}{{ ',' if not loop.last }}{% endfor %}") == "11,23"
  );
  CHECK(render("{% for i in [] %}x{% else %}none{% endfor %}") == "none");
  CHECK(render("{% for i in range(9) %}{% if i == 3 %}{% break %}{% endif %}{{ i }}{% endfor %}") == "012");
  CHECK(render("{% for i in [[1,[2]],[3]] recursive %}{{ loop(i) if i is iterable else i }}{% endfor %}") == "123");
  CHECK(render("{% set n = namespace(x=0) %}{% for i in [1,2] %}{% set n.x = n.x + i %}{% endfor %}{{ n.x }}") == "3");
}

TEST_CASE("renderer: macros and callers") {
  CHECK(
      render("{% macro m(a, b='x') %}{{ a }}{{ b }}{{ varargs }}{% endmacro %}{{ m(1) }}{{ m(1, 2, 3) }}") ==
      "1x()12(3,)"
  );
  CHECK(render("{% macro m() %}<{{ caller(1) }}>{% endmacro %}{% call(x) m() %}{{ x }}{% endcall %}") == "<1>");
}

TEST_CASE("renderer: inheritance, include, import") {
  auto loader = std::make_shared<MapLoader>(std::map<std::string, std::string, std::less<>>{
      {"base", "[{% block a %}base{% endblock %}]"},
      {"child", "{% extends 'base' %}{% block a %}{{ super() }}+{{ x }}{% endblock %}"},
      {"lib", "{% macro twice(v) %}{{ v }}{{ v }}{% endmacro %}"},
      {"user", "{% from 'lib' import twice as t %}{% include 'part' %}{{ t('z') }}{% include 'no' ignore missing %}"},
      {"part", "({{ x }})"},
  });
  const Environment environment({}, loader);
  CHECK(environment.render("child", Value::map({{"x", 1}})) == "[base+1]");
  CHECK(environment.render("user", Value::map({{"x", 1}})) == "(1)zz");
}

TEST_CASE("renderer: undefined policies") {
  CHECK(render("{{ x }}") == "");
  CHECK_THROWS_AS(render("{{ x.y }}"), Error);
  CHECK(error_of([] { render("{{ x }}", {}, {}); }).message() == "'x' is undefined");
  CHECK(render("{{ x is defined }} {{ x|default(1) }}", {}, {}) == "False 1");
  Options options;
  options.undefined = UndefinedPolicy::chainable;
  CHECK(render("{{ x.y.z }}", {}, options) == "");
  options.undefined = UndefinedPolicy::debug;
  CHECK(render("{{ x }}", {}, options) == "{{ x }}");
}

TEST_CASE("renderer: templates cannot change what C++ passed in") {
  const Value list = Value::list({1});
  CHECK_THROWS_AS(render("{% do l.append(2) %}", Value::map({{"l", list}})), Error);
  CHECK(list.size() == 1);
  CHECK(render("{% set l = [1] %}{% do l.append(2) %}{{ l }}") == "[1, 2]");
}

TEST_CASE("renderer: one template, several threads") {
  const Environment environment;
  const TemplatePtr compiled = environment.compile("{% for i in range(50) %}{{ i * x }};{% endfor %}");
  const Value variables = Value::map({{"x", 2}});
  const std::string expected = environment.render(compiled, variables);
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&] { result = environment.render(compiled, variables); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) CHECK(result == expected);
}

}  // namespace moonwright::jinja
