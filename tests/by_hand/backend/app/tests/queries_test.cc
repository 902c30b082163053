// Queries of one's own and derived fields, with values of every type.
#include "app/tests/by_hand.h"

TEST_CASE("scalars of every type go in and come out, by literal and by variable") {
  ByHand app;
  struct Case {
    const char* field;
    const char* type;
    const char* value;
  };
  const Case cases[] = {
      {"uuid", "ID", R"("01900000-0000-7000-8000-000000000001")"},
      {"id", "Int", "-2147483648"},
      {"string", "String", R"("zwölf \" \n 🍎")"},
      {"slug", "String", R"("a-b")"},
      {"email", "String", R"("a@b.c")"},
      {"url", "String", R"("http://a/b")"},
      {"text", "String", R"("")"},
      {"markdown", "String", R"("# x")"},
      {"boolean", "Boolean", "false"},
      {"int", "Int", "-2147483648"},
      {"bigint", "BigInt", R"("-9223372036854775808")"},
      {"float", "Float", "-0.1"},
      {"float", "Float", "1.5e+300"},
      {"decimal", "Decimal", R"("123456789012345678901234567890.10")"},
      {"date", "Date", R"("0001-01-01")"},
      {"date", "Date", R"("9999-12-31")"},
      {"time", "Time", R"("23:59:59.999999")"},
      {"datetime", "DateTime", R"("1969-12-31T23:59:59.999999Z")"},
      {"datetime", "DateTime", R"("9999-12-31T23:59:59.999999Z")"},
      {"bytes", "Bytes", R"("AP8=")"},
      {"tags", "[String!]", R"(["b","a","b",""])"},
      {"tags", "[String!]", "[]"},
      {"enum", "EchoTone", "null"},
  };
  for (const Case& each : cases) {
    CAPTURE(std::string(each.field));
    const std::string field = std::string(each.field) + "Echo";
    const std::string wanted = "{\"" + field + "\":" + each.value + "}";
    CHECK(app.ask("{ " + field + "(value: " + each.value + ") }") == wanted);
    const std::string by_variable = "query($v: " + std::string(each.type) + ") { " + field + "(value: $v) }";
    CHECK(app.ask(by_variable, std::string("{\"v\":") + each.value + "}") == wanted);
    CHECK(app.ask("{ " + field + "(value: null) }") == "{\"" + field + "\":null}");
    CHECK(app.ask("{ " + field + " }") == "{\"" + field + "\":null}");
  }
}

TEST_CASE("enums of every name, JSON of every shape") {
  ByHand app;
  CHECK(app.ask("{ a: enumEcho(value: PLAIN) b: enumEcho(value: CLASS) }") == R"({"a":"PLAIN","b":"CLASS"})");
  CHECK(app.ask("query($v: EchoTone) { enumEcho(value: $v) }", R"({"v":"LOUD"})") == R"({"enumEcho":"LOUD"})");
  for (const char* json : {R"({"a":[1,2.5,null,{"b":"c"}],"d":true})", "[]", "1", R"("text")", "1e+19", "-1.5e+300"}) {
    CHECK(
        app.ask("query($v: JSON) { jsonEcho(value: $v) }", std::string("{\"v\":") + json + "}") ==
        std::string("{\"jsonEcho\":") + json + "}"
    );
  }
  CHECK(app.ask("{ jsonEcho(value: {a: [1, ENUM, 1e19]}) }") == R"({"jsonEcho":{"a":[1,"ENUM",1e+19]}})");
}

TEST_CASE("values that do not fit are the client's errors, with the argument") {
  ByHand app;
  for (const char* call :
       {R"(uuidEcho(value: "x"))",
        R"(jsonEcho(value: [9223372036854775808]))",
        R"(jsonEcho(value: 1e400))",
        R"(seen(things: ["x"]))"}) {
    CAPTURE(std::string(call));
    const auto answer = app.query(std::string("{ ") + call + " }");
    CHECK(answer.errors()[0]["extensions"]["code"] == "BAD_USER_INPUT");
    CHECK(app.internal_errors() == "");
  }
  CHECK(app.query(R"({ seen(things: [")" + one + R"(", "x"]) })").errors()[0]["extensions"]["field"] == "things.1");
}

TEST_CASE("lists of keys, forms, defaults, null against absent") {
  ByHand app;
  CHECK(app.ask("{ seen }") == R"({"seen":"no things, soft, limit 7"})");
  CHECK(
      app.ask("{ seen(form: null, limit: null, things: null) }") == R"({"seen":"no things, soft, limit null, given"})"
  );
  CHECK(
      app.ask(R"({ seen(things: ["01900000-0000-7000-8000-000000000001"], form: {text: "hi"}, tone: _2ND, limit: 1) })"
      ) == R"({"seen":"1 things, form hi, second, limit 1, given"})"
  );
  CHECK(
      app.ask(
          "query($f: NoteForm) { seen(form: $f) }", R"({"f":{"text":"x","id":"01900000-0000-7000-8000-000000000001"}})"
      ) == R"({"seen":"no things, form x with id, soft, limit 7, given"})"
  );
}

TEST_CASE("words of C++ as fields, arguments and enum values; what bodies throw") {
  ByHand app;
  CHECK(
      app.ask(R"({ class(new: "a", operator: DELETE) switch(new: "a", operator: AND) })") ==
      R"({"class":"a deleted","switch":1})"
  );
  const auto refused = app.query(R"({ switch(new: "client", operator: AND) })");
  CHECK(refused.errors()[0]["message"] == "not with that");
  CHECK(refused.errors()[0]["extensions"]["code"] == "BAD_USER_INPUT");
  const auto masked = app.query(R"({ switch(new: "bug", operator: AND) })");
  CHECK(masked.errors()[0]["message"] == "Internal error");
  CHECK(masked.text().find("secret") == std::string::npos);
  CHECK(app.internal_errors().find("a secret of the house") != std::string::npos);
}

TEST_CASE("rows of one's own, with relations below") {
  ByHand app;
  CHECK(
      app.ask("{ firstThing { id } allThings { id } firstSlot { id } allSlots { id } }") ==
      R"({"firstThing":null,"allThings":[],"firstSlot":null,"allSlots":[]})"
  );
  app.thing(one, "apple", ", count: 1, keeperId: 1");
  app.thing(two, "pear", ", count: 20");
  REQUIRE(app.outcome("saveSlot(keeperId: 1, side: RIGHT, thingId: \"" + two + "\")") == "ok");
  CHECK(
      app.ask("{ firstThing { name keeper { name load thingSet { name } } } allThings { name } }") ==
      R"({"firstThing":{"name":"apple","keeper":{"name":"House!","load":1,"thingSet":[{"name":"apple"}]}},)"
      R"("allThings":[{"name":"pear"},{"name":"apple"}]})"
  );
  CHECK(
      app.ask(R"({ allThings(like: "ear") { slotSet { id label keeper { name } } } firstSlot { id thing { upper } } })"
      ) ==
      R"({"allThings":[{"slotSet":[{"id":"[\"1\",\"RIGHT\"]","label":"on the right","keeper":{"name":"House!"}}]}],)"
      R"("firstSlot":{"id":"[\"1\",\"RIGHT\"]","thing":{"upper":"PEAR"}}})"
  );
}

TEST_CASE("derived fields of every type, once for a list") {
  ByHand app;
  app.thing(
      one,
      "apple",
      R"(, count: 10, big: "4000000000", price: "1.50", day: "2024-02-28", labels: ["x"], status: _3RD, data: "AAA=", keeperId: 1)"
  );
  app.thing(two, "pear", ", meta: {a: 1}");
  CHECK(
      app.ask("{ things { upper level marks tomorrow double gross size keeperName key } }") ==
      R"({"things":[{"upper":"APPLE","level":"HIGH","marks":["x","third"],"tomorrow":"2024-02-29","double":"8000000000","gross":"1.50","size":{"bytes":2},"keeperName":"House","key":")" +
          one +
          R"("},)"
          R"({"upper":"PEAR","level":"LOW","marks":[],"tomorrow":null,"double":null,"gross":null,"size":{"a":1},"keeperName":null,"key":")" +
          two + R"("}]})"
  );
  // The things, and the loader's keepers; of the keepers the things once, whatever is above.
  CHECK(app.statements() == 2);
  app.ask("{ keepers { load thingSet { keeperName upper } } }");
  CHECK(app.statements() == 4);
}

TEST_CASE("a replaced resolver of rows") {
  ByHand app;
  app.thing(one, "apple");
  app.thing(two, "pear");
  CHECK(app.ask("{ logs(limit: 1) { text } }") == R"({"logs":[{"text":"insert pear"},{"text":"insert apple"}]})");
}

TEST_CASE("decimals keep their digits, as literals too; what has lost some is refused") {
  ByHand app;
  CHECK(
      app.ask("{ a: decimalEcho(value: 123456789012345678901234567890.10) b: decimalEcho(value: -98765432109876543210) "
              "c: decimalEcho(value: 1.5e3) d: decimalEcho(value: 0.1) }"
      ) == R"({"a":"123456789012345678901234567890.10","b":"-98765432109876543210","c":"1500","d":"0.1"})"
  );
  CHECK(app.ask("query($v: Decimal) { decimalEcho(value: $v) }", R"({"v":0.1})") == R"({"decimalEcho":"0.1"})");
  CHECK(app.query("query($v: Decimal) { decimalEcho(value: $v) }", R"({"v":98765432109876543210})").errors().exists());
  CHECK(app.query("{ decimalEcho(value: [1]) }").errors().exists());
}
