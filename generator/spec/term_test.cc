#include "generator/spec/term.h"

#include <doctest/doctest.h>

using namespace moonwright::spec;

TEST_CASE("a term is taken apart") {
  const auto term = parse_term("urgent+node:14-alpine:docker-image~list^");
  REQUIRE(term);
  CHECK(term->name == "urgent");
  CHECK(term->data == "node:14-alpine");
  CHECK(term->tag == "docker-image");
  CHECK(term->variant == "list");
  CHECK(term->caret);
  CHECK(term->text() == "urgent+node:14-alpine:docker-image~list");
}

TEST_CASE("terms of all forms") {
  for (const char* word :
       {":postgres",
        "todo:item",
        "x:service",
        "acme/test_2:git-repository",
        "v1.2:tool",
        "3000:port",
        "größe:dienst",
        "日本:タグ",
        "home/away+:tool",
        ":setup.cfg",
        "a:-b:c",
        "x:item~list"}) {
    CAPTURE(word);
    const auto term = parse_term(word);
    REQUIRE(term);
    CHECK(term->text() == word);
  }
}

TEST_CASE("what only looks like a term is prose") {
  for (const char* word :
       {"",
        ":",
        "10:30",
        "Note:",
        "C:\\x",
        "a@b:c",
        "http://x/y",
        "Content-Type:application/json",
        "std::string",
        "-x:tool",
        "_y:tool",
        "./z:tool",
        "todo:item~1",
        "todo:item~",
        "a:1b",
        "a+b+c:d",
        "+a:b",
        "a:b~c~d",
        "a//b:c",
        "::b",
        ":a:b",
        "a::b:c",
        "a:b_c",
        "^",
        ":^"}) {
    CAPTURE(word);
    CHECK_FALSE(parse_term(word));
  }
}

TEST_CASE("the caret is no part of a term's identity") {
  CHECK(*parse_term("a:b^") == *parse_term("a:b"));
  CHECK_FALSE(*parse_term("a:b") == *parse_term("a:b~c"));
}

TEST_CASE("wildcards") {
  for (const char* word : {"x:service", "pet:x", "a:x:b", "x+todo:item", "todo:item~x"})
    CHECK(has_wildcard(*parse_term(word)));
  for (const char* word : {"xx:service", "pet:item", ":redis", "a:x1:b"}) CHECK_FALSE(has_wildcard(*parse_term(word)));
}
