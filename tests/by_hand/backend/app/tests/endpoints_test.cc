// REST routes over HTTP.
#include <doctest/doctest.h>

#include "generated/backend.h"
#include "runtime/testing/http_app.h"

using mw::test::HttpApp;

TEST_CASE("endpoints: a text, a transaction, a refusal, a bug") {
  HttpApp app(by_hand::backend);
  CHECK(app.get("/plain?word=a&word=b%20c").body == "plain a b c\n");
  const auto bug = app.get("/plain?bug=1");
  CHECK(bug.status == 500);
  CHECK(bug.body.find("secret") == std::string::npos);
  const auto put = [&app](const char* body) { return app.request("PUT", "/class", body, "application/json"); };
  CHECK(put(R"({"name": "a", "more": [1e19]})").body == "{\"name\":\"a\",\"more\":[1e+19]}\n");
  CHECK(put(R"({"name": "bad"})").body == "\"INVALID\"\n");
  CHECK(put(R"({"name": 1})").status == 422);
  CHECK(app.get("/class").status == 405);
  CHECK(app.request("DELETE", "/things?id=01900000-0000-7000-8000-000000000001", "", "").status == 404);
  CHECK(app.request("DELETE", "/things?id=x", "", "").status == 400);
}
