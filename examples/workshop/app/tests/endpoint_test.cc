// Endpoints, over real HTTP.
#include <doctest/doctest.h>

#include "generated/backend.h"
#include "runtime/testing/http_app.h"

using mw::test::HttpAnswer;
using mw::test::HttpApp;

namespace {

void add_bolt(const HttpApp& app) {
  app.post(
      "/graphql",
      R"({"query":"mutation { savePart(id: \"01900000-0000-7000-8000-000000000011\", name: \"bolt\", amount: 3) { ok } }"})"
  );
}

}  // namespace

TEST_CASE("an endpoint that reads") {
  HttpApp app(workshop::backend);
  CHECK(app.get("/stock").body == "[]\n");
  add_bolt(app);
  const HttpAnswer answer = app.get("/stock/?below=5");
  CHECK(answer.status == 200);
  CHECK(answer.body == "[{\"name\":\"bolt\",\"amount\":3}]\n");
  CHECK(answer.headers.find("content-type: application/json") != std::string::npos);
  CHECK(answer.headers.find("cache-control: no-store") != std::string::npos);
  CHECK(app.get("/stock?below=3").body == "[]\n");
}

TEST_CASE("an endpoint that writes, in a transaction with the same checks") {
  HttpApp app(workshop::backend);
  add_bolt(app);
  CHECK(app.post("/stock/deliveries", R"({"name": "bolt", "amount": 5})").status == 200);
  CHECK(app.get("/stock").body == "[{\"name\":\"bolt\",\"amount\":8}]\n");
  CHECK(app.post("/stock/deliveries", R"({"name": "nut", "amount": 5})").body == "{\"error\":\"name is not there\"}\n");
  CHECK(app.post("/stock/deliveries", R"({"name": "bolt", "amount": -9})").status == 404);
  CHECK(app.get("/stock").body == "[{\"name\":\"bolt\",\"amount\":8}]\n");
}

TEST_CASE("bad requests") {
  HttpApp app(workshop::backend);
  CHECK(app.get("/stock?below=many").status == 400);
  CHECK(app.get("/stock?below=%zz").status == 400);
  CHECK(app.post("/stock", "{}").status == 405);
  CHECK(app.post("/stock/deliveries", "{").status == 400);
  CHECK(app.post("/stock/deliveries", "{}").status == 422);
  CHECK(app.request("POST", "/stock/deliveries", "x", "text/plain").status == 415);
  CHECK(app.post("/stock/deliveries", std::string(2'000'000, ' ')).status == 413);
}
