#include <doctest/doctest.h>

#include <stdexcept>

#include "runtime/app/overrides.h"
#include "runtime/app/table_rows.h"
#include "runtime/testing/app.h"
#include "runtime/testing/shop_backend_test.h"

namespace {

std::string error_of(const mw::test::Json& payload) {
  if (payload["ok"] == false && payload["errors"].size() == 1) {
    return payload["errors"][0]["code"].text() + " " + payload["errors"][0]["field"].text();
  }
  return payload.text();
}

class Shop : public mw::test::App {
 public:
  explicit Shop(const mw::app::Backend& backend = shop::backend) : App(backend) {}

  /// The payload (or plain answer) of `mutation { field }`.
  mw::test::Json run(const std::string& field) {
    const auto answer = query("mutation { answer: " + field + " }");
    INFO(answer.text());
    CHECK(internal_errors().empty());
    if (answer.errors().exists()) return answer.errors()[0]["extensions"]["code"];
    return answer.data()["answer"];
  }
};

const std::string create = R"(createOrder(number: "A1") { ok errors { code field } order { id number status note } })";
const std::string fields = "{ ok errors { code field } order { id number status note } }";

}  // namespace

TEST_CASE("create: defaults, a key made by the database, taken values") {
  Shop shop;
  CHECK(
      shop.run(create).text() ==
      R"({"ok":true,"errors":[],"order":{"id":"1","number":"A1","status":"OPEN","note":null}})"
  );
  CHECK(error_of(shop.run(create)) == "NOT_UNIQUE number");
  CHECK(error_of(shop.run(R"(createOrder(number: "B") )" + fields)) == "TOO_SHORT number");
  CHECK(
      shop.run(R"(createOrder(number: "B2", status: null) )" + fields)["errors"].text() ==
      R"([{"code":"REQUIRED","field":"status"}])"
  );
  CHECK(error_of(shop.run(R"(createOrder(number: "bb") )" + fields)) == "INVALID number");
  const auto answer = shop.query("{ orders { createdAt } }");
  CHECK(answer.data()["orders"][0]["createdAt"].text().substr(0, 2) == "20");
}

TEST_CASE("update: absent keeps, null clears, absent rows are not made") {
  Shop shop;
  shop.run(R"(createOrder(number: "A1", note: "hi") { ok })");
  CHECK(
      shop.run("updateOrder(id: 1, status: PAID) " + fields)["order"].text() ==
      R"({"id":"1","number":"A1","status":"PAID","note":"hi"})"
  );
  CHECK(shop.statements() == 2);
  CHECK(shop.run("updateOrder(id: 1, note: null) " + fields)["order"]["note"] == nullptr);
  CHECK(shop.run("updateOrder(id: 1) " + fields)["ok"] == true);
  CHECK(error_of(shop.run("updateOrder(id: 2, note: \"x\") " + fields)) == "NOT_FOUND id");
  CHECK(error_of(shop.run("updateOrder(id: 2) " + fields)) == "NOT_FOUND id");
  CHECK(error_of(shop.run("updateOrder(id: 1, number: null) " + fields)) == "REQUIRED number");
  // Known to the database alone, and told by the name of the constraint.
  const std::string note(31, 'x');
  CHECK(error_of(shop.run("updateOrder(id: 1, note: \"" + note + "\") " + fields)) == "TOO_LONG note");
  CHECK(error_of(shop.run("updateOrder(id: \"99999999999999999999\") " + fields)) == "INVALID id");
}

TEST_CASE("post: with keys of the database, immutable columns, plain answers") {
  Shop shop;
  CHECK(shop.run(R"(saveOrder(number: "A1") { id number })").text() == R"({"id":"1","number":"A1"})");
  CHECK(shop.run(R"(saveOrder(id: 1, number: "A1", note: "x") { note })").text() == R"({"note":"x"})");
  CHECK(shop.run(R"(saveOrder(id: 1, number: "A2") { id })") == "IMMUTABLE");
  CHECK(shop.run(R"(saveOrder(id: 7, number: "A7") { id })") == "NOT_FOUND");
  CHECK(shop.run(R"(saveOrder(number: "A1") { id })") == "NOT_UNIQUE");
  CHECK(
      shop.query(R"(mutation { saveOrder(number: "A1") { id } })").errors()[0]["message"] ==
      "Argument \"number\" is taken."
  );
}

TEST_CASE("get or create: once new, then the same") {
  Shop shop;
  const std::string call =
      R"(getOrCreateOrder(number: "A1", note: "first") { ok created errors { code field } order { id note } })";
  CHECK(shop.run(call).text() == R"({"ok":true,"created":true,"errors":[],"order":{"id":"1","note":"first"}})");
  CHECK(shop.run(call).text() == R"({"ok":true,"created":false,"errors":[],"order":{"id":"1","note":"first"}})");
  CHECK(shop.statements() == 2);
  CHECK(error_of(shop.run(R"(getOrCreateOrder(number: "x") { ok errors { code field } })")) == "TOO_SHORT number");
}

TEST_CASE("parents: children point to the order of the same mutation") {
  Shop shop;
  const std::string call =
      R"(checkout(input: {orderNumber: "A1", lines: [{product: "p", price: "9.50"}, {product: "q"}]})
      { ok errors { code field } order { lineSet { product price } } lines { order { number } } })";
  CHECK(
      shop.run(call).text() ==
      R"({"ok":true,"errors":[],"order":{"lineSet":[{"product":"p","price":"9.50"},{"product":"q","price":"0"}]},)"
      R"("lines":[{"order":{"number":"A1"}},{"order":{"number":"A1"}}]})"
  );
  const std::string bad = R"(checkout(input: {orderNumber: "A2", lines: [{product: "p"}, {product: "q", orderId: 77}]})
      { ok errors { code field } order { id } lines { id } })";
  CHECK(
      shop.run(bad).text() ==
      R"({"ok":false,"errors":[{"code":"REFERENCE","field":"lines.1.orderId"}],"order":null,"lines":null})"
  );
  const std::string price = R"(checkout(input: {orderNumber: "A2", lines: [{product: "p", price: "0.001"}]})
      { ok errors { code field } })";
  CHECK(error_of(shop.run(price)) == "OUT_OF_RANGE lines.0.price");
  CHECK(shop.query("{ orders { number } }").data()["orders"].size() == 1);
}

TEST_CASE("delete: lists, plain answers, rows that are still pointed to") {
  Shop shop;
  shop.run(R"(checkout(input: {orderNumber: "A1", lines: [{product: "p"}, {product: "q"}]}) { ok })");
  CHECK(shop.run("deleteOrder(id: 1)") == "REFERENCE");
  CHECK(
      shop.run("deleteLines(ids: [2, 9, 1, 2]) { ok deletedIds errors { code } }").text() ==
      R"({"ok":true,"deletedIds":["2","1"],"errors":[]})"
  );
  CHECK(shop.run("deleteLines(ids: []) { ok deletedIds }").text() == R"({"ok":true,"deletedIds":[]})");
  CHECK(error_of(shop.run("deleteLines(ids: [1, \"x\"]) { ok errors { code field } }")) == "INVALID ids.1");
  CHECK(shop.run("deleteOrder(id: 1)") == true);
  CHECK(shop.run("deleteOrder(id: 1)") == false);
}

TEST_CASE("lists: order, pages counted from 0, fixed conditions and limits") {
  Shop shop;
  for (const char* number : {"A1", "A2", "A3"}) {
    shop.run(
        "checkout(input: {orderNumber: \"" + std::string(number) +
        R"(", lines: [{product: "a", price: "99.99"}, {product: "b", price: "100.00"}]}) { ok })"
    );
  }
  CHECK(shop.query("{ orders { number } }").text() == R"({"data":{"orders":[{"number":"A3"},{"number":"A2"}]}})");
  CHECK(shop.query("{ orders(page: 1) { number } }").text() == R"({"data":{"orders":[{"number":"A1"}]}})");
  CHECK(
      shop.query("{ dearLines { price order { number } } }").text() ==
      R"({"data":{"dearLines":[{"price":"100.00","order":{"number":"A1"}},{"price":"100.00","order":{"number":"A2"}}]}})"
  );
  CHECK(shop.query("{ orders(page: 9223372036854775807, limit: 10) { number } }").errors().size() == 1);
}

TEST_CASE("hooks: see the row as it will be, may change it, may refuse") {
  mw::app::Backend backend = shop::backend;
  backend.overrides = [](mw::app::Overrides& app) {
    app.before_save<shop::Order>([](shop::Order& order, mw::app::SaveContext& context) {
      if (order.number == "no") context.refuse("CLOSED", "number", "is closed");
      order.note = order.note.value_or("none") + (context.is_new() ? " (new)" : " (changed)");
    });
    app.after_save<shop::Order>([](const shop::Order& order, mw::app::SaveContext& context) {
      if (order.id == 0) context.refuse("INTERNAL", "", "a row has its key after it was saved");
    });
    app.before_delete<shop::Order>([](const shop::Order& order, mw::app::SaveContext& context) {
      if (order.status == shop::Status::paid) context.refuse("PAID", "", "is paid");
    });
  };
  Shop shop(backend);
  CHECK(shop.run(create)["order"]["note"] == "none (new)");
  CHECK(shop.run("updateOrder(id: 1, status: PAID) " + fields)["order"]["note"] == "none (new) (changed)");
  CHECK(shop.run("updateOrder(id: 1) " + fields)["order"]["status"] == "PAID");
  CHECK(error_of(shop.run("updateOrder(id: 2) " + fields)) == "NOT_FOUND id");
  CHECK(error_of(shop.run("createOrder(number: \"no\") " + fields)) == "CLOSED number");
  CHECK(shop.run("deleteOrder(id: 1)") == "PAID");
}

TEST_CASE("overrides: a hand-written resolver answers rows as structs, relations go on from there") {
  class Newest final : public mw::graphql::ObjectResolver {
   public:
    mw::Task<void> resolve(mw::graphql::FieldContext&, const mw::graphql::Batch&, mw::graphql::ObjectsOut& out)
        const override {
      std::vector<shop::Order> orders(1);
      orders[0] = {.id = 1, .number = "made up", .status = shop::Status::paid};
      const auto batch = out.add(1, mw::app::table_rows(shop::order_model, orders));
      out.list(0, batch, 0, 1);
      co_return;
    }
  };
  mw::app::Backend backend = shop::backend;
  backend.overrides = [](mw::app::Overrides& app) { app.resolver("Query", "orders", std::make_shared<Newest>()); };
  Shop shop(backend);
  shop.run(R"(checkout(input: {orderNumber: "A1", lines: [{product: "p"}]}) { ok })");
  CHECK(
      shop.query("{ orders { number status note lineSet { product order { number } } } }").text() ==
      R"({"data":{"orders":[{"number":"made up","status":"PAID","note":null,)"
      R"("lineSet":[{"product":"p","order":{"number":"A1"}}]}]}})"
  );
}

TEST_CASE("deleted keys are numbers where the schema says so") {
  std::string schema(shop::backend.schema);
  const std::string ids = "deletedIds: [ID!]!";
  schema.replace(schema.find(ids), ids.size(), "deletedIds: [Int!]!");
  mw::app::Backend backend = shop::backend;
  backend.schema = schema;
  Shop shop(backend);
  shop.run(R"(checkout(input: {orderNumber: "A1", lines: [{product: "tea"}, {product: "salt"}]}) { ok })");
  CHECK(shop.run("deleteLines(ids: [2, 1]) { deletedIds }").text() == R"({"deletedIds":[2,1]})");
}

TEST_CASE("errors of plain mutations name their field") {
  Shop shop;
  const auto error = [&shop](const std::string& field) { return shop.query("mutation { " + field + " }").errors()[0]; };
  const auto flat = error(R"(saveOrder(number: "B") { id })");
  CHECK(flat["extensions"].text() == R"({"code":"TOO_SHORT","field":"number"})");
  CHECK(flat["message"] == "Argument \"number\" has fewer than 2 characters.");
  const auto wrapped = error(R"(registerOrder(input: {number: "B"}) { id })");
  CHECK(wrapped["extensions"].text() == R"({"code":"TOO_SHORT","field":"number"})");
  CHECK(wrapped["message"] == "Argument \"input.number\" has fewer than 2 characters.");
}
