// The audit table of types whose keys are numbers of the API (`idType: Int`) or of several columns.
#include "app/tests/by_hand.h"

TEST_CASE("history: ids are texts, whatever the API makes of them") {
  ByHand app;
  CHECK(app.run("saveLabel(name: \"a\", pin: \"0000\") { label { id name } }") == R"({"label":{"id":1,"name":"a"}})");
  CHECK(app.outcome("saveLabel(id: 1, name: \"b\")") == "ok");
  CHECK(app.run("deleteLabel(id: 1) { ok deletedIds }") == R"({"ok":true,"deletedIds":[1]})");
  CHECK(
      app.select("SELECT operation, row_key, old, new, typeof(row_key), who FROM label_history ORDER BY seq").text() ==
      R"([["created","1",null,"{\"id\":\"1\",\"name\":\"a\",\"pin\":\"***\"}","text",null],)"
      R"(["updated","1","{\"id\":\"1\",\"name\":\"a\",\"pin\":\"***\"}","{\"id\":\"1\",\"name\":\"b\",\"pin\":\"***\"}","text",null],)"
      R"(["deleted","1","{\"id\":\"1\",\"name\":\"b\",\"pin\":\"***\"}",null,"text",null]])"
  );
}

TEST_CASE("history: a composite key is the id of its row") {
  ByHand app;
  const std::string id = R"("[\"log\",\"7\"]")";
  CHECK(
      app.run("saveEntry(book: \"log\", line: 7, text: \"a\") { entry { id text } }") ==
      R"({"entry":{"id":)" + id + R"(,"text":"a"}})"
  );
  CHECK(app.outcome("saveEntry(book: \"log\", line: 7, text: \"b\")") == "ok");
  CHECK(app.outcome("saveEntry(book: \"log\", line: 8, text: \"c\")") == "ok");
  CHECK(app.run("deleteEntry(book: \"log\", line: 8) { deletedIds }") == R"({"deletedIds":["[\"log\",\"8\"]"]})");
  CHECK(app.run("deleteEntries(ids: [" + id + "]) { deletedIds }") == R"({"deletedIds":[)" + id + "]}");
  CHECK(
      app.select("SELECT operation, row_key, new FROM entry_history ORDER BY seq").text() ==
      R"([["created","[\"log\",\"7\"]","{\"book\":\"log\",\"line\":7,\"text\":\"a\"}"],)"
      R"(["updated","[\"log\",\"7\"]","{\"book\":\"log\",\"line\":7,\"text\":\"b\"}"],)"
      R"(["created","[\"log\",\"8\"]","{\"book\":\"log\",\"line\":8,\"text\":\"c\"}"],)"
      R"(["deleted","[\"log\",\"8\"]",null],["deleted","[\"log\",\"7\"]",null]])"
  );
}
