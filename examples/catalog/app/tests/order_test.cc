// `orderBy`, and lists whose order is fixed.
#include <doctest/doctest.h>

#include "app/tests/catalog_data.h"

using namespace catalog_test;

namespace {

std::string ordered(mw::test::App& app, const std::string& order) {
  const auto answer = app.query("{ products(limit: 20, orderBy: " + order + ") { name } }");
  return each(answer, answer.data()["products"], "name");
}

}  // namespace

TEST_CASE("order: by the first field unless asked otherwise, the key last") {
  mw::test::App app(catalog::backend);
  fill(app);
  const std::string by_name = "100% juice, 100x juice, Apple corer, UnderXscore, Under_score, apple peeler";
  CHECK(ordered(app, "null") == by_name);
  CHECK(ordered(app, "[]") == by_name);
  CHECK(ordered(app, "[{field: NAME}]") == by_name);
  // A single one counts as a list of one.
  CHECK(ordered(app, "{field: NAME, direction: DESC}") == "apple peeler, Under_score, UnderXscore, Apple corer, 100x juice, 100% juice");
  // 9.5 and 9.50 are equal: the key decides. Null is the smallest value.
  CHECK(ordered(app, "[{field: PRICE}]") == "Under_score, 100x juice, Apple corer, 100% juice, apple peeler, UnderXscore");
  CHECK(ordered(app, "[{field: PRICE, direction: DESC}]") == "UnderXscore, apple peeler, Apple corer, 100% juice, 100x juice, Under_score");
  // Enums in the order in which they are declared.
  CHECK(ordered(app, "[{field: SIZE}, {field: NAME}]") == "100x juice, Apple corer, Under_score, 100% juice, UnderXscore, apple peeler");
  CHECK(ordered(app, "[{field: SIZE, direction: DESC}, {field: NAME}, {field: SIZE}]") == "apple peeler, 100% juice, UnderXscore, Apple corer, Under_score, 100x juice");
  CHECK(ordered(app, "[{field: CATEGORY_ID}, {field: RELEASED, direction: DESC}]") == "Under_score, 100x juice, UnderXscore, apple peeler, Apple corer, 100% juice");
  CHECK(app.statements() == 1);
  CHECK(app.query("{ products(orderBy: [{field: STOCK}]) { name } }").errors().exists());
  CHECK(app.query("{ products(orderBy: [{direction: ASC}]) { name } }").errors().exists());
}

TEST_CASE("order: fixed, with a fixed condition and limit") {
  mw::test::App app(catalog::backend);
  fill(app);
  auto answer = app.query("{ cheapProducts { name } }");
  CHECK(each(answer, answer.data()["cheapProducts"], "name") == "Apple corer, 100% juice");
  CHECK(app.query("{ cheapProducts(orderBy: []) { name } }").errors().exists());
  CHECK(app.query("{ cheapProducts(limit: 1) { name } }").errors().exists());
  CHECK(app.query("{ dearestProduct(sku: \"corer\") { name } }").data()["dearestProduct"]["name"] == "Apple corer");
}

TEST_CASE("order: an item without arguments is the first row") {
  mw::test::App app(catalog::backend);
  fill(app);
  CHECK(app.query("{ latestProduct { name } }").data()["latestProduct"]["name"] == "Under_score");
  CHECK(app.statements() == 1);
  const std::string kitchen = "\"" + id("b") + "\"";
  auto answer = app.query("{ latestProduct(filter: {categoryId: {eq: " + kitchen + "}}) { name } }");
  CHECK(answer.data()["latestProduct"]["name"] == "apple peeler");
  answer = app.query("{ latestProduct(filter: {categoryId: {eq: " + kitchen + "}, organic: {eq: true}}) { name } }");
  CHECK(answer.data()["latestProduct"]["name"] == "Apple corer");
  CHECK(app.query("{ latestProduct(filter: {not: {}}) { name } }").text() == R"({"data":{"latestProduct":null}})");
  CHECK(app.query("{ latestProduct(filter: {name: {eq: \"x\"}}) { name } }").errors().exists());
}
