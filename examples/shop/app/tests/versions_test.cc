// `version: true`: who changes a row that was changed meanwhile is told so.
#include "shop.h"

using namespace shop_test;

namespace {
const std::string save = "saveCustomer(id: " + quoted(ada) + ", email: \"ada@x.example\", name: ";
std::string version_of(Shop& shop) {
  return shop.look("customer(email: \"ada@x.example\") { version }");
}
}  // namespace

TEST_CASE("a row begins at version 1 and counts every change") {
  Shop shop;
  shop.add_customer(ada, "ada");
  CHECK(version_of(shop) == R"({"version":1})");
  CHECK(shop.error_of(save + "\"Ada\")") == "");
  CHECK(shop.run("updateCustomer(id: " + quoted(ada) + ", name: \"Ada L\") { customer { version name } }").text() == R"({"customer":{"version":3,"name":"Ada L"}})");
}

TEST_CASE("the stored version goes through, another is refused and nothing is stored") {
  Shop shop;
  shop.add_customer(ada, "ada");
  CHECK(shop.error_of(save + "\"B\", version: 1)") == "");
  CHECK(shop.error_of(save + "\"C\", version: 1)") == "VERSION version");
  CHECK(shop.error_of(save + "\"C\", version: 3)") == "VERSION version");
  CHECK(shop.error_of("updateCustomer(id: " + quoted(ada) + ", name: \"C\", version: 1)") == "VERSION version");
  CHECK(shop.error_of(save + "\"D\", version: null)") == "");
  CHECK(shop.look("customer(email: \"ada@x.example\") { name version }") == R"({"name":"D","version":3})");
  CHECK(shop.error_of("deleteCustomer(id: " + quoted(ada) + ", version: 2)") == "VERSION version");
  CHECK(version_of(shop) == R"({"version":3})");
  CHECK(shop.error_of("deleteCustomer(id: " + quoted(ada) + ", version: 3)") == "");
  CHECK(version_of(shop) == "null");
}

TEST_CASE("a version speaks of a row that is there") {
  Shop shop;
  CHECK(shop.error_of(save + "\"A\", version: 1)") == "NOT_FOUND id");
  CHECK(shop.error_of("saveCustomer(email: \"a@x.example\", name: \"A\", version: 1)") == "REQUIRED id");
  CHECK(shop.error_of("updateCustomer(id: " + quoted(ada) + ", version: 1)") == "NOT_FOUND id");
  CHECK(shop.error_of("deleteCustomer(id: " + quoted(ada) + ", version: 1)") == "NOT_FOUND id");
  CHECK(shop.look("customers { id }") == "[]");
}

TEST_CASE("in lists and in mutations of several types: all or nothing, with the path") {
  Shop shop;
  shop.add_product(spade, "spade");
  shop.add_product(rake, "rake");
  const std::string both = "updateProducts(products: [{id: " + quoted(spade) + ", name: \"S\", version: 1}, {id: " +
                           quoted(rake) + ", name: \"R\", version: ";
  CHECK(shop.error_of(both + "7}])") == "VERSION products.1.version");
  CHECK(shop.look("products { name version }") == R"([{"name":"spade","version":1},{"name":"rake","version":1}])");
  CHECK(shop.error_of(both + "1}])") == "");
  CHECK(shop.look("products { name version }") == R"([{"name":"S","version":2},{"name":"R","version":2}])");
  shop.add_customer(ada, "ada");
  REQUIRE(shop.error_of("saveOrder(id: " + quoted(order1) + ", number: \"A1\", customerId: " + quoted(ada) + ")") == "");
  CHECK(
      shop.error_of(
          "ship(shipmentOrderId: " + quoted(order1) + ", orderId: " + quoted(order1) + ", orderStatus: SHIPPED, orderVersion: 4)"
      ) == "VERSION orderVersion"
  );
  CHECK(shop.look("shipments { id }") == "[]");
}
