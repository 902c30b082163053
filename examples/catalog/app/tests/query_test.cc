// Pages, and queries with inputs and outputs of their own.
#include <doctest/doctest.h>

#include "app/tests/catalog_data.h"

using namespace catalog_test;

namespace {

std::string found(mw::test::App& app, const std::string& arguments) {
  const auto answer = app.query("{ foundProducts(limit: 4, " + arguments + ") { name } }");
  return each(answer, answer.data()["foundProducts"], "name");
}

}  // namespace

TEST_CASE("query: every operator of an input, paths through fks, a default") {
  mw::test::App app(catalog::backend);
  fill(app);
  // Ordered by price; without `atLeast` only what costs 1 at least.
  const char* cases[][2] = {
      {"text: \"apple\"", "apple peeler"},
      {"text: null", "Apple corer, 100% juice, apple peeler, UnderXscore"},
      {"atLeast: null", "Under_score, 100x juice, Apple corer, 100% juice"},
      {"begin: \"100%\"", "100% juice"},
      {"end: \"er\"", "Apple corer, apple peeler"},
      {"skus: [\"corer\", \"x\"]", "Apple corer, UnderXscore"},
      {"skus: []", ""},
      {"shelf: \"Knives\"", "Apple corer, apple peeler"},
      {"above: \"Kitchen\", text: \"cor\"", "Apple corer"},
      {"statuses: [DRAFT, SOLD_OUT]", "100% juice, apple peeler"},
      {"atLeast: \"9.51\"", "apple peeler, UnderXscore"},
      {"atLeast: null, below: \"9.5\"", "100x juice"},
      {"heavier: 1.5", "UnderXscore"},
      {"until: \"2020-01-02\"", "Apple corer, apple peeler"},
      {"homeless: true, atLeast: null", "Under_score, 100x juice"},
      {"homeless: false, text: \"U\"", "UnderXscore"},
      {"label: \"fruit\"", "Apple corer, apple peeler"},
      {"filter: {stock: {gt: 1}}", "Apple corer, 100% juice"},
      {"filter: {stock: {gt: 1}}, orderBy: [{field: RELEASED, direction: DESC}]", "100% juice, Apple corer"},
  };
  for (const auto& [arguments, expected] : cases) {
    CAPTURE(std::string(arguments));
    CHECK(found(app, arguments) == expected);
    CHECK(app.statements() == 1);
  }
  CHECK(app.query("{ foundProducts(filter: {price: {gt: 1}}) { name } }").errors().exists());
  CHECK(app.query("{ foundProducts(orderBy: [{field: NAME}]) { name } }").errors().exists());
}

TEST_CASE("query: pages, counted from 0") {
  mw::test::App app(catalog::backend);
  fill(app);
  auto answer = app.query("{ a: foundProducts { name } b: foundProducts(page: 1) { name } c: foundProducts(page: 2) { name } }");
  CHECK(each(answer, answer.data()["a"], "name") == "Apple corer, 100% juice");
  CHECK(each(answer, answer.data()["b"], "name") == "apple peeler, UnderXscore");
  CHECK(each(answer, answer.data()["c"], "name") == "");
  answer = app.query("{ suppliers(limit: null, page: 1) { code } }");
  CHECK(each(answer, answer.data()["suppliers"], "code") == "CRUX");
  CHECK(bad_input(app.query("{ suppliers(limit: 5) { code } }")) == "Argument \"limit\" is larger than 4, the largest page.");
  CHECK(bad_input(app.query("{ suppliers(limit: -1) { code } }")) == "Argument \"limit\" must not be negative.");
  CHECK(bad_input(app.query("{ suppliers(page: -1) { code } }")) == "Argument \"page\" must not be negative.");
  CHECK(bad_input(app.query("{ products(offset: -1) { name } }")) == "Argument \"offset\" must not be negative.");
  CHECK(app.query("{ suppliers(page: 2147483647) { code } }").data()["suppliers"].size() == 0);
}

TEST_CASE("query: outputs with conditions, orders and limits of their own; inputs for one of them") {
  mw::test::App app(catalog::backend);
  fill(app);
  auto answer = app.query("{ topProducts { name } badReviews { nodes { id } } }");
  CHECK(each(answer, answer.data()["topProducts"], "name") == "UnderXscore, Apple corer");
  CHECK(each(answer, answer.data()["badReviews"]["nodes"], "id") == "2, 4");
  answer = app.query("{ topProducts(shelf: \"Garden\") { name } badReviews(productName: \"apple peeler\") { nodes { id } } }");
  CHECK(each(answer, answer.data()["topProducts"], "name") == "100% juice");
  CHECK(each(answer, answer.data()["badReviews"]["nodes"], "id") == "6");
  CHECK(app.query("{ topProducts(productName: \"x\") { name } }").errors().exists());
}

TEST_CASE("query: an item by its queryItemBy") {
  mw::test::App app(catalog::backend);
  fill(app);
  CHECK(app.query("{ product(sku: \"corer\") { name category { name parent { name } } supplier { code } } }").text() == R"({"data":{"product":{"name":"Apple corer","category":{"name":"Knives","parent":{"name":"Kitchen"}},)"
                                                                                                                        R"("supplier":{"code":"ACME"}}}})");
  CHECK(app.query("{ product(sku: \"nothing\") { name } }").text() == R"({"data":{"product":null}})");
  CHECK(app.query("{ product { name } }").errors().exists());
}
