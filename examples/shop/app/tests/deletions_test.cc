// `softDelete` and `history`: what is deleted, kept, let go and recorded.
#include "shop.h"

using namespace shop_test;

namespace {
const std::string del_ada = "deleteCustomer(id: " + quoted(ada) + ")";
const std::string del_spade = "deleteProduct(id: " + quoted(spade) + ")";
}  // namespace

TEST_CASE("a deleted row does not exist for any path to it") {
  Shop shop;
  shop.add_customer(ada, "ada");
  shop.add_product(spade, "spade");
  REQUIRE(shop.error_of("saveReview(productId: " + quoted(spade) + ", customerId: " + quoted(ada) + ", stars: 5)") == "");
  REQUIRE(shop.error_of(del_ada) == "");
  CHECK(shop.select("SELECT count(*), count(deleted_at) FROM customer").text() == "[[1,1]]");
  CHECK(shop.look("customers { id }") == "[]");
  CHECK(shop.look("customer(email: \"ada@x.example\") { id }") == "null");
  // The review's fk is optional: it was let go.
  CHECK(shop.look("reviews { stars customerId customer { name } }") == R"([{"stars":5,"customerId":null,"customer":null}])");
  CHECK(shop.error_of("updateCustomer(id: " + quoted(ada) + ", name: \"x\")") == "NOT_FOUND id");
  CHECK(shop.error_of(del_ada) == "NOT_FOUND id");
  CHECK(shop.error_of("saveReview(productId: " + quoted(spade) + ", customerId: " + quoted(ada) + ", stars: 1)") == "REFERENCE customerId");
  // Its key stays taken.
  CHECK(shop.error_of("saveCustomer(id: " + quoted(ada) + ", email: \"new@x.example\", name: \"New\")") == "NOT_UNIQUE id");
}

TEST_CASE("a deleted row takes no unique value") {
  Shop shop;
  shop.add_product(spade, "spade", ", ean: \"12345678\"");
  CHECK(shop.error_of("saveProduct(sku: \"spade\", name: \"x\", price: \"1\", status: DRAFT)") == "NOT_UNIQUE sku");
  REQUIRE(shop.error_of(del_spade) == "");
  shop.add_product(rake, "spade", ", ean: \"12345678\"");
  CHECK(shop.look("products { id }") == "[{\"id\":\"" + rake + "\"}]");
}

TEST_CASE("cascade deletes what is not kept and keeps what is; restrict holds for rows that exist") {
  Shop shop;
  shop.add_order();
  const std::string address =
      "saveAddress(customerId: " + quoted(ada) + ", street: \"S\", city: \"C\") { ok address { id } }";
  const std::string id(shop.run(address)["address"]["id"].text());
  CHECK(shop.error_of(del_ada) == "REFERENCE id");
  CHECK(shop.look("addresses { id }") == "[{\"id\":\"" + id + "\"}]");
  REQUIRE(shop.error_of("ship(shipmentOrderId: " + quoted(order1) + ", shipmentAddressId: " + quoted(id) + ", orderId: " + quoted(order1) + ")") == "");
  REQUIRE(shop.error_of("deleteOrder(id: " + quoted(order1) + ")") == "");
  CHECK(shop.look("shipments { id }") == "[]");
  CHECK(shop.error_of(del_ada) == "");
  CHECK(shop.look("addresses { id }") == "[]");
  CHECK(shop.select("SELECT count(*) FROM address").text() == "[[0]]");
}

TEST_CASE("a row that is let go counts it, and its audit table tells") {
  Shop shop;
  shop.add_product(spade, "spade");
  REQUIRE(shop.error_of("saveCustomer(id: " + quoted(bob) + ", email: \"b@x.example\", name: \"Bob\", favoriteId: " + quoted(spade) + ", pin: \"1234\", nickname: \"b\")") == "");
  REQUIRE(shop.error_of(del_spade) == "");
  CHECK(shop.look("customer(email: \"b@x.example\") { version favoriteId }") == R"({"version":2,"favoriteId":null})");
  CHECK(shop.select("SELECT operation, row_key, who, old IS NULL, new ->> 'version', new ->> 'favoriteId', new ->> 'pin', "
                    "new ->> 'nickname' FROM customer_history ORDER BY seq")
            .text() == "[[\"created\",\"" + bob + "\",null,1,1,\"" + spade + "\",\"***\",\"b\"],[\"updated\",\"" + bob + "\",null,0,2,null,\"***\",\"b\"]]");
  CHECK(shop.select("SELECT operation, old ->> 'sku', new IS NULL FROM product_history ORDER BY seq").text() == R"([["created",null,0],["deleted","spade",1]])");
}

TEST_CASE("the audit table has the rows that a cascade took, and none of what was refused") {
  Shop shop;
  shop.add_order();
  const std::string line = "createOrderLine(orderId: " + quoted(order1) + ", productId: " + quoted(spade) + ", price: \"1\")";
  REQUIRE(shop.error_of(line) == "");
  REQUIRE(shop.error_of(line) == "");
  CHECK(shop.error_of("deleteProduct(id: " + quoted(spade) + ")") == "REFERENCE id");
  REQUIRE(shop.error_of("deleteOrder(id: " + quoted(order1) + ", version: 1)") == "");
  CHECK(shop.select("SELECT operation, count(*) FROM order_line_history GROUP BY 1 ORDER BY 1").text() == R"([["created",2],["deleted",2]])");
  CHECK(shop.select("SELECT operation, old ->> 'number' FROM order_history ORDER BY seq").text() == R"([["created",null],["deleted","A1"]])");
  CHECK(shop.select("SELECT count(*) FROM product_history").text() == "[[1]]");
  CHECK(shop.select("SELECT count(*) FROM \"order\"").text() == "[[0]]");
}

TEST_CASE("lists: those that were there are deleted, one that is held names itself") {
  Shop shop;
  shop.add_order();
  shop.add_product(rake, "rake");
  REQUIRE(shop.error_of("createOrderLine(orderId: " + quoted(order1) + ", productId: " + quoted(spade) + ", price: \"1\")") == "");
  const std::string both = "deleteProducts(ids: [" + quoted(rake) + ", " + quoted(spade) + "])";
  CHECK(shop.error_of(both) == "REFERENCE ids.1");
  CHECK(shop.run("deleteProducts(ids: [" + quoted(bob) + ", " + quoted(rake) + "]) { ok deletedIds }").text() == R"({"ok":true,"deletedIds":[")" + rake + "\"]}");
  CHECK(shop.look("products { sku }") == R"([{"sku":"spade"}])");
}
