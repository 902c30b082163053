// Cursor pages: reviews on the root, on products, and beside pages by offset.
#include <doctest/doctest.h>

#include "app/tests/catalog_data.h"

using namespace catalog_test;

namespace {

const char* const page = "{ nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";

/// Ids of the page, then what comes before and after it: "< 2, 4 >".
std::string shown(const mw::test::Answer& answer, const char* field = "reviews") {
  if (!answer.ok()) return answer.text();
  const mw::test::Json info = answer.data()[field]["pageInfo"];
  return (info["hasPreviousPage"] == true ? "< " : "") + each(answer, answer.data()[field]["nodes"], "id") +
         (info["hasNextPage"] == true ? " >" : "");
}

std::string cursor(const mw::test::Answer& answer, const char* which) {
  return "\"" + answer.data()["reviews"]["pageInfo"][which].text() + "\"";
}

mw::test::Answer reviews(mw::test::App& app, const std::string& arguments) {
  return app.query("{ reviews" + (arguments.empty() ? "" : "(" + arguments + ")") + " " + page + " }");
}

}  // namespace

TEST_CASE("connection: forward, page by page, the newest first") {
  mw::test::App app(catalog::backend);
  fill(app);
  auto answer = reviews(app, "");
  CHECK(shown(answer) == "2, 4 >");
  CHECK(app.statements() == 1);
  answer = reviews(app, "after: " + cursor(answer, "endCursor"));
  CHECK(shown(answer) == "< 5, 1 >");
  // One more, for what is before `after`.
  CHECK(app.statements() == 2);
  answer = reviews(app, "first: 5, after: " + cursor(answer, "endCursor"));
  CHECK(shown(answer) == "< 3, 6");
  answer = reviews(app, "after: " + cursor(answer, "endCursor"));
  CHECK(shown(answer) == "< ");
  CHECK(answer.data()["reviews"]["pageInfo"]["startCursor"] == nullptr);
  CHECK(shown(reviews(app, "first: 0")) == " >");
  CHECK(shown(reviews(app, "first: null, last: null, after: null, before: null")) == "2, 4 >");
}

TEST_CASE("connection: backward, and between two cursors") {
  mw::test::App app(catalog::backend);
  fill(app);
  auto answer = reviews(app, "last: 2");
  CHECK(shown(answer) == "< 3, 6");
  answer = reviews(app, "last: 3, before: " + cursor(answer, "startCursor"));
  CHECK(shown(answer) == "< 4, 5, 1 >");
  const std::string first = cursor(answer, "startCursor");
  const std::string last = cursor(answer, "endCursor");
  CHECK(shown(reviews(app, "last: 5, before: " + first)) == "2 >");
  CHECK(shown(reviews(app, "after: " + first + ", before: " + last)) == "< 5 >");
  CHECK(shown(reviews(app, "last: 1, after: " + first)) == "< 6");
  CHECK(shown(reviews(app, "first: 1, before: " + last)) == "2 >");
  CHECK(shown(reviews(app, "after: " + last + ", before: " + first)) == "<  >");
}

TEST_CASE("connection: every order, ties and nulls, forward and backward give the same rows") {
  mw::test::App app(catalog::backend);
  fill(app);
  const char* orders[] = {
      "[]",
      "[{field: WRITTEN}]",
      "[{field: WRITTEN, direction: DESC}, {field: STARS}]",
      "[{field: WRITTEN}, {field: STARS, direction: DESC}]",
      "[{field: STARS, direction: DESC}]",
  };
  for (const char* order : orders) {
    CAPTURE(std::string(order));
    const std::string by = std::string("orderBy: ") + order;
    const auto all = reviews(app, by + ", first: 5");
    const auto rest = reviews(app, by + ", first: 5, after: " + cursor(all, "endCursor"));
    std::string whole = each(all, all.data()["reviews"]["nodes"], "id") + ", " +
                        each(rest, rest.data()["reviews"]["nodes"], "id");
    std::string forward;
    auto answer = reviews(app, by + ", first: 1");
    for (int i = 0; i < 6; ++i) {
      forward += (i > 0 ? ", " : "") + each(answer, answer.data()["reviews"]["nodes"], "id");
      answer = reviews(app, by + ", first: 1, after: " + cursor(answer, "endCursor"));
    }
    CHECK(forward == whole);
    std::string backward;
    answer = reviews(app, by + ", last: 1");
    for (int i = 0; i < 6; ++i) {
      backward = each(answer, answer.data()["reviews"]["nodes"], "id") + (i > 0 ? ", " : "") + backward;
      answer = reviews(app, by + ", last: 1, before: " + cursor(answer, "startCursor"));
    }
    CHECK(backward == whole);
  }
}

TEST_CASE("connection: decimals, enums and texts as places") {
  mw::test::App app(catalog::backend);
  fill(app);
  for (const char* field : {"NAME", "PRICE", "SIZE", "WEIGHT", "RELEASED", "CATEGORY_ID"}) {
    for (const char* direction : {"ASC", "DESC"}) {
      CAPTURE(std::string(field));
      CAPTURE(std::string(direction));
      const std::string by = std::string("orderBy: [{field: ") + field + ", direction: " + direction + "}]";
      const auto all = app.query("{ products(limit: 20, " + by + ") { id } }");
      std::string pages;
      std::string after;
      for (int i = 0; i < 6; ++i) {
        const auto answer = app.query("{ productsConnection(first: 1, " + by + after + ") { edges { cursor node { id } } } }");
        const mw::test::Json edge = answer.data()["productsConnection"]["edges"][0];
        pages += (i > 0 ? ", " : "") + edge["node"]["id"].text();
        after = ", after: \"" + edge["cursor"].text() + "\"";
      }
      CHECK(pages == each(all, all.data()["products"], "id"));
    }
  }
}

TEST_CASE("connection: a cursor stays where it is when rows come and go") {
  mw::test::App app(catalog::backend);
  fill(app);
  const std::string end = cursor(reviews(app, ""), "endCursor");
  app.execute("INSERT INTO review (id, product_id, stars, written) VALUES (10, x'01900000000070008000000000000001', 1, 9000)");
  CHECK(shown(reviews(app, "after: " + end)) == "< 5, 1 >");
  app.execute("DELETE FROM review WHERE id = 4");
  CHECK(shown(reviews(app, "after: " + end)) == "< 5, 1 >");
  app.execute("DELETE FROM review WHERE id IN (2, 10)");
  CHECK(shown(reviews(app, "after: " + end)) == "5, 1 >");
}

TEST_CASE("connection: only what is asked for is read") {
  mw::test::App app(catalog::backend);
  fill(app);
  CHECK(app.query("{ reviews(first: 1) { totalCount } }").text() == R"({"data":{"reviews":{"totalCount":6}}})");
  CHECK(app.statements() == 1);
  auto answer = app.query("{ reviews(first: 1, filter: {stars: {lte: 2}}) { totalCount nodes { id stars } } }");
  CHECK(answer.text() == R"({"data":{"reviews":{"totalCount":3,"nodes":[{"id":"2","stars":1}]}}})");
  CHECK(app.statements() == 2);
  answer = app.query("{ reviews { __typename edges { __typename node { author product { name } } } nodes { id } } }");
  CHECK(
      answer.text() ==
      R"({"data":{"reviews":{"__typename":"ReviewConnection","edges":[)"
      R"({"__typename":"ReviewEdge","node":{"author":"bob","product":{"name":"Apple corer"}}},)"
      R"({"__typename":"ReviewEdge","node":{"author":"dee","product":{"name":"Apple corer"}}}],)"
      R"("nodes":[{"id":"2"},{"id":"4"}]}}})"
  );
  CHECK(app.statements() == 2);
  CHECK(app.query("{ reviews { __typename } }").ok());
  CHECK(app.statements() == 0);
}

TEST_CASE("connection: wrong arguments") {
  mw::test::App app(catalog::backend);
  fill(app);
  CHECK(bad_input(reviews(app, "first: 1, last: 1")) == "Argument \"last\" cannot stand beside \"first\".");
  CHECK(bad_input(reviews(app, "first: 6")) == "Argument \"first\" is larger than 5, the largest page.");
  CHECK(bad_input(reviews(app, "last: 6")) == "Argument \"last\" is larger than 5, the largest page.");
  CHECK(bad_input(reviews(app, "first: -1")) == "Argument \"first\" must not be negative.");
  const std::string wrong = "is not a cursor of this list in this order.";
  CHECK(bad_input(reviews(app, "after: \"\"")) == "Argument \"after\" " + wrong);
  CHECK(bad_input(reviews(app, "before: \"milk\"")) == "Argument \"before\" " + wrong);
  const std::string end = cursor(reviews(app, ""), "endCursor");
  CHECK(bad_input(reviews(app, "orderBy: [{field: STARS}], after: " + end)) == "Argument \"after\" " + wrong);
  CHECK(bad_input(app.query("{ productsConnection(after: " + end + ") { totalCount } }")) == "Argument \"after\" " + wrong);
  std::string tampered = end;
  tampered[20] = tampered[20] == 'A' ? 'B' : 'A';
  CHECK(bad_input(reviews(app, "after: " + tampered)) == "Argument \"after\" " + wrong);
  CHECK(app.internal_errors().empty());
}

TEST_CASE("connection: of many parents, one statement for each level") {
  mw::test::App app(catalog::backend);
  fill(app);
  const char* query =
      "{ products(limit: 20) { name reviewSet(first: 2) { totalCount edges { cursor node { id product { name } } } "
      "pageInfo { hasNextPage hasPreviousPage } } } }";
  auto answer = app.query(query);
  // Products, reviews, how many, the products of reviews.
  CHECK(app.statements() == 4);
  const mw::test::Json corer = answer.data()["products"][2];
  CHECK(corer["name"] == "Apple corer");
  CHECK(corer["reviewSet"]["totalCount"] == 5);
  CHECK(corer["reviewSet"]["edges"].size() == 2);
  CHECK(corer["reviewSet"]["edges"][1]["node"]["id"] == "4");
  CHECK(corer["reviewSet"]["edges"][1]["node"]["product"]["name"] == "Apple corer");
  CHECK(corer["reviewSet"]["pageInfo"].text() == R"({"hasNextPage":true,"hasPreviousPage":false})");
  const mw::test::Json peeler = answer.data()["products"][5];
  CHECK(peeler["name"] == "apple peeler");
  CHECK(peeler["reviewSet"]["totalCount"] == 1);
  CHECK(peeler["reviewSet"]["pageInfo"].text() == R"({"hasNextPage":false,"hasPreviousPage":false})");
  CHECK(answer.data()["products"][0]["reviewSet"].text() == R"({"totalCount":0,"edges":[],"pageInfo":{"hasNextPage":false,"hasPreviousPage":false}})");
  app.execute("INSERT INTO product (id, name, status) SELECT randomblob(16), 'more', 'active' FROM json_each('[1,2,3,4]')");
  app.query(query);
  CHECK(app.statements() == 4);
  // The same cursor for each parent, backward: dee's review and what comes before it.
  const std::string after = corer["reviewSet"]["edges"][1]["cursor"].text();
  answer = app.query(
      "{ products(limit: 20) { reviewSet(last: 1, after: \"" + after + "\", before: \"" + after +
      "\") { nodes { id } pageInfo { hasNextPage hasPreviousPage } } } }"
  );
  CHECK(app.statements() == 4);
  CHECK(answer.data()["products"][2]["reviewSet"].text() == R"({"nodes":[],"pageInfo":{"hasNextPage":true,"hasPreviousPage":true}})");
  answer = app.query(
      "{ products(limit: 20) { reviewSet(last: 2, orderBy: [{field: STARS}]) { nodes { stars } pageInfo { "
      "hasPreviousPage } } } }"
  );
  CHECK(answer.data()["products"][2]["reviewSet"].text() == R"({"nodes":[{"stars":4},{"stars":5}],"pageInfo":{"hasPreviousPage":true}})");
  CHECK(app.statements() == 2);
}

TEST_CASE("connection: beside pages by offset, at the root and on related sets") {
  mw::test::App app(catalog::backend);
  fill(app);
  auto answer = app.query(
      "{ products(limit: 2, offset: 1) { name } productsConnection(status: ACTIVE, filter: {stock: {gt: 1}}) { "
      "totalCount nodes { name } } categories(filter: {name: {eq: \"Knives\"}}) { productSet(limit: 1) { name } "
      "productSetConnection(last: 1) { nodes { name } } } }"
  );
  CHECK(
      answer.text() ==
      R"({"data":{"products":[{"name":"100x juice"},{"name":"Apple corer"}],)"
      R"("productsConnection":{"totalCount":2,"nodes":[{"name":"Apple corer"},{"name":"Under_score"}]},)"
      R"("categories":[{"productSet":[{"name":"Apple corer"}],)"
      R"("productSetConnection":{"nodes":[{"name":"apple peeler"}]}}]}})"
  );
  CHECK(app.query("{ products(first: 1) { name } }").errors().exists());
  CHECK(app.query("{ productsConnection(limit: 1) { totalCount } }").errors().exists());
}
