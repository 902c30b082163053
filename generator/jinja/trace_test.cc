#include "generator/jinja/trace.h"

#include <doctest/doctest.h>

#include <map>

#include "generator/jinja/environment.h"

using namespace moonwright::jinja;

namespace {

Value thing(const char* name, const char* origin) {
  return Value::map({{"name", name}, {"origin", origin}});
}

struct Traced {
  std::string text;
  Trace trace;
  /// Of the part that writes the first `word`.
  const Trace::Span& at(const std::string& word) const {
    const std::size_t position = text.find(word);
    REQUIRE(position != std::string::npos);
    for (const Trace::Span& span : trace.spans()) {
      if (span.begin <= position && position < span.end) return span;
    }
    FAIL("no span");
    return trace.spans().front();
  }
};

Traced render(std::map<std::string, std::string, std::less<>> templates) {
  Options options;
  options.syntax.trim_blocks = true;
  const Environment environment(options, std::make_shared<MapLoader>(std::move(templates)));
  Traced result;
  const Value things = Value::list({thing("one", "A:1"), thing("two", "A:2")});
  result.text = environment.render(
      environment.get_template("main"), Value::map({{"things", things}, {"title", "T"}}), &result.trace
  );
  CHECK(result.text == environment.render("main", Value::map({{"things", things}, {"title", "T"}})));
  // Every byte is somebody's, in order.
  std::size_t end = 0;
  for (const Trace::Span& span : result.trace.spans()) {
    CHECK(span.begin == end);
    end = span.end;
  }
  CHECK(end == result.text.size());
  return result;
}

}  // namespace

TEST_CASE("a trace knows the element, the template and its line") {
  const Traced traced =
      render({{"main", "# {{ title }}\n{% for it in things %}\n- {{ it.name }}\n{% endfor %}\nend\n"}});
  CHECK(traced.at("T").origin.is_undefined());
  CHECK(traced.at("T").line == 1);
  CHECK(traced.at("one").origin.text() == "A:1");
  CHECK(traced.at("two").origin.text() == "A:2");
  CHECK(traced.at("two").line == 3);
  CHECK(traced.at("two").depth == 1);
  CHECK(traced.at("end").origin.is_undefined());
  CHECK(traced.at("end").template_name == "main");
}

TEST_CASE("includes and macros keep their own lines") {
  const Traced traced = render({
      {"main",
       "{% import 'tools' as tools %}\n{% for it in things %}\n{{ tools.line(it.name) }}{% include 'part' %}\n{% "
       "endfor %}\n"},
      {"tools", "\n{% macro line(name) %}\n[{{ name }}]\n{% endmacro %}"},
      {"part", "<{{ it.name|upper }}>"},
  });
  CHECK(traced.at("one").template_name == "tools");
  CHECK(traced.at("one").line == 3);
  CHECK(traced.at("one").origin.text() == "A:1");
  CHECK(traced.at("TWO").template_name == "part");
  CHECK(traced.at("TWO").origin.text() == "A:2");
}

TEST_CASE("what is changed after it was captured is the place's that prints it") {
  const Traced traced = render(
      {{"main",
        "{% set all %}\n{% for it in things %}{{ it.name }};{% endfor %}{% endset %}\n\n{{ all|upper }}{{ all }}"}}
  );
  CHECK(traced.at("ONE").origin.is_undefined());
  CHECK(traced.at("one").origin.text() == "A:1");
}
