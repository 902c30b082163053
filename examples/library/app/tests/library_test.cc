// Every field type that is served, from a mutation into the database and back.
#include <doctest/doctest.h>

#include <string>

#include "generated/backend.h"
#include "runtime/testing/app.h"

namespace {

constexpr const char* ursula = "01900000-0000-7000-8000-000000000001";

void add_author(mw::test::App& app) {
  REQUIRE(app.query(std::string("mutation { saveAuthor(id: \"") + ursula + "\", name: \"Ursula\") { ok } }").ok());
}

const std::string full_book = R"({
  "title": "Lathe", "slug": "lathe", "contact": "a@b.example", "homepage": "https://b.example/", "isbn": "0-684-12529-6",
  "blurb": "One\nTwo", "review": "*good*", "status": "LENT", "pages": 184, "sold": "9007199254740993", "weight": 0.25,
  "price": "9.50", "rare": true, "published": "1971-04-01", "readAt": "23:59:59.000001",
  "addedAt": "2026-01-31T12:00:00.123456Z", "labels": ["dream", "a\"b"], "meta": {"b": [1, null, "x"], "a": 1.5},
  "cover": "AP+A", "authorId": "01900000-0000-7000-8000-000000000001"})";

const std::string create =
    "mutation($title: String!, $slug: String, $contact: String, $homepage: String, $isbn: String, $blurb: String,"
    "$review: String, $status: BookStatus, $pages: Int, $sold: BigInt, $weight: Float, $price: Decimal, $rare: Boolean,"
    "$published: Date, $readAt: Time, $addedAt: DateTime, $labels: [String!], $meta: JSON, $cover: Bytes, $authorId: "
    "ID) {"
    "createBook(title: $title, slug: $slug, contact: $contact, homepage: $homepage, isbn: $isbn, blurb: $blurb,"
    "review: $review, status: $status, pages: $pages, sold: $sold, weight: $weight, price: $price, rare: $rare,"
    "published: $published, readAt: $readAt, addedAt: $addedAt, labels: $labels, meta: $meta, cover: $cover,"
    "authorId: $authorId) { ok errors { code field } book { id } } }";

std::string field_error(const char* call, const char* code, const char* field) {
  return std::string(R"({"data":{")") + call + R"(":{"ok":false,"errors":[{"code":")" + code + R"(","field":")" +
         field + R"("}]}}})";
}

}  // namespace

TEST_CASE("what was given is what is answered, for every field type") {
  mw::test::App app(library::backend);
  add_author(app);
  CHECK(app.query(create, full_book).text() == R"({"data":{"createBook":{"ok":true,"errors":[],"book":{"id":"1"}}}})");
  auto answer = app.query(
      "{ book(id: 1) { title slug contact homepage isbn blurb review status pages sold weight price rare published "
      "readAt "
      "addedAt labels meta cover author { name books { title } } } }"
  );
  CHECK(
      answer.text() ==
      R"({"data":{"book":{"title":"Lathe","slug":"lathe","contact":"a@b.example","homepage":"https://b.example/",)"
      R"("isbn":"0-684-12529-6","blurb":"One\nTwo","review":"*good*","status":"LENT","pages":184,)"
      R"("sold":"9007199254740993","weight":0.25,"price":"9.50","rare":true,"published":"1971-04-01",)"
      R"("readAt":"23:59:59.000001","addedAt":"2026-01-31T12:00:00.123456Z","labels":["dream","a\"b"],)"
      R"("meta":{"b":[1,null,"x"],"a":1.5},"cover":"AP+A","author":{"name":"Ursula","books":[{"title":"Lathe"}]}}}})"
  );
  CHECK(app.internal_errors().empty());
}

TEST_CASE("defaults fill what is absent; null clears, but not what is required") {
  mw::test::App app(library::backend);
  REQUIRE(app.query("mutation { createBook(title: \"A\") { ok } }").ok());
  CHECK(
      app.query("{ book(id: 1) { status pages rare price } }").text() ==
      R"({"data":{"book":{"status":"IN_STOCK","pages":100,"rare":false,"price":null}}})"
  );
  CHECK(app.query("mutation { updateBook(id: 1, pages: 7) { ok } }").ok());
  CHECK(app.query("{ book(id: 1) { title pages } }").text() == R"({"data":{"book":{"title":"A","pages":7}}})");
  CHECK(
      app.query("mutation { updateBook(id: 1, title: null) { ok errors { code field } } }").text() ==
      field_error("updateBook", "REQUIRED", "title")
  );
}

TEST_CASE("every constraint is a field error") {
  mw::test::App app(library::backend);
  add_author(app);
  const char* cases[][3] = {
      {"title: \"\"", "TOO_SHORT", "title"},
      {"title: \"A\", pages: 0", "OUT_OF_RANGE", "pages"},
      {"title: \"A\", price: \"-1\"", "OUT_OF_RANGE", "price"},
      {"title: \"A\", isbn: \"x\"", "INVALID", "isbn"},
      {"title: \"A\", contact: \"nobody\"", "INVALID", "contact"},
      {"title: \"A\", authorId: \"01900000-0000-7000-8000-00000000ffff\"", "REFERENCE", "authorId"},
  };
  for (const auto& [arguments, code, field] : cases) {
    CAPTURE(arguments);
    auto answer = app.query(std::string("mutation { createBook(") + arguments + ") { ok errors { code field } } }");
    CHECK(answer.text() == field_error("createBook", code, field));
  }
  CHECK(app.query("{ books { id } }").text() == R"({"data":{"books":[]}})");
  CHECK(app.internal_errors().empty());
}

TEST_CASE("an author with books is not deleted") {
  mw::test::App app(library::backend);
  add_author(app);
  REQUIRE(app.query(create, full_book).ok());
  const std::string remove = std::string("mutation { deleteAuthor(id: \"") + ursula + "\") { ok errors { code } } }";
  CHECK(app.query(remove).text() == R"({"data":{"deleteAuthor":{"ok":false,"errors":[{"code":"REFERENCE"}]}}})");
  REQUIRE(app.query("mutation { deleteBook(id: 1) { ok } }").ok());
  CHECK(app.query(remove).text() == R"({"data":{"deleteAuthor":{"ok":true,"errors":[]}}})");
}

TEST_CASE("a list is stored whole or not at all") {
  mw::test::App app(library::backend);
  auto answer = app.query(
      "mutation { createBooks(books: [{title: \"A\"}, {title: \"B\", pages: 0}]) { ok errors { code field } books { id "
      "} } }"
  );
  CHECK(
      answer.text() ==
      R"({"data":{"createBooks":{"ok":false,"errors":[{"code":"OUT_OF_RANGE","field":"books.1.pages"}],"books":null}}})"
  );
  CHECK(app.query("{ books { id } }").text() == R"({"data":{"books":[]}})");
}

TEST_CASE("get or create, filters through two fks, named lists, pages") {
  mw::test::App app(library::backend);
  add_author(app);
  const std::string find = std::string("mutation { getOrCreateAuthor(name: \"Karen\", mentorId: \"") + ursula +
                           "\") { ok created author { name } } }";
  CHECK(
      app.query(find).text() == R"({"data":{"getOrCreateAuthor":{"ok":true,"created":true,"author":{"name":"Karen"}}}})"
  );
  CHECK(
      app.query(find).text() ==
      R"({"data":{"getOrCreateAuthor":{"ok":true,"created":false,"author":{"name":"Karen"}}}})"
  );
  auto karen = app.query("{ author(name: \"Karen\") { id mentor { name pupils { name } } } }");
  const std::string id(karen.data()["author"]["id"].text());
  REQUIRE(
      app.query("mutation($a: ID) { createBook(title: \"Fledgling\", authorId: $a) { ok } }", "{\"a\": \"" + id + "\"}")
          .ok()
  );
  CHECK(
      app.query("{ books(authorMentorName: \"Ursula\") { title } freshBooks(authorName: \"Karen\") { title } }")
          .text() == R"({"data":{"books":[{"title":"Fledgling"}],"freshBooks":[{"title":"Fledgling"}]}})"
  );
  CHECK(app.query("{ loans(limit: 1, page: 3) { id } }").text() == R"({"data":{"loans":[]}})");
}

TEST_CASE("a book and its loan are stored together") {
  mw::test::App app(library::backend);
  auto answer = app.query(
      "mutation { checkOut(bookTitle: \"A\", loanSince: \"2026-01-31\") { ok errors { code field } loan { since book { "
      "title } } } }"
  );
  CHECK(
      answer.text() ==
      R"({"data":{"checkOut":{"ok":true,"errors":[],"loan":{"since":"2026-01-31","book":{"title":"A"}}}}})"
  );
}
