#include "generator/spec/links.h"

#include <doctest/doctest.h>

using namespace moonwright::spec;

TEST_CASE("paths to .md files are includes, relative to their file") {
  CHECK(include_of("bar.md", "spec.md")->path == "bar.md");
  CHECK(include_of("./parts/bar.md#top", "spec.md")->path == "parts/bar.md");
  CHECK(include_of("../c.md", "a/b.md")->path == "c.md");
  CHECK(include_of("my%20part.md", "spec.md")->path == "my part.md");
  CHECK(include_of("c.md", "a/b.md")->path == "a/c.md");
}

TEST_CASE("other links are links") {
  for (const char* address :
       {"https://example.com/bar.md", "bar.txt", "#bar", "", "mailto:a@b.md", "bar.md?x", "bar.MD"}) {
    CAPTURE(address);
    CHECK_FALSE(include_of(address, "spec.md"));
  }
}

TEST_CASE("a path that leaves the spec directory is told apart") {
  for (const char* address : {"../bar.md", "/etc/bar.md", "//host/bar.md", "a/../../bar.md", "%2e%2e/bar.md"}) {
    CAPTURE(address);
    REQUIRE(include_of(address, "spec.md"));
    CHECK(include_of(address, "spec.md")->outside);
  }
  CHECK_FALSE(include_of("..bar.md", "spec.md")->outside);
}

TEST_CASE("stems") {
  CHECK(stem_of("parts/bar-service.md") == "bar-service");
  CHECK(stem_of("bar.md") == "bar");
}
