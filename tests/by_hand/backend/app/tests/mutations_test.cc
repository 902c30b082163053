// Mutations of one's own, payload and plain.
#include "app/tests/by_hand.h"

TEST_CASE("values of every type through a payload; null and absent are null") {
  ByHand app;
  app.thing(one, "apple");
  REQUIRE(app.outcome("saveSlot(keeperId: 1, side: LEFT)") == "ok");
  const std::string fields =
      "{ ok sure kind handle flag count big ratio price day at moment meta data labels key number slot { side } things "
      "{ name } }";
  CHECK(
      app.run(
          R"(mirror(sure: "s", kind: ROUND, handle: "h", flag: true, count: 5, big: "6", ratio: 0.5, price: "1.0", day: "2024-02-29", at: "12:00:00", moment: "2024-02-29T12:00:00+01:00", meta: {a: null}, data: "AA==", labels: ["l"], key: ")" +
          one + R"(", number: 1, things: [")" + one + R"("], slots: ["[\"1\",\"LEFT\"]"]) )" + fields
      ) ==
      R"({"ok":true,"sure":"s","kind":"ROUND","handle":"h","flag":true,"count":5,"big":"6","ratio":0.5,"price":"1.0","day":"2024-02-29","at":"12:00:00","moment":"2024-02-29T11:00:00Z","meta":{"a":null},"data":"AA==","labels":["l"],"key":")" +
          one + R"(","number":1,"slot":{"side":"LEFT"},"things":[{"name":"apple"}]})"
  );
  const std::string nothing =
      R"({"ok":true,"sure":"s","kind":"FLAT","handle":null,"flag":null,"count":null,"big":null,"ratio":null,"price":null,"day":null,"at":null,"moment":null,"meta":null,"data":null,"labels":null,"key":null,"number":null,"slot":null,"things":null})";
  CHECK(app.run("mirror(sure: \"s\", kind: FLAT) " + fields) == nothing);
  CHECK(
      app.run(
          "mirror(sure: \"s\", kind: FLAT, flag: null, meta: null, labels: null, things: null, number: null) " + fields
      ) == nothing
  );
  CHECK(app.outcome("mirror(sure: \"s\", kind: FLAT, key: \"x\")") == "INVALID key");
  CHECK(app.outcome("mirror(sure: \"s\", kind: FLAT, things: [\"" + one + "\", \"x\"])") == "INVALID things.1");
}

TEST_CASE("a mutation that receives forms: all of it, or nothing") {
  ByHand app;
  const std::string call = "absorb(thingId: \"" + one + "\", thingName: ";
  CHECK(
      app.run(
          call +
          R"("box", thingPrice: "9.99", notes: [{text: "a"}, {text: "b"}]) { ok thing { name price noteSet { text } } notes { text thing { name } } })"
      ) == R"({"ok":true,"thing":{"name":"box","price":"9.99","noteSet":[{"text":"a"},{"text":"b"}]},)"
           R"("notes":[{"text":"a","thing":{"name":"box"}},{"text":"b","thing":{"name":"box"}}]})"
  );
  CHECK(app.outcome(call + R"("box", notes: [{text: "c"}, {text: ""}]))") == "TOO_SHORT notes.1.text");
  // What a body saves is checked as always.
  CHECK(app.outcome(call + R"("box", thingPrice: "1000.01", notes: []))") == "OUT_OF_RANGE price");
  CHECK(app.outcome(call + R"("box", thingPrice: "0.001", notes: []))") == "OUT_OF_RANGE price");
  CHECK(app.outcome(call + R"("box", thingKeeperId: 99, notes: []))") == "REFERENCE keeperId");
  CHECK(app.outcome(call + R"("bad", notes: []))") == "INVALID name");
  CHECK(
      app.ask("{ things { name price } notes { text } }") ==
      R"({"things":[{"name":"box","price":"9.99"}],"notes":[{"text":"a"},{"text":"b"}]})"
  );
}

TEST_CASE("plain mutations: a number, an item, a list, a Boolean") {
  ByHand app;
  app.thing(one, "apple");
  CHECK(app.run("tally(add: \"9\")") == "10");
  CHECK(app.query("mutation { tally }").text() == R"({"data":{"tally":"1"}})");
  CHECK(app.query("mutation { tally(add: null) }").text() == R"({"data":{"tally":null}})");
  const auto negative = app.query("mutation { tally(add: \"-1\") }");
  CHECK(negative.errors()[0]["extensions"]["code"] == "OUT_OF_RANGE");
  CHECK(negative.errors()[0]["extensions"]["field"] == "add");
  CHECK(app.run("pick(id: \"" + one + "\") { upper }") == R"({"upper":"APPLE"})");
  CHECK(app.run("pick(id: \"" + two + "\") { upper }") == "null");
  CHECK(app.run("pickAll(ids: [\"" + one + "\", \"" + two + "\"]) { name }") == R"([{"name":"apple"}])");
  CHECK(app.run("pickAll(ids: []) { name }") == "[]");
  CHECK(app.query("mutation { nothing }").text() == R"({"data":{"nothing":true}})");
  CHECK(app.query("mutation { nothing(fail: \"refuse\") }").errors()[0]["extensions"]["code"] == "INVALID");
  CHECK(app.query("mutation { nothing(fail: \"client\") }").errors()[0]["extensions"]["code"] == "TEAPOT");
  CHECK(app.query("mutation { nothing(fail: \"bug\") }").errors()[0]["message"] == "Internal error");
  // Only the first of the four has stored its note.
  CHECK(app.ask("{ notes { text } }") == R"({"notes":[{"text":"nothing was here"}]})");
}

TEST_CASE("a mutation called delete, and one in the style input") {
  ByHand app;
  app.thing(one, "apple");
  app.thing(two, "stuck");
  CHECK(app.run("delete(id: \"" + one + "\") { ok deleted }") == R"({"ok":true,"deleted":true})");
  CHECK(app.outcome("delete(id: \"" + one + "\")") == "NOT_FOUND id");
  CHECK(app.outcome("delete(id: \"" + two + "\")") == "INVALID name");
  CHECK(
      app.run(R"(wrapped(input: {text: "t", note: {text: "n"}}) { ok said note { text } })") ==
      R"({"ok":true,"said":"t","note":{"text":"n"}})"
  );
  CHECK(app.run(R"(wrapped(input: {text: "t"}) { said note { text } })") == R"({"said":"t","note":null})");
}

TEST_CASE("rows of a composite key: found, removed, refused by name") {
  ByHand app;
  app.thing(one, "apple");
  REQUIRE(app.outcome("saveSlot(keeperId: 1, side: LEFT, thingId: \"" + one + "\")") == "ok");
  REQUIRE(app.outcome("saveSlot(keeperId: 1, side: RIGHT)") == "ok");
  CHECK(
      app.run("clearSlot(keeper: 1, side: LEFT) { ok was { name } left }") ==
      R"({"ok":true,"was":{"name":"apple"},"left":1})"
  );
  CHECK(app.outcome("clearSlot(keeper: 1, side: LEFT)") == "NOT_FOUND keeperId");
  CHECK(app.ask("{ slots { side } }") == R"({"slots":[{"side":"RIGHT"}]})");
}

TEST_CASE("declared arguments and outputs beside what a mutation stores and deletes") {
  ByHand app;
  REQUIRE(app.outcome("saveSlot(keeperId: 1, side: LEFT)") == "ok");
  app.forget_logs();
  CHECK(
      app.run(
          R"(sweep(slotKeeperId: 1, slotSide: LEFT, noteText: "clean", why: "dust") { ok told note { text } deletedSlotIds })"
      ) == R"({"ok":true,"told":"clean because dust","note":{"text":"clean"},"deletedSlotIds":["[\"1\",\"LEFT\"]"]})"
  );
  CHECK(app.logs() == R"([["left slot gone"]])");
  CHECK(
      app.run(R"(sweep(slotKeeperId: 1, slotSide: LEFT, noteText: "x") { ok told errors { code field message } })") ==
      R"({"ok":false,"told":null,"errors":[{"code":"NOT_FOUND","field":"slotKeeperId","message":"is not there together with slotSide"}]})"
  );
  CHECK(app.ask("{ notes { text } }") == R"({"notes":[{"text":"clean"}]})");
}
