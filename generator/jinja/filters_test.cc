#include "generator/jinja/filters.h"

#include <doctest/doctest.h>

#include "generator/jinja/engine_test.h"

namespace moonwright::jinja {

TEST_CASE("filters: text") {
  CHECK(
      render("{{ 'foo bar'|title }} {{ 'ab'|upper }} {{ ' x '|trim }} {{ 'aXa'|replace('a', 'b') }}") ==
      "Foo Bar AB x bXb"
  );
  CHECK(render("{{ 'a\nb'|indent(2) }}") == "a\n  b");
  CHECK(render("{{ '%s-%03d'|format('a', 7) }} {{ '{:>4}|{}'.format(1, 'x') }}") == "a-007    1|x");
  CHECK(render("{{ 'a b c'.split() }} {{ ','.join(['a', 'b']) }}") == "['a', 'b', 'c'] a,b");
}

TEST_CASE("filters: sequences") {
  CHECK(
      render("{{ [3,1,2]|sort }} {{ [1,2,3]|sum }} {{ [1,1]|unique|list }} {{ 'abc'|reverse }}") ==
      "[1, 2, 3] 6 [1] cba"
  );
  CHECK(render("{{ [{'a': 1}, {'a': 2}]|map(attribute='a')|join('+') }}") == "1+2");
  CHECK(render("{{ range(5)|select('odd')|list }} {{ range(5)|batch(2)|list }}") == "[1, 3] [[0, 1], [2, 3], [4]]");
  CHECK(render("{% for k, v in [{'a': 1}, {'a': 1}]|groupby('a') %}{{ k }}{{ v|length }}{% endfor %}") == "12");
}

TEST_CASE("filters: numbers, markup, JSON") {
  CHECK(render("{{ '42x'|int(7) }} {{ 2.5|round }} {{ -3|abs }} {{ '1.5'|float }}") == "7 2.0 3 1.5");
  CHECK(
      render("{{ '<a>'|e }} {{ {'b': 1, 'a': [none, true]}|tojson }}") == "&lt;a&gt; {\"a\": [null, true], \"b\": 1}"
  );
  Options options = lenient();
  options.autoescape = true;
  CHECK(render("{{ '<' }}{{ '<'|safe }}", {}, options) == "&lt;<");
}

TEST_CASE("filters: one's own, and wrong arguments") {
  Environment environment;
  environment.add_filter("shout", [](Call& call) {
    call.bind("shout", {"value", "mark"}, 1);
    return Value(call.text(0) + call.text(1, "!"));
  });
  CHECK(environment.render_text("{{ 'a'|shout }}{{ 'b'|shout(mark='?') }}", {}) == "a!b?");
  CHECK(error_of([&] { environment.render_text("{{ 'a'|shout(no=1) }}", {}); }).kind() == ErrorKind::type);
}

TEST_CASE("tests") {
  CHECK(
      render("{{ 1 is odd }} {{ 4 is divisibleby 2 }} {{ 'a' is in 'abc' }} {{ none is none }}") ==
      "True True True True"
  );
  CHECK(
      render("{{ 'A' is upper }} {{ {} is mapping }} {{ 1 is string }} {{ x is undefined }}") == "True True False True"
  );
}

}  // namespace moonwright::jinja
