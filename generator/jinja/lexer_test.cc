#include "generator/jinja/lexer.h"

#include <doctest/doctest.h>

#include "generator/jinja/engine_test.h"

namespace moonwright::jinja {

TEST_CASE("lexer: tokens and lines") {
  const auto tokens = tokenize("a\n{{ x }}", {});
  REQUIRE(tokens.size() == 5);
  CHECK(tokens[0].text == "a\n");
  CHECK(tokens[1].kind == TokenKind::variable_begin);
  CHECK(tokens[2].is_name("x"));
  CHECK(tokens[2].line == 2);
  CHECK(tokens[4].kind == TokenKind::end);
}

TEST_CASE("lexer: white space control") {
  CHECK(render("a {%- if true -%} b {%- endif -%} c") == "abc");
  Options options = lenient();
  options.syntax.trim_blocks = true;
  options.syntax.lstrip_blocks = true;
  CHECK(render("  {% if true %}\n  x\n  {% endif %}\ny", Value::map(), options) == "  x\ny");
  CHECK(render("  {%+ if true %}x{% endif +%}\ny", Value::map(), options) == "  x\ny");
}

TEST_CASE("lexer: line statements, raw and other delimiters") {
  Options options = lenient();
  options.syntax.line_statement_prefix = "#";
  options.syntax.line_comment_prefix = "##";
  CHECK(render("# for i in [1, 2]:\n{{ i }} ## no\n# endfor", Value::map(), options) == "1\n2\n");
  CHECK(render("{% raw %}{{ x }}{% endraw %}") == "{{ x }}");
  options = lenient();
  options.syntax.variable_start = "<<";
  options.syntax.variable_end = ">>";
  CHECK(render("<< 1 + 1 >>", Value::map(), options) == "2");
}

TEST_CASE("lexer: bad input") {
  CHECK_THROWS_AS(tokenize("{{ 'open }}", {}), Error);
  CHECK_THROWS_AS(tokenize("{# never closed", {}), Error);
  CHECK_THROWS_AS(tokenize("{{ (1] }}", {}), Error);
  CHECK(error_of([] { tokenize("\n\n{{ ? }}", {}); }).line() == 3);
}

}  // namespace moonwright::jinja
