#pragma once

#include <string>
#include <string_view>

#include "generated/backend.h"
#include "runtime/testing/app.h"

/// The rows that the tests read.
namespace catalog_test {

/// "01900000-0000-7000-8000-00000000000b" for "b".
inline std::string id(std::string_view end) {
  const std::string zeros(12 - end.size(), '0');
  return "01900000-0000-7000-8000-" + zeros + std::string(end);
}

/// Kitchen > Knives, Garden; suppliers ACME, BEAU, CRUX; products 1 to 6; reviews: five of product 1, one of product 2.
inline void fill(mw::test::App& app) {
  app.execute(R"(
    INSERT INTO category (id, name, position, parent_id) VALUES
      (x'0190000000007000800000000000000a', 'Kitchen', 2, NULL),
      (x'0190000000007000800000000000000b', 'Knives', 1, x'0190000000007000800000000000000a'),
      (x'0190000000007000800000000000000c', 'Garden', NULL, NULL);
    INSERT INTO supplier (code, country, rating, since, daily, size, secret_terms) VALUES
      ('ACME', 'NL', '4.5', 18262, 1, 'small', 'x'), ('BEAU', 'FR', '10', NULL, 0, 'large', NULL),
      ('CRUX', NULL, '4.50', 18263, NULL, NULL, NULL);
    INSERT INTO product (id, name, sku, status, size, price, weight, stock, sold, organic, released, delivered, changed,
        labels, category_id, supplier_id) VALUES
      (x'01900000000070008000000000000001', 'Apple corer', 'corer', 'active', 'small', '9.5', 0.25, 10,
        9007199254740993, 1, 18262, 28800000000, 1767225600000000, '["fruit","steel"]',
        x'0190000000007000800000000000000b', 'ACME'),
      (x'01900000000070008000000000000002', 'apple peeler', 'peeler', 'draft', 'large', '10', 1.5, 0, 7, 0, 18263,
        28800000001, 1767225600000001, '["fruit"]', x'0190000000007000800000000000000b', 'ACME'),
      (x'01900000000070008000000000000003', '100% juice', 'juice', 'sold-out', 'medium', '9.50', NULL, 5, NULL, 1,
        18628, NULL, NULL, NULL, x'0190000000007000800000000000000c', 'BEAU'),
      (x'01900000000070008000000000000004', '100x juice', 'fake', 'active', NULL, '-1', 0.5, NULL, NULL, NULL, NULL,
        NULL, NULL, '[]', NULL, 'CRUX'),
      (x'01900000000070008000000000000005', 'Under_score', NULL, 'active', 'small', NULL, 3.0, 2, 1, 1, 40000, NULL,
        NULL, '["steel"]', NULL, NULL),
      (x'01900000000070008000000000000006', 'UnderXscore', 'x', 'active', 'medium', '100', 2.0, 1, 2, 1, 18300, NULL,
        NULL, '["a%b"]', x'0190000000007000800000000000000a', NULL);
    INSERT INTO review (id, product_id, author, stars, written) VALUES
      (1, x'01900000000070008000000000000001', 'ann', 5, 1000), (2, x'01900000000070008000000000000001', 'bob', 1, 3000),
      (3, x'01900000000070008000000000000001', 'cas', 3, NULL), (4, x'01900000000070008000000000000001', 'dee', 2, 2000),
      (5, x'01900000000070008000000000000001', NULL, 4, 2000), (6, x'01900000000070008000000000000002', 'ann', 2, NULL);
  )");
}

/// One member of each entry of a list, "a, b"; the whole answer if it has errors.
inline std::string each(const mw::test::Answer& answer, const mw::test::Json& list, const char* member) {
  if (!answer.ok()) return answer.text();
  std::string all;
  for (std::size_t i = 0; i < list.size(); ++i) all += (i > 0 ? ", " : "") + list[i][member].text();
  return all;
}

/// The names of products that a filter leaves, in the order of their keys.
inline std::string products(mw::test::App& app, const std::string& filter) {
  const auto answer = app.query("{ products(limit: 20, filter: " + filter + ") { sku: id name } }");
  return each(answer, answer.data()["products"], "name");
}

/// The message of the first error, if its code is BAD_USER_INPUT; else the answer.
inline std::string bad_input(const mw::test::Answer& answer) {
  const mw::test::Json error = answer.errors()[0];
  return error["extensions"]["code"] == "BAD_USER_INPUT" ? error["message"].text() : answer.text();
}

}  // namespace catalog_test
