// What the start of the service finds when tables and schema tell different filters, orders and connections.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "generated/backend.h"
#include "runtime/app/binder.h"

namespace {

using Lines = std::vector<std::string>;

/// The problems of the catalog with every place of a part of its schema replaced.
Lines problems(const std::string& from, const std::string& to) {
  std::string schema(catalog::backend.schema);
  std::size_t at = schema.find(from);
  REQUIRE(at != std::string::npos);
  for (; at != std::string::npos; at = schema.find(from, at + to.size())) schema.replace(at, from.size(), to);
  mw::app::Backend backend = catalog::backend;
  backend.schema = schema;
  return mw::app::bind(backend).problems;
}

bool has(const Lines& lines, const std::string& line) {
  for (const std::string& one : lines) {
    if (one == line) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("schema: filters are compared field by field") {
  const Lines lines = problems("  stars: IntFilter\n", "  rating: IntFilter\n");
  CHECK(has(lines, "Query.reviews.filter.stars: the schema lacks it"));
  CHECK(has(lines, "Query.reviews.filter.rating: the table lacks it"));
  CHECK(has(lines, "Product.reviewSet.filter.stars: the schema lacks it"));
  CHECK(has(problems("  sold: BigIntFilter\n", ""), "Query.products.filter.sold: the schema lacks it"));
  CHECK(
      problems("suppliers(filter: JSON, ", "suppliers(filter: ReviewFilter, ") ==
      Lines{"Query.suppliers.filter: the table says JSON, the schema ReviewFilter"}
  );
  CHECK(
      problems("suppliers(filter: JSON, ", "suppliers(") == Lines{"Query.suppliers: the schema has no argument \"filter\""}
  );
}

TEST_CASE("schema: orders are compared value by value") {
  CHECK(has(problems("  WRITTEN\n", "  AGE\n"), "Query.reviews.orderBy.WRITTEN: the schema lacks it"));
  CHECK(has(problems("  WRITTEN\n", "  WRITTEN\n  AGE\n"), "Query.reviews.orderBy.AGE: the table lacks it"));
}

TEST_CASE("schema: connections") {
  CHECK(has(problems("  totalCount: Int!\n", ""), "ReviewConnection.totalCount: the schema lacks it"));
  CHECK(has(
      problems("): ReviewConnection!", "): [Review!]!"),
      "Query.reviews: the table says a connection of Review, the schema [Review!]!"
  ));
  CHECK(has(
      problems("): ReviewConnection!", "): ProductConnection!"),
      "Query.reviews: the table says a connection of Review, the schema ProductConnection!"
  ));
}
