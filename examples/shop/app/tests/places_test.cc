// `sorted`: rows have their place in a list.
#include "shop.h"

using namespace shop_test;

namespace {

std::string places(Shop& shop) {
  std::string text;
  const auto lines = shop.query("{ orderLines { quantity place } }").data()["orderLines"];
  for (std::size_t i = 0; i < lines.size(); ++i) {
    text += (i == 0 ? "" : " ") + lines[i]["quantity"].text() + "@" + lines[i]["place"].text();
  }
  return text;
}

std::string line(int quantity, const std::string& more = "") {
  return "createOrderLine(orderId: " + quoted(order1) + ", productId: " + quoted(spade) + ", price: \"1\", quantity: " +
         std::to_string(quantity) + more + ")";
}

std::string move(int id, int place) {
  return "updateOrderLine(id: " + std::to_string(id) + ", place: " + std::to_string(place) + ")";
}

}  // namespace

TEST_CASE("without a place a row comes last; with one the others make room") {
  Shop shop;
  shop.add_order();
  for (int quantity : {1, 2, 3}) REQUIRE(shop.error_of(line(quantity)) == "");
  CHECK(places(shop) == "1@0 2@1 3@2");
  CHECK(shop.error_of(line(4, ", place: 1")) == "");
  CHECK(places(shop) == "1@0 4@1 2@2 3@3");
  CHECK(shop.error_of(line(5, ", place: 9")) == "");
  CHECK(shop.error_of(line(6)) == "");
  CHECK(places(shop) == "1@0 4@1 2@2 3@3 5@9 6@10");
}

TEST_CASE("moved within the list: forward, back, nowhere") {
  Shop shop;
  shop.add_order();
  for (int quantity : {1, 2, 3, 4}) REQUIRE(shop.error_of(line(quantity)) == "");
  CHECK(shop.error_of(move(1, 2)) == "");
  CHECK(places(shop) == "2@0 3@1 1@2 4@3");
  CHECK(shop.error_of(move(4, 0)) == "");
  CHECK(places(shop) == "4@0 2@1 3@2 1@3");
  CHECK(shop.error_of(move(4, 0)) == "");
  CHECK(shop.error_of("updateOrderLine(id: 4, quantity: 44)") == "");
  CHECK(places(shop) == "44@0 2@1 3@2 1@3");
  CHECK(shop.error_of(move(4, 7)) == "");
  CHECK(places(shop) == "2@1 3@2 1@3 44@7");
  REQUIRE(shop.error_of("deleteOrderLine(id: 3)") == "");
  CHECK(places(shop) == "2@1 1@3 44@7");
  CHECK(shop.error_of("updateOrderLine(id: 2, place: null)") == "REQUIRED place");
}

TEST_CASE("places begin at 0") {
  Shop shop;
  shop.add_order();
  CHECK(shop.error_of(line(1, ", place: -1")) == "OUT_OF_RANGE place");
  REQUIRE(shop.error_of(line(1, ", place: 0")) == "");
  CHECK(shop.error_of(move(1, -2147483648)) == "OUT_OF_RANGE place");
  CHECK(shop.error_of("saveCategory(name: \"a\", place: -1)") == "OUT_OF_RANGE place");
  CHECK(places(shop) == "1@0");
}

TEST_CASE("room is made at the front of lists with and without gaps, however they came to be") {
  Shop shop;
  shop.add_order();
  // Lists that grow at both ends and in the middle, in an order of rows that is not that of places.
  const char* given[] = {"", "0", "5", "0", "0", "", "1", "3", "0", "9", "5", "5", "0", "2", "0"};
  int count = 0;
  for (const char* place : given) {
    CAPTURE(count);
    REQUIRE(shop.error_of(line(++count, *place == 0 ? "" : std::string(", place: ") + place)) == "");
  }
  CHECK(places(shop) == "15@0 13@1 9@2 14@3 5@4 7@5 4@6 8@7 12@8 11@9 2@10 1@11 10@14 3@15 6@16");
}

TEST_CASE("a list ends at the largest number, and is rearranged up to there") {
  Shop shop;
  shop.add_order();
  REQUIRE(shop.error_of(line(1, ", place: 0")) == "");
  REQUIRE(shop.error_of(line(2, ", place: 2147483646")) == "");
  REQUIRE(shop.error_of(line(3, ", place: 2147483647")) == "");
  CHECK(shop.error_of(line(4)) == "OUT_OF_RANGE place");
  CHECK(shop.error_of(line(4, ", place: 0")) == "OUT_OF_RANGE place");
  CHECK(shop.error_of(line(4, ", place: 2147483647")) == "OUT_OF_RANGE place");
  CHECK(places(shop) == "1@0 2@2147483646 3@2147483647");
  CHECK(shop.error_of(move(1, 2147483647)) == "");
  CHECK(places(shop) == "2@2147483645 3@2147483646 1@2147483647");
  CHECK(shop.error_of(move(1, 0)) == "");
  CHECK(places(shop) == "1@0 2@2147483645 3@2147483646");
  CHECK(shop.error_of(move(3, 0)) == "");
  CHECK(places(shop) == "3@0 1@1 2@2147483646");
  // Lists whose places are not unique.
  REQUIRE(shop.error_of("saveCategory(name: \"a\", place: 2147483647)") == "");
  CHECK(shop.error_of("saveCategory(name: \"b\")") == "OUT_OF_RANGE place");
  CHECK(shop.error_of("saveCategory(name: \"b\", place: 2147483647)") == "OUT_OF_RANGE place");
}

TEST_CASE("lists do not meddle with each other; null is a list of its own") {
  Shop shop;
  const auto add = [&shop](const std::string& name, const std::string& more = "") {
    CHECK(shop.error_of("saveCategory(name: " + quoted(name) + more + ")") == "");
  };
  const auto shown = [&shop](const std::string& parent) {
    return shop
        .select(
            "SELECT group_concat(name || place, ' ') FROM (SELECT * FROM category WHERE parent_id IS " + parent +
            " ORDER BY place)"
        )[0][0]
        .text();
  };
  add("a");
  add("b");
  add("x", ", parentId: 1");
  add("y", ", parentId: 1, place: 0");
  add("c", ", place: 1");
  CHECK(shown("NULL") == "a0 c1 b2");
  CHECK(shown("1") == "y0 x1");
  // Into another list: to its end, or where it is put.
  CHECK(shop.error_of("saveCategory(id: 2, name: \"b\", parentId: 1)") == "");
  CHECK(shop.error_of("saveCategory(id: 5, name: \"c\", parentId: 1, place: 0)") == "");
  CHECK(shown("NULL") == "a0");
  CHECK(shown("1") == "c0 y1 x2 b3");
  CHECK(shop.look("categories { name place }") == R"([{"name":"a","place":0},{"name":"c","place":0},{"name":"y","place":1},{"name":"x","place":2},{"name":"b","place":3}])");
}

TEST_CASE("a whole list at once takes its order from the list") {
  Shop shop;
  CHECK(shop.error_of(R"(saveCategories(categories: [{name: "a"}, {name: "b"}, {name: "c", place: 0}]))") == "");
  CHECK(shop.look("categories { name }") == R"([{"name":"c"},{"name":"a"},{"name":"b"}])");
}
