// Every verb, every constraint as an error of a field, and what of a field may be written when.
#include "shop.h"

using namespace shop_test;

TEST_CASE("a checkout stores the order, its lines and the payment at once, or nothing") {
  Shop shop;
  shop.add_customer(ada, "ada");
  shop.add_product(spade, "spade");
  const std::string begin = "checkout(orderNumber: \"A1\", orderCustomerId: " + quoted(ada) + ", orderLines: [{productId: " +
                            quoted(spade) + ", price: \"9.50\", quantity: 2}, {productId: " + quoted(spade) +
                            ", price: \"1\"}], paymentReference: \"R1\", paymentAmount: ";
  // The last step fails: in the API, and in the database.
  CHECK(shop.error_of(begin + "\"0\")") == "OUT_OF_RANGE paymentAmount");
  REQUIRE(shop.run(begin + R"("20") { ok order { number version lines { place quantity price } payments { amount } }
      orderLines { place } payment { order { number } } })")
              .text() == R"({"ok":true,"order":{"number":"A1","version":1,"lines":[{"place":0,"quantity":2,"price":"9.50"},)"
                         R"({"place":1,"quantity":1,"price":"1"}],"payments":[{"amount":"20"}]},)"
                         R"("orderLines":[{"place":0},{"place":1}],"payment":{"order":{"number":"A1"}}})");
  std::string again = begin + "\"20\")";
  again.replace(again.find("A1"), 2, "A2");
  CHECK(shop.error_of(again) == "NOT_UNIQUE paymentReference");
  CHECK(shop.look("orders { number }") == R"([{"number":"A1"}])");
  CHECK(shop.select("SELECT count(*) FROM order_line").text() == "[[2]]");
  CHECK(shop.select("SELECT count(*) FROM order_line_history").text() == "[[2]]");
}

TEST_CASE("every constraint of the database is an error of a field") {
  Shop shop;
  shop.add_order();
  shop.add_product(rake, "rake", ", ean: \"12345678\"");
  const std::string product = "saveProduct(sku: \"new\", name: \"N\", price: \"1\", status: ON_SALE";
  const std::string nobody = "01900000-0000-7000-8000-0000000000ff";
  const std::string address = "saveAddress(customerId: " + quoted(ada) + ", street: \"S\", city: \"C\"";
  REQUIRE(shop.error_of(address + ")") == "");
  const std::string cases[][2] = {
      {"saveProduct(sku: \"rake\", name: \"N\", price: \"1\", status: DRAFT)", "NOT_UNIQUE sku"},
      {product + ", ean: \"12345678\")", "NOT_UNIQUE ean"},
      {product + ", ean: \"x\")", "INVALID ean"},
      {product + ", stock: -1)", "OUT_OF_RANGE stock"},
      {product + ", categoryId: 77)", "REFERENCE categoryId"},
      {"saveProduct(sku: \"a b\", name: \"N\", price: \"1\", status: DRAFT)", "INVALID sku"},
      {"saveProduct(sku: \"n\", name: \"\", price: \"1\", status: DRAFT)", "TOO_SHORT name"},
      {"saveProduct(sku: \"n\", name: \"N\", price: \"1.001\", status: DRAFT)", "OUT_OF_RANGE price"},
      {"saveProduct(sku: \"n\", name: \"N\", price: \"-1\", status: DRAFT)", "OUT_OF_RANGE price"},
      {address + ")", "NOT_UNIQUE customerId"},
      {"saveAddress(customerId: " + quoted(nobody) + ", street: \"S\", city: \"C\")", "REFERENCE customerId"},
      {"saveOrder(number: \"A1\", customerId: " + quoted(ada) + ")", "NOT_UNIQUE number"},
      {"saveOrder(number: \"a1\", customerId: " + quoted(ada) + ")", "INVALID number"},
      {"updateCustomer(id: " + quoted(ada) + ", name: null)", "REQUIRED name"},
      {"updateCustomer(id: " + quoted(nobody) + ", name: \"x\")", "NOT_FOUND id"},
      {"createPayment(orderId: " + quoted(nobody) + ", amount: \"1\")", "REFERENCE orderId"},
      {"getOrCreateCoupon(code: \"ab\")", "TOO_SHORT code"},
      {"getOrCreateCoupon(code: \"abc\", percent: 0)", "OUT_OF_RANGE percent"},
      {"createProducts(products: [{sku: \"p1\", name: \"N\", price: \"1\"}, {sku: \"p1\", name: \"N\", price: \"1\"}])",
       "NOT_UNIQUE products.1.sku"},
      {"createProducts(products: [{sku: \"p1\", name: \"N\", price: \"1\"}, {sku: \"p 2\", name: \"N\", price: \"1\"}])",
       "INVALID products.1.sku"},
      {"createProducts(products: [{sku: \"p1\", name: \"N\", price: \"1\", categoryId: 9}])", "REFERENCE products.0.categoryId"},
      {"updateProducts(products: [{id: " + quoted(rake) + "}, {id: " + quoted(nobody) + "}])", "NOT_FOUND products.1.id"},
  };
  const std::string before = shop.select("SELECT count(*), sum(version) FROM product").text();
  for (const auto& [call, error] : cases) {
    CAPTURE(call);
    CHECK(shop.error_of(call) == error);
  }
  CHECK(shop.select("SELECT count(*), sum(version) FROM product").text() == before);
  // Not on sale, the same number is free.
  CHECK(shop.error_of("saveProduct(sku: \"new\", name: \"N\", price: \"1\", status: DRAFT, ean: \"12345678\")") == "");
}

TEST_CASE("immutable, read-only, private, write-only and secret fields") {
  Shop shop;
  shop.add_product(spade, "spade");
  CHECK(shop.error_of("saveProduct(id: " + quoted(spade) + ", sku: \"other\", name: \"S\", price: \"1\", status: DRAFT)") == "IMMUTABLE sku");
  const char* unknown[] = {
      "mutation { updateProduct(id: \"x\", sku: \"y\") { ok } }",
      "mutation { updateProduct(id: \"x\", importedAt: \"2020-01-01T00:00:00Z\") { ok } }",
      "mutation { saveProduct(sku: \"x\", name: \"N\", price: \"1\", status: DRAFT, cost: \"1\") { ok } }",
      "{ products { cost } }",
      "{ products { deletedAt } }",
      "{ customers { pin } }",
      "{ customers { nickname } }",
      "mutation { saveCustomer(email: \"a@b.c\", name: \"x\", createdAt: \"2020-01-01T00:00:00Z\") { ok } }",
  };
  for (const char* document : unknown) {
    CAPTURE(document);
    CHECK_FALSE(shop.query(document).data().exists());
  }
  CHECK(shop.select("SELECT imported_at IS NOT NULL, touched_at IS NOT NULL FROM product").text() == "[[1,1]]");
}

TEST_CASE("timestamps and onUpdate: now") {
  Shop shop;
  shop.add_customer(ada, "ada");
  shop.add_product(spade, "spade");
  shop.execute("UPDATE customer SET created_at = 1, updated_at = 1");
  shop.execute("UPDATE product SET touched_at = 1, imported_at = 1");
  REQUIRE(shop.error_of("updateCustomer(id: " + quoted(ada) + ", name: \"B\")") == "");
  REQUIRE(shop.error_of("updateProduct(id: " + quoted(spade) + ", stock: 3)") == "");
  CHECK(shop.select("SELECT created_at, updated_at > 1 FROM customer").text() == "[[1,1]]");
  CHECK(shop.select("SELECT imported_at, touched_at > 1 FROM product").text() == "[[1,1]]");
  REQUIRE(shop.error_of("updateProduct(id: " + quoted(spade) + ", touchedAt: null)") == "");
  CHECK(shop.look("products { touchedAt }") == R"([{"touchedAt":null}])");
}

TEST_CASE("style input, result plain") {
  Shop shop;
  shop.add_customer(ada, "ada");
  const std::string call = "placeAddress(input: {customerId: " + quoted(ada) + ", street: \"S\", city: \"";
  CHECK(shop.run(call + "C\"}) { label city }").text() == R"({"label":"home","city":"C"})");
  CHECK(shop.run(call + "\", label: \"b\"}) { label }") == "TOO_SHORT");
  const auto answer = shop.query("mutation { " + call + "D\"}) { label } }");
  CHECK(answer.errors()[0]["extensions"].text() == R"({"code":"NOT_UNIQUE","field":"customerId"})");
  CHECK(answer.errors()[0]["message"] == "Argument \"input.customerId\" is taken together with label.");
}

TEST_CASE("one mutation deletes and creates: prefixes and outputs") {
  Shop shop;
  shop.add_product(spade, "spade");
  for (int stars : {1, 2}) {
    REQUIRE(shop.error_of("saveReview(productId: " + quoted(spade) + ", stars: " + std::to_string(stars) + ")") == "");
  }
  CHECK(shop.error_of("clearReviews(reviewIds: [1, 2], couponCode: \"ab\")") == "TOO_SHORT couponCode");
  CHECK(shop.run("clearReviews(reviewIds: [2, 9], couponCode: \"abc\") { ok deletedReviewIds coupon { code percent } }").text() == R"({"ok":true,"deletedReviewIds":["2"],"coupon":{"code":"abc","percent":10}})");
  CHECK(shop.error_of("clearReviews(reviewIds: [1], couponCode: \"abc\")") == "NOT_UNIQUE couponCode");
  CHECK(shop.look("reviews { id }") == R"([{"id":"1"}])");
}

TEST_CASE("get or create answers the row that is there and stores no second one") {
  Shop shop;
  const std::string call = "getOrCreateCoupon(code: \"abc\", percent: ";
  CHECK(shop.run(call + "20) { ok created coupon { id percent } }").text() == R"({"ok":true,"created":true,"coupon":{"id":"1","percent":20}})");
  CHECK(shop.run(call + "30) { ok created coupon { id percent } }").text() == R"({"ok":true,"created":false,"coupon":{"id":"1","percent":20}})");
}

TEST_CASE("what a form of one's own declares beside the fields is for hooks, on an item and in lists") {
  Shop shop;
  CHECK(shop.error_of("saveCategory(name: \"a\", source: \"a letter\")") == "");
  CHECK(shop.error_of("saveCategory(name: \"b\", source: \"hearsay\")") == "INVALID source");
  CHECK(shop.error_of("saveCategory(name: \"c\", source: null)") == "");
  CHECK(shop.error_of(R"(saveCategories(categories: [{name: "d", source: "a letter"}, {name: "e", parentId: 1}]))") == "");
  CHECK(shop.error_of(R"(saveCategories(categories: [{name: "f"}, {name: "g", source: "hearsay"}]))") == "INVALID categories");
  CHECK(shop.look("categories { name }") == R"([{"name":"a"},{"name":"e"},{"name":"c"},{"name":"d"}])");
}

TEST_CASE("a row that may not be seen has the key: /gets-or-creates says that it is taken") {
  Shop shop;
  // As if a row were there that no look finds: nothing is inserted.
  shop.execute("CREATE TRIGGER hidden BEFORE INSERT ON coupon WHEN NEW.code = 'gone' BEGIN SELECT RAISE(IGNORE); END");
  CHECK(shop.error_of("getOrCreateCoupon(code: \"gone\")") == "NOT_UNIQUE code");
  CHECK(shop.error_of("getOrCreateCoupon(code: \"here\")") == "");
}
