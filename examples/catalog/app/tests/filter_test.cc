// `filterBy` of Product ("all"), Review (a list) and Supplier ("json").
#include <doctest/doctest.h>

#include "app/tests/catalog_data.h"

using namespace catalog_test;

namespace {

constexpr const char* everything = "100% juice, 100x juice, Apple corer, UnderXscore, Under_score, apple peeler";

/// Filters that stand in each other `depth` times.
std::string nested(int depth) {
  std::string filter = "{name: {eq: \"x\"}}";
  for (int i = 0; i < depth; ++i) filter = "{not: " + filter + "}";
  return filter;
}

}  // namespace

TEST_CASE("filter: every operator on every scalar") {
  mw::test::App app(catalog::backend);
  fill(app);
  const char* cases[][2] = {
      {R"({name: {eq: "Apple corer"}})", "Apple corer"},
      {R"({name: {in: ["Apple corer", "100% juice", "nothing"]}})", "100% juice, Apple corer"},
      {R"({name: {in: []}})", ""},
      {R"({name: {lt: "Apple corer"}})", "100% juice, 100x juice"},
      {R"({name: {gte: "UnderX"}})", "UnderXscore, Under_score, apple peeler"},
      {R"({name: {contains: "pple"}})", "Apple corer, apple peeler"},
      {R"({name: {contains: "%"}})", "100% juice"},
      {R"({name: {contains: "r_s"}})", "Under_score"},
      {R"({name: {startsWith: "100%"}})", "100% juice"},
      {R"({name: {startsWith: "apple"}})", "apple peeler"},
      {R"({name: {endsWith: "score"}})", "UnderXscore, Under_score"},
      {R"({name: {endsWith: ""}, sku: {contains: ""}})", "100% juice, 100x juice, Apple corer, UnderXscore, apple peeler"},
      {R"({sku: {isNull: true}})", "Under_score"},
      {R"({sku: {isNull: false}, name: {startsWith: "U"}})", "UnderXscore"},
      {R"({status: {eq: SOLD_OUT}})", "100% juice"},
      {R"({status: {in: [SOLD_OUT, DRAFT]}})", "100% juice, apple peeler"},
      {R"({size: {isNull: true}})", "100x juice"},
      {R"({price: {eq: "9.500"}})", "100% juice, Apple corer"},
      {R"({price: {in: ["9.50", "10.0"]}})", "100% juice, Apple corer, apple peeler"},
      {R"({price: {lt: "9.6"}})", "100% juice, 100x juice, Apple corer"},
      {R"({price: {gt: 9.5}})", "UnderXscore, apple peeler"},
      {R"({weight: {gte: 1.5, lt: 3}})", "UnderXscore, apple peeler"},
      {R"({stock: {lte: 1}})", "UnderXscore, apple peeler"},
      {R"({sold: {eq: "9007199254740993"}})", "Apple corer"},
      {R"({sold: {in: ["7", 2]}})", "UnderXscore, apple peeler"},
      {R"({organic: {eq: false}})", "apple peeler"},
      {R"({released: {gt: "2020-01-01", lt: "2021-01-01"}})", "UnderXscore, apple peeler"},
      {R"({delivered: {gt: "08:00:00"}})", "apple peeler"},
      {R"({changed: {lte: "2026-01-01T01:00:00+01:00"}})", "Apple corer"},
      {R"({labels: {contains: "steel"}})", "Apple corer, Under_score"},
      {R"({labels: {contains: "a%"}})", ""},
      {R"({labels: {isNull: true}})", "100% juice"},
      {R"({id: {in: ["01900000-0000-7000-8000-000000000001", "01900000-0000-7000-8000-000000000006"]}})",
       "Apple corer, UnderXscore"},
      {R"({categoryId: {eq: "01900000-0000-7000-8000-00000000000c"}})", "100% juice"},
      {R"({supplierId: {eq: "ACME"}})", "Apple corer, apple peeler"},
      {R"({categoryId: {isNull: true}, supplierId: {isNull: false}})", "100x juice"},
  };
  for (const auto& [filter, expected] : cases) {
    CAPTURE(std::string(filter));
    CHECK(products(app, filter) == expected);
    CHECK(app.statements() == 1);
  }
}

TEST_CASE("filter: and, or, not; what is empty or null") {
  mw::test::App app(catalog::backend);
  fill(app);
  const std::string all = everything;
  const std::pair<const char*, std::string> cases[] = {
      {R"({or: [{name: {eq: "Apple corer"}}, {price: {gte: "100"}}]})", "Apple corer, UnderXscore"},
      {R"({organic: {eq: true}, or: [{name: {eq: "apple peeler"}}, {price: {gte: "100"}}]})", "UnderXscore"},
      {R"({and: [{name: {contains: "juice"}}, {not: {name: {contains: "%"}}}]})", "100x juice"},
      // A row without a price is none with a price below 10.
      {R"({not: {price: {lt: "10"}}})", "UnderXscore, Under_score, apple peeler"},
      {R"({not: {not: {price: {lt: "10"}}}})", "100% juice, 100x juice, Apple corer"},
      {R"({not: {or: [{weight: {gt: 1}}, {weight: {isNull: true}}]}})", "100x juice, Apple corer"},
      {"{}", all},
      {"null", all},
      {"{and: []}", all},
      {"{or: []}", ""},
      {"{not: {}}", ""},
      {R"({or: [{}, {name: {eq: "x"}}]})", all},
      {"{name: {}}", all},
      {"{name: {eq: null, in: null}, status: null, and: null, or: null, not: null}", all},
      {"{sku: {isNull: null}}", all},
  };
  for (const auto& [filter, expected] : cases) {
    CAPTURE(std::string(filter));
    CHECK(products(app, filter) == expected);
  }
  const auto answer = app.query(
      "query($name: String) { products(limit: 20, filter: {name: {eq: $name}}) { name } }", R"({"name": null})"
  );
  CHECK(answer.data()["products"].size() == 6);
}

TEST_CASE("filter: too deep, too large, wrong values") {
  mw::test::App app(catalog::backend);
  CHECK(products(app, nested(10)) == "");
  CHECK(
      bad_input(app.query("{ products(filter: " + nested(11) + ") { name } }")).find("nested deeper than 10 levels") !=
      std::string::npos
  );
  std::string many = "{or: [";
  for (int i = 0; i < 101; ++i) many += "{}, ";
  CHECK(
      bad_input(app.query("{ products(filter: " + many + "]}) { name } }")) ==
      "Argument \"filter.or\" is part of a filter with more than 100 conditions."
  );
  CHECK(
      bad_input(app.query("{ products(filter: {or: [{id: {in: [\"milk\"]}}]}) { name } }")) ==
      "Argument \"filter.or.0.id.in\" is not a UUID."
  );
  CHECK(app.query("{ products(filter: {meta: {eq: 1}}) { name } }").errors().exists());
  CHECK(app.query("{ products(filter: {purchasePrice: {eq: 1}}) { name } }").errors().exists());
  CHECK(app.query("{ products(filter: {entryNote: {eq: \"x\"}}) { name } }").errors().exists());
  CHECK(app.statements() == 0);
  CHECK(app.internal_errors().empty());
}

TEST_CASE("filter: a list of values is one parameter, however long") {
  mw::test::App app(catalog::backend);
  fill(app);
  std::string names = "[";
  for (int i = 0; i < 5000; ++i) names += "\"n" + std::to_string(i) + "\",";
  const auto answer = app.query(
      "query($n: [String!]) { products(filter: {name: {in: $n}}) { name } }", "{\"n\": " + names + "\"Apple corer\"]}"
  );
  CHECK(each(answer, answer.data()["products"], "name") == "Apple corer");
}

TEST_CASE("filter: beside arguments and on related sets") {
  mw::test::App app(catalog::backend);
  fill(app);
  auto answer = app.query(
      "{ products(status: ACTIVE, categoryName: null, filter: {price: {gt: 1}}) { name } }"
  );
  CHECK(each(answer, answer.data()["products"], "name") == "Apple corer, UnderXscore");
  answer = app.query(
      "{ categories { name productSet(filter: {name: {contains: \"e\"}}, orderBy: [{field: NAME, direction: DESC}]) "
      "{ name } children(filter: {name: {eq: \"Knives\"}}) { name } } }"
  );
  CHECK(app.statements() == 3);
  CHECK(
      answer.text() ==
      R"({"data":{"categories":[{"name":"Garden","productSet":[{"name":"100% juice"}],"children":[]},)"
      R"({"name":"Knives","productSet":[{"name":"apple peeler"},{"name":"Apple corer"}],"children":[]},)"
      R"({"name":"Kitchen","productSet":[{"name":"UnderXscore"}],"children":[{"name":"Knives"}]}]}})"
  );
}

TEST_CASE("filter: JSON, equality on public fields") {
  mw::test::App app(catalog::backend);
  fill(app);
  const char* cases[][2] = {
      {"{}", "ACME, BEAU"},
      {R"({country: "FR"})", "BEAU"},
      {R"({country: null})", "CRUX"},
      {R"({rating: "4.500"})", "ACME, CRUX"},
      {R"({rating: 4.5, code: "CRUX"})", "CRUX"},
      {R"({rating: 10})", "BEAU"},
      {R"({since: "2020-01-01"})", "ACME"},
      {R"({daily: false})", "BEAU"},
      {R"({size: "LARGE"})", "BEAU"},
      {R"({size: LARGE})", "BEAU"},
  };
  for (const auto& [filter, expected] : cases) {
    CAPTURE(std::string(filter));
    const auto answer = app.query(std::string("{ suppliers(filter: ") + filter + ") { code } }");
    CHECK(each(answer, answer.data()["suppliers"], "code") == expected);
  }
  const auto answer = app.query(
      "query($f: JSON) { suppliers(filter: $f) { code } }", R"({"f": {"daily": true, "size": "SMALL"}})"
  );
  CHECK(each(answer, answer.data()["suppliers"], "code") == "ACME");
  CHECK(app.query("{ suppliers(filter: null) { code } }").data()["suppliers"].size() == 2);
}

TEST_CASE("filter: JSON that is wrong names the field") {
  mw::test::App app(catalog::backend);
  const char* cases[][2] = {
      {R"({contry: "FR"})", R"(Argument "filter" has no field "contry". Did you mean "country"?)"},
      {R"({secretTerms: "x"})", R"(Argument "filter" has no field "secretTerms".)"},
      {R"({and: []})", R"(Argument "filter" has no field "and".)"},
      {R"({country: 5})", R"(Argument "filter.country" is not of the type String.)"},
      {R"({country: ["FR"]})", R"(Argument "filter.country" is not of the type String.)"},
      {R"({country: {eq: "FR"}})", R"(Argument "filter.country" is not of the type String.)"},
      {R"({daily: "yes"})", R"(Argument "filter.daily" is not of the type Boolean.)"},
      {R"({size: "HUGE"})", R"(Argument "filter.size" is not a value of the enum.)"},
      {R"({since: "yesterday"})", R"(Argument "filter.since" is not a date such as 2024-12-31.)"},
      {R"({rating: "x"})", R"(Argument "filter.rating" is not a decimal number.)"},
      {R"([])", R"(Argument "filter" is not a JSON object of fields and values.)"},
      {R"("x")", R"(Argument "filter" is not a JSON object of fields and values.)"},
  };
  for (const auto& [filter, expected] : cases) {
    CAPTURE(std::string(filter));
    const auto answer = app.query(std::string("{ suppliers(filter: ") + filter + ") { code } }");
    const std::string message = bad_input(answer);
    CHECK(message.substr(0, std::string(expected).size()) == expected);
  }
  CHECK(app.internal_errors().empty());
}
