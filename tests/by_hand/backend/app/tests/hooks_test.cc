// Hooks of every kind, start-up steps.
#include "app/resolvers.h"
#include "app/tests/by_hand.h"

TEST_CASE("a start-up step has run") {
  ByHand app;
  CHECK(app.ask("{ keepers { id name } }") == R"({"keepers":[{"id":1,"name":"House!"}]})");
}

TEST_CASE("before a save: refused, changed, and known whether it is new") {
  ByHand app;
  CHECK(app.outcome("saveThing(id: \"" + one + "\", name: \"bad\")") == "INVALID name");
  CHECK(
      app.run("saveThing(id: \"" + one + "\", name: \"trim \") { thing { name } }") == R"({"thing":{"name":"trim"}})"
  );
  CHECK(app.run("saveThing(id: \"" + two + "\", name: \"counted\") { thing { count } }") == R"({"thing":{"count":1}})");
  CHECK(
      app.run("saveThing(id: \"" + two + "\", name: \"counted\", count: 5) { thing { count } }") ==
      R"({"thing":{"count":5}})"
  );
  CHECK(
      app.outcome("saveThings(things: [{id: \"" + one + "\", name: \"ok\"}, {id: \"" + two + "\", name: \"bad\"}])") ==
      "INVALID things.1.name"
  );
  // What a hook changes the database checks.
  CHECK(app.outcome("saveThing(id: \"" + one + "\", name: \"too dear\")") == "OUT_OF_RANGE price");
  CHECK(app.logs() == R"([["insert trim"],["insert counted"],["update counted"]])");
}

TEST_CASE("after a save, in the transaction and after the commit") {
  ByHand app;
  by_hand::committed().clear();
  CHECK(app.outcome("saveThing(id: \"" + one + "\", name: \"late\")") == "INVALID null");
  CHECK(app.outcome("saveThing(id: \"" + one + "\", name: \"doomed\")") == "INVALID name");
  CHECK(app.ask("{ things { name } }") == R"({"things":[]})");
  CHECK(app.logs() == "[]");
  CHECK(by_hand::committed().empty());
  // What an effect throws changes nothing.
  CHECK(
      app.query("mutation { saveThing(id: \"" + one + "\", name: \"loud\") { ok } }").text() ==
      R"({"data":{"saveThing":{"ok":true}}})"
  );
  CHECK(by_hand::committed() == std::vector<std::string>{"loud"});
}

TEST_CASE("deletions: each row's hooks, with its values") {
  ByHand app;
  app.thing(one, "a");
  app.thing(two, "b");
  app.thing(three, "stuck");
  app.forget_logs();
  by_hand::committed().clear();
  CHECK(app.outcome("deleteThing(id: \"" + one + "\")") == "ok");
  CHECK(app.outcome("deleteThings(ids: [\"" + two + "\", \"" + three + "\"])") == "INVALID ids.1");
  CHECK(app.ask("{ things { name } }") == R"({"things":[{"name":"b"},{"name":"stuck"}]})");
  CHECK(app.logs() == R"([["before delete a"],["after delete a"]])");
  CHECK(by_hand::committed() == std::vector<std::string>{"gone a"});
}

TEST_CASE("rows that a deletion takes along have hooks, too") {
  ByHand app;
  REQUIRE(app.outcome("saveKeeper(name: \"Ann\")") == "ok");
  app.thing(one, "a", ", keeperId: 2");
  app.thing(two, "b", ", keeperId: 2");
  REQUIRE(app.outcome("saveNote(text: \"n\", thingId: \"" + one + "\")") == "ok");
  REQUIRE(app.outcome("saveSlot(keeperId: 2, side: LEFT)") == "ok");
  app.forget_logs();
  by_hand::committed().clear();
  CHECK(app.outcome("deleteKeeper(id: 2)") == "ok");
  CHECK(
      app.logs() ==
      R"([["before delete a"],["before delete b"],["left slot gone"],["after delete a"],["after delete b"]])"
  );
  CHECK(by_hand::committed() == std::vector<std::string>{"gone a", "gone b"});
  CHECK(app.ask("{ things { name } notes { text } slots { side } }") == R"({"things":[],"notes":[],"slots":[]})");
}

TEST_CASE("a hook on what would go along refuses all of it") {
  ByHand app;
  REQUIRE(app.outcome("saveKeeper(name: \"Ann\")") == "ok");
  app.thing(one, "a", ", keeperId: 2");
  app.thing(two, "b");
  REQUIRE(app.outcome("saveNote(text: \"glued\", thingId: \"" + one + "\")") == "ok");
  app.forget_logs();
  CHECK(
      app.run("deleteKeeper(id: 2) { ok deletedIds errors { code field message } }") ==
      R"({"ok":false,"deletedIds":[],"errors":[{"code":"INVALID","field":"id","message":"is glued"}]})"
  );
  // At the place of the row that would take it along.
  CHECK(app.outcome("deleteThings(ids: [\"" + two + "\", \"" + one + "\"])") == "INVALID ids.1");
  CHECK(
      app.ask("{ things { name } notes { text } keepers { name } }") ==
      R"({"things":[{"name":"a"},{"name":"b"}],"notes":[{"text":"glued"}],"keepers":[{"name":"House!"},{"name":"Ann!"}]})"
  );
  CHECK(app.logs() == "[]");
}
