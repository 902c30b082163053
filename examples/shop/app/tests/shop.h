#pragma once
// What the tests of the shop share.

#include <doctest/doctest.h>

#include <string>

#include "generated/backend.h"
#include "runtime/testing/app.h"

namespace shop_test {

inline const std::string ada = "01900000-0000-7000-8000-00000000000a";
inline const std::string bob = "01900000-0000-7000-8000-00000000000b";
inline const std::string spade = "01900000-0000-7000-8000-000000000051";
inline const std::string rake = "01900000-0000-7000-8000-000000000052";
inline const std::string order1 = "01900000-0000-7000-8000-0000000000f1";

inline std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

class Shop : public mw::test::App {
 public:
  Shop()
      : App(shop::backend) {}

  /// The payload (or plain answer) of `mutation { field }`; of a GraphQL error its code.
  mw::test::Json run(const std::string& field) {
    const auto answer = query("mutation { answer: " + field + " }");
    INFO(field);
    INFO(answer.text());
    CHECK(internal_errors().empty());
    if (answer.errors().exists()) return answer.errors()[0]["extensions"]["code"];
    return answer.data()["answer"];
  }
  /// "" or "CODE field" of a payload's only error. `call` is the field with its arguments.
  std::string error_of(const std::string& call) {
    const mw::test::Json payload = run(call + " { ok errors { code field message } }");
    if (payload["ok"] == true) return {};
    if (payload["errors"].size() != 1) return payload.text();
    const mw::test::Json error = payload["errors"][0];
    // Nothing of the database comes through.
    CHECK(error["message"].text().find("SQL") == std::string::npos);
    CHECK(error["message"].text().find("constraint") == std::string::npos);
    return error["code"].text() + " " + error["field"].text();
  }
  /// What `{ field }` answers.
  std::string look(const std::string& field) { return query("{ answer: " + field + " }").data()["answer"].text(); }

  void add_customer(const std::string& id, const std::string& name) {
    REQUIRE(
        error_of("saveCustomer(id: " + quoted(id) + ", email: \"" + name + "@x.example\", name: " + quoted(name) + ")")
            .empty()
    );
  }
  void add_product(const std::string& id, const std::string& sku, const std::string& more = "") {
    REQUIRE(
        error_of(
            "saveProduct(id: " + quoted(id) + ", sku: " + quoted(sku) + ", name: " + quoted(sku) +
            ", price: \"9.50\", status: ON_SALE" + more + ")"
        )
            .empty()
    );
  }
  void add_order() {
    add_customer(ada, "ada");
    add_product(spade, "spade");
    REQUIRE(error_of(
                "saveOrder(id: " + quoted(order1) + ", number: \"A1\", customerId: " + quoted(ada) + ")"
    )
                .empty());
  }
};

}  // namespace shop_test
