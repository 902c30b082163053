// What another program may write into the tables, and what not: the database has the constraints of the API.
#include <stdexcept>

#include "shop.h"

using namespace shop_test;

namespace {

/// Whether SQLite takes it. The statement goes past every check of the application.
bool takes(Shop& shop, const std::string& sql) {
  try {
    shop.execute(sql);
    return true;
  } catch (const std::exception&) {
    return false;
  }
}

bool takes_price(Shop& shop, const std::string& price) {
  return takes(shop, "UPDATE product SET price = '" + price + "'");
}

}  // namespace

TEST_CASE("decimals: canonical text, precision, scale and range") {
  Shop shop;
  shop.add_product(spade, "spade");
  for (const char* price : {"0", "0.5", "9.99", "12345678", "12345678.90", "1.500", "0.00"}) {
    CAPTURE(std::string(price));
    CHECK(takes_price(shop, price));
    const auto answer = shop.query("{ products { price } }");
    CHECK(answer.data()["products"][0]["price"] == price);
  }
  for (const char* price : {"", "x", "1e3", "1.", ".5", "1.2.3", "--1", "1-", "-", "01", "00.5", "+1", " 1", "1.001", "123456789", "-0.01", "-1"}) {
    CAPTURE(std::string(price));
    CHECK_FALSE(takes_price(shop, price));
  }
}

TEST_CASE("lengths, patterns, enums, ranges, keys, required columns") {
  Shop shop;
  shop.add_order();
  REQUIRE(shop.error_of("createOrderLine(orderId: " + quoted(order1) + ", productId: " + quoted(spade) + ", price: \"1\", quantity: 1)") == "");
  for (const char* sql : {
           "UPDATE product SET name = ''",
           "UPDATE product SET name = substr(replace(hex(zeroblob(200)), '00', 'ab'), 1, 121)",
           "UPDATE product SET ean = 'x'",
           "UPDATE product SET status = 'nope'",
           "UPDATE product SET stock = -1",
           "UPDATE product SET stock = 2147483648",
           "UPDATE product SET id = x'00'",
           "UPDATE product SET name = NULL",
           "UPDATE order_line SET quantity = 0",
           "UPDATE order_line SET order_id = zeroblob(16)",
           "UPDATE order_line SET place = 'x'",
       }) {
    CAPTURE(std::string(sql));
    CHECK_FALSE(takes(shop, sql));
  }
  CHECK(takes(shop, "UPDATE product SET stock = 2147483647, ean = '12345678', status = 'gone'"));
}
