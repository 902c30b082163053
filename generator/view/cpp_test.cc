#include "generator/view/cpp.h"

#include <doctest/doctest.h>

using namespace moonwright;
using namespace moonwright::view;

TEST_CASE("names that C++ does not take get an underscore") {
  CHECK(cpp_name("name") == "name");
  CHECK(cpp_name("class") == "class_");
  CHECK(cpp_name("std") == "std_");
  CHECK(cpp_name("co_await") == "co_await_");
}

TEST_CASE("a literal is one line whatever is in it") {
  CHECK(cpp_string("a") == R"("a")");
  CHECK(cpp_string("a\"b\\c\nd") == R"("a\"b\\c\nd")");
  // Octal, because a hexadecimal escape would swallow the digits behind it.
  CHECK(cpp_string(std::string("\x01") + "23") == R"("\00123")");
  CHECK(cpp_string("héllo") == "\"héllo\"");
}

TEST_CASE("a description becomes comment lines that end where comments end") {
  CHECK(doc_comment("", "  ").empty());
  CHECK(doc_comment("One.\n\nTwo.", "  ") == "  /// One.\n  ///\n  /// Two.\n");
  // A backslash at the end would make the next line a comment.
  CHECK(doc_comment("path\\\nnext", "") == "/// path\n/// next\n");
  const std::string wrapped = doc_comment(std::string(80, 'a') + " " + std::string(80, 'b'), "");
  CHECK(wrapped == "/// " + std::string(80, 'a') + "\n/// " + std::string(80, 'b') + "\n");
  CHECK(doc_comment(std::string(200, 'a'), "") == "/// " + std::string(200, 'a') + "\n");
}

TEST_CASE("an entry of a table takes a line, or a line a member") {
  CHECK(table_entry({".name = \"id\"", ".required = true"}) == "{.name = \"id\", .required = true}");
  const std::string name = ".name = \"" + std::string(70, 'n') + "\"";
  const std::string column = ".column = \"" + std::string(70, 'c') + "\"";
  CHECK(table_entry({name, column}) == "{\n        " + name + ",\n        " + column + ",\n    }");
  // Exactly 160 columns with the comma behind it still fit.
  const std::string fits = ".name = \"" + std::string(160 - 4 - 1 - 2 - 10, 'n') + "\"";
  CHECK(table_entry({fits}) == "{" + fits + "}");
  CHECK(table_entry({fits + " "}).starts_with("{\n"));
}

TEST_CASE("constants as the runtime's literals") {
  using Form = types::Constant::Form;
  CHECK(literal({}).empty());
  CHECK(literal({.form = Form::boolean, .boolean = true}) == "db::literal::boolean(true)");
  CHECK(literal({.form = Form::integer, .integer = -5}) == "db::literal::integer(-5)");
  CHECK(literal({.form = Form::text, .text = "a\"b"}) == R"(db::literal::text("a\"b"))");
  CHECK(literal({.form = Form::now}) == "db::literal::now()");
}
