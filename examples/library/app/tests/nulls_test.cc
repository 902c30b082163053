// Absent and null, apart down to SQL, for every field type: on insert, on update, on post of either.
#include <doctest/doctest.h>

#include <string>

#include "generated/backend.h"
#include "runtime/testing/app.h"

namespace {

struct Field {
  const char* name;
  const char* column;
  const char* value;
  /// What is stored if nothing is given; null: nothing.
  const char* by_default = "null";
};

// All that may be null. SQL answers the stored form as JSON.
constexpr Field fields[] = {
    {"slug", "slug", "\"a-b\""},
    {"contact", "contact", "\"a@b.example\""},
    {"homepage", "homepage", "\"https://x.example/\""},
    {"isbn", "isbn", "\"0123456789\""},
    {"blurb", "blurb", "\"b\""},
    {"review", "review", "\"r\""},
    {"sold", "sold", "\"7\""},
    {"weight", "weight", "0.5"},
    {"price", "price", "\"1.50\""},
    {"rare", "rare", "true", "0"},
    {"published", "published", "\"2020-01-01\""},
    {"readAt", "read_at", "\"10:00:00\""},
    {"addedAt", "added_at", "\"2020-01-01T00:00:00Z\"", "now"},
    {"labels", "labels", "[\"x\"]"},
    {"meta", "meta", "{a: 1}"},
    {"cover", "cover", "\"AP+A\""},
    {"authorId", "author_id", "\"01900000-0000-7000-8000-000000000001\""},
};

class Library : public mw::test::App {
 public:
  Library()
      : App(library::backend) {
    REQUIRE(query("mutation { saveAuthor(id: \"01900000-0000-7000-8000-000000000001\", name: \"A\") { ok } }").ok());
  }
  /// What the column of the newest book holds after a call: "null", or what is not null.
  std::string after(const std::string& call, const Field& field) {
    const auto answer = query("mutation { answer: " + call + " { ok errors { code field } } }");
    INFO(answer.text());
    CHECK(answer.data()["answer"]["ok"] == true);
    return select(std::string("SELECT ") + field.column + " FROM book ORDER BY id DESC LIMIT 1")[0][0].text();
  }
};

}  // namespace

TEST_CASE("null is stored, absent is the default or what was stored") {
  for (const Field& field : fields) {
    CAPTURE(field.name);
    Library shop;
    const std::string given = std::string(field.name) + ": ";
    const std::string absent = shop.after("createBook(title: \"t\")", field);
    if (std::string(field.by_default) == "now") {
      CHECK(absent != "null");
    } else {
      CHECK(absent == field.by_default);
    }
    CHECK(shop.after("createBook(title: \"u\", " + given + "null)", field) == "null");
    const std::string value = shop.after("createBook(title: \"v\", " + given + field.value + ")", field);
    CHECK(value != "null");
    CHECK(shop.after("updateBook(id: 3)", field) == value);
    CHECK(shop.after("updateBook(id: 3, title: \"w\")", field) == value);
    CHECK(shop.after("updateBook(id: 3, " + given + "null)", field) == "null");
    CHECK(shop.after("updateBook(id: 3, title: \"x\")", field) == "null");
    CHECK(shop.after("updateBook(id: 3, " + given + field.value + ")", field) == value);
  }
}

TEST_CASE("the same by variables: one that is not given is absent, one that is null is null") {
  Library shop;
  REQUIRE(shop.query("mutation { createBook(title: \"t\", slug: \"a\", pages: 5) { ok } }").ok());
  const char* update = "mutation($slug: String, $pages: Int) { updateBook(id: 1, slug: $slug, pages: $pages) { ok } }";
  REQUIRE(shop.query(update).ok());
  CHECK(shop.select("SELECT slug, pages FROM book").text() == R"([["a",5]])");
  REQUIRE(shop.query(update, R"({"slug": null, "pages": 6})").ok());
  CHECK(shop.select("SELECT slug, pages FROM book").text() == "[[null,6]]");
  CHECK(shop.query(update, R"({"pages": null})").data()["updateBook"]["ok"] == false);
  CHECK(shop.select("SELECT slug, pages FROM book").text() == "[[null,6]]");
}

TEST_CASE("a number in JSON never changes its digits") {
  Library shop;
  const auto create = [&shop](const std::string& meta) {
    return shop.query("mutation { createBook(title: \"t\", meta: " + meta + ") { ok errors { code field } } }")
        .data()["createBook"]
        .text();
  };
  const std::string refused = R"({"ok":false,"errors":[{"code":"INVALID","field":"meta"}]})";
  CHECK(create("{a: [9223372036854775808]}") == refused);
  CHECK(create("{a: 1e400}") == refused);
  CHECK(create("-123456789012345678901234567890") == refused);
  CHECK(create("{a: [9223372036854775807, -9223372036854775808, 1.5, \"123456789012345678901234567890\"]}") == R"({"ok":true,"errors":[]})");
  CHECK(shop.query("{ book(id: 1) { meta } }").data()["book"]["meta"].text() == R"({"a":[9223372036854775807,-9223372036854775808,1.5,"123456789012345678901234567890"]})");
  // Others are doubles, as everywhere.
  CHECK(create("[1e19, -1.5e300]") == R"({"ok":true,"errors":[]})");
  CHECK(shop.query("{ book(id: 2) { meta } }").data()["book"]["meta"].text() == "[1e+19,-1.5e+300]");
}
