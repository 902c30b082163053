#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "runtime/graphql/language/parser.h"
#include "runtime/graphql/language/print.h"
#include "runtime/graphql/utilities/did_you_mean.h"
#include "runtime/graphql/utilities/inspect.h"
#include "runtime/graphql/utilities/separate_operations.h"
#include "runtime/graphql/utilities/strip_ignored_characters.h"

using namespace mw::graphql;

TEST_CASE("suggestions") {
  using Names = std::vector<std::string>;
  CHECK(suggestion_list("greenish", {"green"}).empty() == false);
  CHECK(suggestion_list("verylongstring", {"abc"}).empty());
  CHECK(suggestion_list("abc", {"a", "ab", "cab"}) == Names{"ab", "a", "cab"});
  CHECK(suggestion_list("ab", {"ba"}) == Names{"ba"});
  CHECK(did_you_mean({}).empty());
  CHECK(did_you_mean({"A"}) == " Did you mean \"A\"?");
  CHECK(did_you_mean({"A", "B"}, "the letter") == " Did you mean the letter \"A\" or \"B\"?");
  CHECK(did_you_mean({"A", "B", "C", "D", "E", "F"}) == " Did you mean \"A\", \"B\", \"C\", \"D\", or \"E\"?");
}

TEST_CASE("natural order") {
  CHECK(natural_compare("a9", "a10") < 0);
  CHECK(natural_compare("a02", "a1") > 0);
  CHECK(natural_compare("a", "a") == 0);
  CHECK(natural_compare("a", "B") > 0);
}

TEST_CASE("numbers print as in JSON") {
  CHECK(print_number(0.1) == "0.1");
  CHECK(print_number(1e21) == "1e+21");
  CHECK(print_number(123456789012345680000.0) == "123456789012345680000");
  CHECK(print_number(1e-7) == "1e-7");
  CHECK(print_number(0.000001) == "0.000001");
  CHECK(print_number(-1.5e300) == "-1.5e+300");
  CHECK(print_number(-0.0) == "0");
}

TEST_CASE("values in messages are cut") {
  CHECK(inspect(Value(Value::List(12, Value(1)))) == "[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, ... 2 more items]");
  CHECK(inspect(Value(Value::List{Value(Value::List{Value(Value::List{Value(1)})})})) == "[[[Array]]]");
}

TEST_CASE("a document without what carries no meaning") {
  CHECK(strip_ignored_characters("query Q { # c\n a(b: 1, c: \"x\") ...F }").text == "query Q{a(b:1 c:\"x\")...F}");
  CHECK(strip_ignored_characters("{ a(b: \"\"\"\n  x\n  y\n\"\"\") }").text == "{a(b:\"\"\"x\ny\"\"\")}");
  CHECK(strip_ignored_characters("{ ? }").error->message == "Syntax Error: Unexpected character: \"?\".");
}

TEST_CASE("operations with the fragments they need") {
  const ast::DocumentPtr document =
      parse("query A { ...F } fragment F on T { ...G } query B { b } fragment G on T { ...F g }").document;
  const SeparatedOperations separated = separate_operations(*document);
  REQUIRE(separated.size() == 2);
  CHECK(separated[0].first == "A");
  CHECK(separated[0].second.size() == 3);
  CHECK(print_definitions(separated[1].second) == "query B {\n  b\n}");
}
