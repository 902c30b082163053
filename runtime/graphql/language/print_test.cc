#include "runtime/graphql/language/print.h"

#include <doctest/doctest.h>

#include <string>

#include "runtime/graphql/language/block_string.h"
#include "runtime/graphql/language/escape.h"
#include "runtime/graphql/language/parser.h"

using namespace mw::graphql;

namespace {

std::string reprint(const std::string& text) {
  const ParseResult parsed = parse(text);
  REQUIRE(parsed);
  return print(*parsed.document);
}

}  // namespace

TEST_CASE("executable documents in canonical form") {
  CHECK(
      reprint("query{a b:c(d:1,e:\"x\")@f{g}...H...on I@j{k}...{l}}") ==
      "{\n  a\n  b: c(d: 1, e: \"x\") @f {\n    g\n  }\n  ...H\n  ... on I @j {\n    k\n  }\n  ... {\n    l\n  }\n}"
  );
  CHECK(reprint("query($a:Int=1@d){b}") == "query ($a: Int = 1 @d) {\n  b\n}");
  CHECK(reprint("fragment F on T@d{a}") == "fragment F on T @d {\n  a\n}");
}

TEST_CASE("long arguments stand on lines of their own") {
  const std::string value(80, 'x');
  CHECK(reprint("{a(b:\"" + value + "\")}") == "{\n  a(\n    b: \"" + value + "\"\n  )\n}");
}

TEST_CASE("what is printed reads back the same") {
  const std::string sdl = reprint(R"(
    """ Schema """ schema @a { query: Q mutation: M }
    "one line" type Q implements A & B @d { "f" f(a: Int = 1 @d, "b" b: [S!]! = ["x"]): T! @deprecated }
    interface A { a: Int } union U = A | B  enum E { "x" X Y @d }  input I { a: Int = 1, b: [I!] }
    scalar S @specifiedBy(url: "u")  directive @d(a: Int) repeatable on FIELD | QUERY
    extend schema @b  extend type Q { z: Int }  extend union U = C  extend enum E { Z }  extend input I { c: Int }
    extend interface A @d  extend scalar S @d
  )");
  CHECK(reprint(sdl) == sdl);
  CHECK(sdl.find("union U = A | B") != std::string::npos);
}

TEST_CASE("strings and block strings") {
  CHECK(print_string("a\"\\\n\x01\xC2\x80\xC3\xA9") == "\"a\\\"\\\\\\n\\u0001\\u0080\xC3\xA9\"");
  CHECK(dedent_block_string("\n    a\n      b\n\n    c\n  ") == "a\n  b\n\nc");
  CHECK(print_block_string("a") == "\"\"\"a\"\"\"");
  CHECK(print_block_string("a\nb") == "\"\"\"\na\nb\n\"\"\"");
  CHECK(print_block_string("ends in \"") == "\"\"\"\nends in \"\n\"\"\"");
  CHECK(is_printable_as_block_string("a\n b"));
  CHECK_FALSE(is_printable_as_block_string("  a\n  b"));
  CHECK_FALSE(is_printable_as_block_string("a\n"));
}
