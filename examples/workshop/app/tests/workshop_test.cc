// Each kind of hand-written code, asked through GraphQL.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/journal.h"
#include "generated/backend.h"
#include "runtime/testing/app.h"

using mw::test::Answer;
using mw::test::App;

namespace {

const std::string bolt = "01900000-0000-7000-8000-000000000011";
const std::string plank = "01900000-0000-7000-8000-000000000012";

struct Workshop : App {
  Workshop()
      : App(workshop::backend) {
    load_fixtures();
    workshop::journal().take();
  }
  std::string data(std::string_view document, std::string_view variables = "{}") {
    return query(document, variables).text();
  }
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an own query answers rows, whose further selection is one statement per level") {
  Workshop app;
  CHECK(
      app.data("{ shortParts(below: 20) { name supplier { name } } }") ==
      R"({"data":{"shortParts":[{"name":"bolt","supplier":{"name":"IRONWORKS"}},{"name":"glue","supplier":null}]}})"
  );
  CHECK(app.statements() == 2);
  CHECK(app.data("{ shortCount(below: 20, token: \"t\") }") == R"({"data":{"shortCount":2}})");
}

TEST_CASE("an own query has enums, defaults and errors of its own") {
  Workshop app;
  CHECK(app.data("{ shortNote(below: 20) }") == R"({"data":{"shortNote":"2 parts run out"}})");
  CHECK(app.data("{ shortNote(below: 5, style: LOUD) }") == R"({"data":{"shortNote":"1 PART RUNS OUT!"}})");
  CHECK(app.data("{ shortNote(below: 0) }") == R"({"data":{"shortNote":null}})");
  CHECK(has(app.data("{ shortNote(below: -1) }"), R"("code":"BAD_USER_INPUT")"));
}

TEST_CASE("derived fields: one call for a list, needed columns are fetched and not printed") {
  Workshop app;
  CHECK(
      app.data("{ parts { label } }") ==
      R"({"data":{"parts":[{"label":"bolt, 20 ct"},{"label":"plank, 950 ct"},{"label":"glue"}]}})"
  );
  CHECK(app.statements() == 1);
}

TEST_CASE("a keyed loader: two fields of one level, one statement") {
  Workshop app;
  const std::string text = app.data("{ parts { name supplierRating } suppliers { trusted } }");
  CHECK(has(text, R"({"name":"bolt","supplierRating":4.5},{"name":"plank","supplierRating":2},{"name":"glue","supplierRating":null})"));
  CHECK(has(text, R"("suppliers":[{"trusted":true},{"trusted":false},{"trusted":null}])"));
  CHECK(app.statements() == 3);
}

TEST_CASE("an own mutation stores in one transaction, with the checks of the type spec") {
  Workshop app;
  const std::string took = app.data(
      "mutation { takeParts(parts: [\"" + bolt + "\", \"" + plank +
      "\"], amount: 2, reason: \"shelf\") { ok left parts { name amount } movements { change reason part { name } } } }"
  );
  CHECK(
      took ==
      R"({"data":{"takeParts":{"ok":true,"left":39,"parts":[{"name":"bolt","amount":1},{"name":"plank","amount":38}],)"
      R"("movements":[{"change":-2,"reason":"shelf","part":{"name":"bolt"}},{"change":-2,"reason":"shelf","part":{"name":"plank"}}]}}})"
  );
  // The second of the two is too much: nothing is stored of the first.
  const std::string refused = app.data(
      "mutation { takeParts(parts: [\"" + plank + "\", \"" + bolt +
      "\"], amount: 2) { ok left parts { name } errors { code field } } }"
  );
  CHECK(
      refused ==
      R"({"data":{"takeParts":{"ok":false,"left":null,"parts":null,"errors":[{"code":"OUT_OF_RANGE","field":"amount"}]}}})"
  );
  CHECK(has(app.data("{ part(id: \"" + plank + "\") { amount } movements { change } }"), R"({"amount":38})"));
  CHECK(has(app.data("mutation { takeParts(parts: [\"x\"]) { errors { code field message } } }"), R"({"code":"INVALID","field":"parts.0","message":"is not a UUID"})"));
}

TEST_CASE("a mutation that receives an item stores nothing; plain errors are GraphQL errors") {
  Workshop app;
  const std::string head = "mutation { describePart(id: \"" + bolt + "\", name: ";
  CHECK(
      app.data(head + "\"nut\", priceCents: 3, supplierId: null) }") ==
      R"({"data":{"describePart":"nut at 3 cents, from nobody"}})"
  );
  CHECK(app.data(head + "\"nut\") }") == R"({"data":{"describePart":"nut, from somebody"}})");
  CHECK(has(app.data(head + "\"\") }"), R"("extensions":{"code":"REQUIRED","field":"name"})"));
  CHECK(has(app.data("{ part(id: \"" + bolt + "\") { name } }"), R"("name":"bolt")"));
}

TEST_CASE("hooks see the arguments that a storing mutation declares, and fill its outputs") {
  Workshop app;
  const std::string head = "mutation { receivePart(id: \"" + bolt + "\", name: \"bolt\", amount: 9";
  CHECK(
      app.data(head + ", deliveryNote: \"n1\") { ok noted part { amount } } }") ==
      R"({"data":{"receivePart":{"ok":true,"noted":true,"part":{"amount":9}}}})"
  );
  CHECK(app.data(head + ") { noted } }") == R"({"data":{"receivePart":{"noted":false}}})");
  CHECK(
      app.data(head + ", deliveryNote: \"lost\") { ok noted errors { field } } }") ==
      R"({"data":{"receivePart":{"ok":false,"noted":null,"errors":[{"field":"deliveryNote"}]}}})"
  );
}

TEST_CASE("hooks run before, after, in the transaction and after the commit") {
  Workshop app;
  app.data("mutation { savePart(id: \"01900000-0000-7000-8000-000000000013\", name: \"glue\", amount: 7) { ok } }");
  CHECK(workshop::journal().take() == std::vector<std::string>{"written glue", "committed glue"});
  // The first one came with the fixtures.
  CHECK(has(app.data("{ movements { change reason } }"), R"({"change":12,"reason":"glue dries: each change is noted"},)"));
  CHECK(has(app.data("{ movements { change reason } }"), R"({"change":7,"reason":"glue dries: each change is noted"}])"));
  const std::string both =
      "mutation { saveParts(parts: [{id: \"01900000-0000-7000-8000-000000000021\", name: \"nail\"}, "
      "{id: \"01900000-0000-7000-8000-000000000022\", name: \"nothing\"}]) { ok errors { field message } } }";
  CHECK(has(app.data(both), R"("field":"parts.1.name","message":"is not a part")"));
  const std::vector<std::string> seen = workshop::journal().take();
  CHECK(std::find(seen.begin(), seen.end(), "committed nail") == seen.end());
  CHECK(has(app.data("mutation { deletePart(id: \"" + bolt + "\") { errors { message } } }"), "is still on the shelf"));
  app.data("mutation { savePart(id: \"" + bolt + "\", name: \"bolt\", amount: 0) { ok } }");
  workshop::journal().take();
  CHECK(has(app.data("mutation { deletePart(id: \"" + bolt + "\") { ok } }"), R"("ok":true)"));
  CHECK(workshop::journal().take() == std::vector<std::string>{"gone bolt"});
}

TEST_CASE("start-up steps have run before the first request") {
  App app(workshop::backend);
  CHECK(app.query("{ suppliers { name } }").text() == R"({"data":{"suppliers":[{"name":"HOUSE"}]}})");
}
