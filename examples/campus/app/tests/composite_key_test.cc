// Keys of several columns, and of other types than uuid and id.
#include "app/tests/campus_test.h"

namespace {

class Enrolled : public Campus {
 public:
  Enrolled() {
    student(ann, "Ann");
    student(bob, "Bob");
    for (const char* code : {"C1", "C2"}) {
      REQUIRE(outcome(std::string("createCourse(code: \"") + code + "\", title: \"T\", tagIds: [])") == "ok");
    }
  }
};

std::string id_of(const std::string& student, const std::string& course) {
  return R"([")" + student + R"(",")" + course + R"("])";
}

}  // namespace

TEST_CASE("post inserts or updates by the whole key, and the answer has it as one") {
  Enrolled campus;
  const std::string call = "saveEnrolment(studentId: \"" + ann + "\", courseId: \"C1\"";
  CHECK(
      campus.run(call + ") { ok enrolment { id since student { name } course { title } } }") ==
      R"({"ok":true,"enrolment":{"id":)" + quoted(id_of(ann, "C1")) +
          R"(,"since":"2026-01-01","student":{"name":"Ann"},"course":{"title":"T"}}})"
  );
  CHECK(campus.run(call + ", grade: 2) { enrolment { grade since } }") == R"({"enrolment":{"grade":2,"since":"2026-01-01"}})");
  CHECK(campus.outcome(call + ", grade: 9)") == "OUT_OF_RANGE grade");
  CHECK(
      campus.ask("enrolments { id grade } enrolment(studentId: \"" + ann + "\", courseId: \"C1\") { grade }") ==
      R"({"enrolments":[{"id":)" + quoted(id_of(ann, "C1")) + R"(,"grade":2}],"enrolment":{"grade":2}})"
  );
  CHECK(campus.ask("enrolment(studentId: \"" + bob + "\", courseId: \"C1\") { grade }") == R"({"enrolment":null})");
  CHECK(campus.outcome("saveEnrolment(studentId: \"" + ann + "\", courseId: \"C9\")") == "REFERENCE courseId");
  CHECK(campus.query("mutation { saveEnrolment(studentId: \"" + ann + "\") { ok } }").errors().exists());
}

TEST_CASE("create and update: taken keys, absent rows") {
  Enrolled campus;
  const std::string key = "(studentId: \"" + ann + "\", courseId: \"C1\"";
  CHECK(campus.outcome("updateEnrolment" + key + ", grade: 1)") == "NOT_FOUND studentId");
  CHECK(campus.outcome("createEnrolment" + key + ", grade: 1)") == "ok");
  CHECK(campus.outcome("createEnrolment" + key + ", grade: 1)") == "NOT_UNIQUE studentId");
  CHECK(campus.outcome("updateEnrolment" + key + ")") == "ok");
  CHECK(
      campus.run("updateEnrolment" + key + ", grade: null) { enrolment { grade since } }") ==
      R"({"enrolment":{"grade":null,"since":"2026-01-01"}})"
  );
  CHECK(
      campus.outcome("updateEnrolments(enrolments: [{studentId: \"" + ann + "\", courseId: \"C1\", grade: 3}, {studentId: \"" + bob + "\", courseId: \"C1\", grade: 3}])") == "NOT_FOUND enrolments.1.studentId"
  );
  CHECK(campus.ask("enrolments { grade }") == R"({"enrolments":[{"grade":null}]})");
}

TEST_CASE("get or create by a composite key") {
  Enrolled campus;
  const std::string call = "getOrCreateEnrolment(studentId: \"" + ann + "\", courseId: \"C1\", grade: ";
  const std::string fields = ") { ok created enrolment { id grade } }";
  const std::string id = quoted(id_of(ann, "C1"));
  CHECK(
      campus.run(call + "1" + fields) == R"({"ok":true,"created":true,"enrolment":{"id":)" + id + R"(,"grade":1}})"
  );
  CHECK(
      campus.run(call + "2" + fields) == R"({"ok":true,"created":false,"enrolment":{"id":)" + id + R"(,"grade":1}})"
  );
  // The look, and the answer.
  CHECK(campus.statements() == 2);
  CHECK(campus.outcome("getOrCreateEnrolment(studentId: \"" + nobody + "\", courseId: \"C1\")") == "REFERENCE studentId");
}

TEST_CASE("a key twice in one list: the second changes what the first inserted") {
  Enrolled campus;
  const std::string row = "{studentId: \"" + ann + "\", courseId: \"C1\", grade: ";
  CHECK(
      campus.run("saveEnrolments(enrolments: [" + row + "1}, " + row + "2}]) { ok enrolments { grade } }") ==
      R"({"ok":true,"enrolments":[{"grade":2},{"grade":2}]})"
  );
  CHECK(campus.outcome(R"(deleteCourses(ids: ["C2", "C1"]))") == "REFERENCE ids.1");
  CHECK(campus.ask("courses { code }") == R"({"courses":[{"code":"C1"},{"code":"C2"}]})");
}

TEST_CASE("lists answer in the order given; the order of a list ends with the key's parts") {
  Enrolled campus;
  const auto row = [](const std::string& student, const std::string& course, const std::string& more) {
    return "{studentId: \"" + student + "\", courseId: \"" + course + "\"" + more + "}";
  };
  CHECK(
      campus.run("saveEnrolments(enrolments: [" + row(bob, "C2", "") + ", " + row(ann, "C2", "") + ", " + row(ann, "C1", ", since: \"2026-03-01\"") + "]) { ok enrolments { student { name } courseId } }") ==
      R"({"ok":true,"enrolments":[{"student":{"name":"Bob"},"courseId":"C2"},{"student":{"name":"Ann"},"courseId":"C2"},)"
      R"({"student":{"name":"Ann"},"courseId":"C1"}]})"
  );
  CHECK(
      campus.ask("enrolments { student { name } courseId }") ==
      R"({"enrolments":[{"student":{"name":"Ann"},"courseId":"C1"},{"student":{"name":"Ann"},"courseId":"C2"},)"
      R"({"student":{"name":"Bob"},"courseId":"C2"}]})"
  );
  CHECK(
      campus.ask("students { enrolmentSet(limit: 1) { courseId } }") ==
      R"({"students":[{"enrolmentSet":[{"courseId":"C1"}]},{"enrolmentSet":[{"courseId":"C2"}]}]})"
  );
}

TEST_CASE("delete by the parts, and lists by the texts of the keys") {
  Enrolled campus;
  for (const char* course : {"C1", "C2"}) {
    REQUIRE(campus.outcome("createEnrolment(studentId: \"" + ann + "\", courseId: \"" + course + "\")") == "ok");
  }
  CHECK(
      campus.run("deleteEnrolment(studentId: \"" + ann + "\", courseId: \"C1\") { ok deletedIds }") ==
      R"({"ok":true,"deletedIds":[)" + quoted(id_of(ann, "C1")) + "]}"
  );
  CHECK(campus.outcome("deleteEnrolment(studentId: \"" + ann + "\", courseId: \"C1\")") == "NOT_FOUND studentId");
  CHECK(
      campus.run("deleteEnrolments(ids: [" + quoted(id_of(ann, "C1")) + ", " + quoted(" [ \"" + ann + "\", \"C2\" ]") + "]) { ok deletedIds }") == R"({"ok":true,"deletedIds":[)" + quoted(id_of(ann, "C2")) + "]}"
  );
  for (const std::string& wrong : {std::string("x"), std::string("[]"), "[\"" + ann + "\"]", "[\"" + ann + "\", null]", std::string("[\"no uuid\", \"C1\"]"), std::string("{}"), std::string()}) {
    CAPTURE(wrong);
    CHECK(campus.outcome("deleteEnrolments(ids: [" + quoted(wrong) + "])") == "INVALID ids.0");
  }
}

TEST_CASE("a part that is an enum and an fk, a part with a default") {
  Campus campus;
  REQUIRE(campus.outcome("saveSite(side: SOUTH_WEST, label: \"Old\")") == "ok");
  CHECK(
      campus.run("saveRoom(siteId: SOUTH_WEST, seats: 3) { ok room { id number site { side label } } }") ==
      R"({"ok":true,"room":{"id":"[\"SOUTH_WEST\",\"1\"]","number":1,"site":{"side":"SOUTH_WEST","label":"Old"}}})"
  );
  // The default is the key: no second room.
  CHECK(campus.outcome("saveRoom(siteId: SOUTH_WEST, seats: 4)") == "ok");
  CHECK(campus.ask("rooms { seats } sites { roomSet { number } }") == R"({"rooms":[{"seats":4}],"sites":[{"roomSet":[{"number":1}]}]})");
  CHECK(campus.outcome("saveRoom(siteId: NORTH)") == "REFERENCE siteId");
  CHECK(
      campus.run(R"(deleteRooms(ids: ["[\"SOUTH_WEST\",1]", "[\"NORTH\",\"1\"]"]) { deletedIds })") ==
      R"({"deletedIds":["[\"SOUTH_WEST\",\"1\"]"]})"
  );
  CHECK(campus.outcome(R"(deleteRooms(ids: ["[\"EAST\",1]"]))") == "INVALID ids.0");
}

TEST_CASE("keys that are dates and texts, and fks to them") {
  Campus campus;
  REQUIRE(campus.outcome(R"(saveTerm(begins: "2026-02-01", name: "Spring"))") == "ok");
  CHECK(
      campus.run(R"(createCourse(code: "C1", title: "T", termId: "2026-02-01", tagIds: []) { course { term { name } } })") ==
      R"({"course":{"term":{"name":"Spring"}}})"
  );
  CHECK(
      campus.ask(R"(terms { begins courseSet { code } } courses(termName: "Spring") { termId })") ==
      R"({"terms":[{"begins":"2026-02-01","courseSet":[{"code":"C1"}]}],"courses":[{"termId":"2026-02-01"}]})"
  );
  CHECK(campus.outcome(R"(updateCourse(code: "C1", termId: "2027-01-01"))") == "REFERENCE termId");
  CHECK(campus.outcome(R"(deleteTerm(begins: "2026-02-01"))") == "REFERENCE begins");
  CHECK(campus.outcome(R"(createCourse(code: "C", title: "T", tagIds: []))") == "TOO_SHORT code");
}

TEST_CASE("a key that is an fk: one badge for a student") {
  Campus campus;
  campus.student(ann, "Ann");
  CHECK(campus.outcome("saveBadge(studentId: \"" + ann + "\", number: 7)") == "ok");
  CHECK(
      campus.run("saveBadge(studentId: \"" + ann + "\", number: 8) { badge { number student { name } } }") ==
      R"({"badge":{"number":8,"student":{"name":"Ann"}}})"
  );
  CHECK(campus.outcome("saveBadge(studentId: \"" + nobody + "\", number: 9)") == "REFERENCE studentId");
  CHECK(
      campus.run("welcome(studentName: \"Bob\", badgeNumber: 9) { ok errors { code field } badge { student { name } } }") ==
      R"({"ok":true,"errors":[],"badge":{"student":{"name":"Bob"}}})"
  );
}
