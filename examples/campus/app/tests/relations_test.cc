// Several fks to one target, trees, cycles, parents and children, deletions, private fks.
#include "app/tests/campus_test.h"

TEST_CASE("two fks to one target: each set is of its own fk; an own fk as a list") {
  Campus campus;
  const std::string tea = "01900000-0000-7000-8000-000000000011";
  REQUIRE(campus.outcome("saveTeacher(id: \"" + tea + "\", name: \"Tea\")") == "ok");
  campus.student(ann, "Ann", ", advisorId: \"" + tea + "\"");
  campus.student(bob, "Bob", ", tutorId: \"" + tea + "\"");
  CHECK(
      campus.ask("teachers { advised { name } tutored { name } }") ==
      R"({"teachers":[{"advised":[{"name":"Ann"}],"tutored":[{"name":"Bob"}]}]})"
  );
  CHECK(campus.statements() == 3);
  CHECK(
      campus.ask("students { advisors { name } }") == R"({"students":[{"advisors":[{"name":"Tea"}]},{"advisors":[]}]})"
  );
  CHECK(campus.statements() == 2);
  CHECK(campus.outcome("deleteTeacher(id: \"" + tea + "\")") == "ok");
  CHECK(campus.ask("students { advisor { id } tutorId advisors { id } }") == R"({"students":[{"advisor":null,"tutorId":null,"advisors":[]},{"advisor":null,"tutorId":null,"advisors":[]}]})");
  // Nobody has any: nothing is asked.
  CHECK(campus.statements() == 1);
}

TEST_CASE("a tree in one list, in any order") {
  Campus campus;
  const auto topic = [](const std::string& id, const std::string& name, const std::string& parent) {
    return "{id: \"" + id + "\", name: \"" + name + "\"" + (parent.empty() ? "" : ", parentId: \"" + parent + "\"") + "}";
  };
  CHECK(
      campus.outcome("saveTopics(topics: [" + topic(cyd, "c", bob) + ", " + topic(bob, "b", ann) + ", " + topic(ann, "a", "") + "])") == "ok"
  );
  // A look, an insert that is refused, the switch, three inserts, a look at what they point to, the switch back.
  CHECK(campus.statements() == 8);
  REQUIRE(campus.outcome("saveTopics(topics: [" + topic(ann, "a", "") + ", " + topic(bob, "b", ann) + "])") == "ok");
  CHECK(campus.statements() == 3);
  CHECK(
      campus.ask("topics { name parent { name } children { name } }") ==
      R"({"topics":[{"name":"a","parent":null,"children":[{"name":"b"}]},)"
      R"({"name":"b","parent":{"name":"a"},"children":[{"name":"c"}]},)"
      R"({"name":"c","parent":{"name":"b"},"children":[]}]})"
  );
  CHECK(campus.statements() == 3);
  // Also a ring; and what points to nothing is still found, with its place, and takes all along.
  CHECK(campus.outcome("saveTopics(topics: [" + topic(ann, "a", cyd) + "])") == "ok");
  CHECK(
      campus.outcome("saveTopics(topics: [" + topic("01900000-0000-7000-8000-000000000021", "x", "01900000-0000-7000-8000-000000000022") + ", {name: \"y\", parentId: \"" + nobody + "\"}, " + topic("01900000-0000-7000-8000-000000000022", "z", "") + "])") == "REFERENCE topics.1.parentId"
  );
  CHECK(campus.ask("topics { name }") == R"({"topics":[{"name":"a"},{"name":"b"},{"name":"c"}]})");
  // References are checked at once again.
  CHECK(campus.outcome("saveTopics(topics: [{name: \"w\", parentId: \"" + nobody + "\"}])") == "REFERENCE topics.0.parentId");
  // Cascades around the ring.
  CHECK(campus.run("deleteTopics(ids: [\"" + bob + "\"]) { deletedIds }") == "{\"deletedIds\":[\"" + bob + "\"]}");
  CHECK(campus.ask("topics { name }") == R"({"topics":[]})");
}

TEST_CASE("types that need each other are stored together") {
  Campus campus;
  CHECK(
      campus.run(R"(foundClub(clubName: "Chess", memberName: "Ann")
        { ok errors { code field } club { name president { name club { name } } memberSet { name } } })") ==
      R"({"ok":true,"errors":[],"club":{"name":"Chess","president":{"name":"Ann","club":{"name":"Chess"}},)"
      R"("memberSet":[{"name":"Ann"}]}})"
  );
  CHECK(
      campus.outcome("foundClub(clubName: \"Go\", clubPresidentId: \"" + nobody + "\", memberName: \"Bob\")") ==
      "REFERENCE clubPresidentId"
  );
  CHECK(campus.ask("clubs { name } members { name }") == R"({"clubs":[{"name":"Chess"}],"members":[{"name":"Ann"}]})");
}

TEST_CASE("children of a composite key take their parent's key as a part") {
  Campus campus;
  for (const char* code : {"C1", "C2"}) {
    REQUIRE(campus.outcome(std::string("createCourse(code: \"") + code + "\", title: \"T\", tagIds: [])") == "ok");
  }
  const std::string call = "enrol(studentId: \"" + ann + "\", studentName: \"Ann\", enrolments: [{courseId: \"C1\", grade: ";
  CHECK(
      campus.run(call + "1}, {courseId: \"C2\"}]) { ok errors { code field } enrolments { student { name } courseId grade } }") ==
      R"({"ok":true,"errors":[],"enrolments":[{"student":{"name":"Ann"},"courseId":"C1","grade":1},)"
      R"({"student":{"name":"Ann"},"courseId":"C2","grade":null}]})"
  );
  // The same rows again: changed, not inserted.
  CHECK(campus.outcome(call + "5}])") == "ok");
  CHECK(campus.ask("enrolments(studentId: \"" + ann + "\") { grade }") == R"({"enrolments":[{"grade":5},{"grade":null}]})");
  CHECK(campus.outcome("enrol(studentName: \"B\", enrolments: [{courseId: \"C1\"}, {courseId: \"C9\"}])") == "REFERENCE enrolments.1.courseId");
  CHECK(campus.ask("students { name }") == R"({"students":[{"name":"Ann"}]})");
}

TEST_CASE("of two absent fks to one stored item neither says which is meant") {
  Campus campus;
  campus.student(bob, "Bob");
  const std::string call = "arrangeExchange(studentName: \"Ann\", exchangeYear: 2026";
  CHECK(campus.outcome(call + ")") == "REQUIRED exchangeHostId, REQUIRED exchangeGuestId");
  CHECK(
      campus.run(call + ", exchangeHostId: \"" + bob + "\") { exchange { host { name } guest { name } } }") ==
      R"({"exchange":{"host":{"name":"Bob"},"guest":{"name":"Ann"}}})"
  );
  // Absent on update: keeps its value.
  const auto exchange = campus.query("{ exchanges { id } }").data()["exchanges"][0]["id"].text();
  CHECK(
      campus.run("arrangeExchange(studentName: \"Cyd\", exchangeId: \"" + exchange + "\", exchangeYear: 2027) { exchange { year host { name } guest { name } } }") ==
      R"({"exchange":{"year":2027,"host":{"name":"Bob"},"guest":{"name":"Ann"}}})"
  );
}

TEST_CASE("deletion: restrict tells which row, cascade takes along, set null lets go") {
  Campus campus;
  campus.student(ann, "Ann");
  campus.student(bob, "Bob", ", mentorId: \"" + ann + "\"");
  REQUIRE(campus.outcome(R"(createCourse(code: "C1", title: "T", tagIds: []))") == "ok");
  REQUIRE(campus.outcome("createEnrolment(studentId: \"" + ann + "\", courseId: \"C1\")") == "ok");
  CHECK(campus.outcome(R"(deleteCourse(code: "C1"))") == "REFERENCE code");
  CHECK(campus.outcome("deleteStudents(ids: [\"" + ann + "\"])") == "ok");
  CHECK(campus.ask("enrolments { grade } students { mentorId }") == R"({"enrolments":[],"students":[{"mentorId":null}]})");
  CHECK(campus.outcome(R"(deleteCourse(code: "C1"))") == "ok");
}

TEST_CASE("what is private or has no set is not in the schema") {
  Campus campus;
  for (const char* field : {"{ enrolments { checkedBy { id } } }", "{ enrolments { checkedById } }", "{ teachers { enrolmentSet { id } } }", "{ members { clubSet { id } } }"}) {
    CAPTURE(field);
    CHECK(campus.query(field).errors()[0]["message"].text().find("Cannot query field") == 0);
  }
}

TEST_CASE("wrong keys in arguments are told, never SQL") {
  Campus campus;
  CHECK(campus.query("{ student(id: \"x\") { name } }").errors()[0]["extensions"]["code"] == "BAD_USER_INPUT");
  CHECK(campus.query("{ enrolment(studentId: \"x\", courseId: \"C1\") { grade } }").errors()[0]["extensions"]["code"] == "BAD_USER_INPUT");
  CHECK(campus.outcome("saveStudent(name: \"A\", id: \"" + ann + "\", mentorId: \"x\")") == "INVALID mentorId");
  CHECK(campus.outcome("saveStudent(name: \"A\", id: \"" + ann + "\", mentorId: \"" + nobody + "\")") == "REFERENCE mentorId");
  // A row may point to itself.
  CHECK(campus.outcome("saveStudent(name: \"A\", id: \"" + ann + "\", mentorId: \"" + ann + "\")") == "ok");
}

TEST_CASE("fixtures: types and rows in any order, sets, numbers as keys; again without harm") {
  Campus campus;
  for (int times = 0; times < 2; ++times) {
    CHECK(campus.load_fixtures() == "");
    CHECK(
        campus.ask("courses { code tags { name } prerequisites { code } students { name mentor { name } } }") ==
        R"({"courses":[{"code":"CS1","tags":[{"name":"hard"},{"name":"new"}],"prerequisites":[],)"
        R"("students":[{"name":"Ann","mentor":{"name":"Bob"}}]},)"
        R"({"code":"CS2","tags":[{"name":"hard"}],"prerequisites":[{"code":"CS1"}],"students":[]}]})"
    );
    CHECK(campus.ask("rooms { id } tags { id }") == R"({"rooms":[{"id":"[\"SOUTH_WEST\",\"7\"]"}],"tags":[{"id":"1"},{"id":"2"}]})");
  }
  CHECK(campus.outcome("saveTag(name: \"next\")") == "ok");
}

TEST_CASE("rows of a list to delete may hold one another; else the one that is held is told") {
  Campus campus;
  const auto unit = [](const std::string& id, const std::string& parent) {
    return "{id: \"" + id + "\", name: \"u\"" + (parent.empty() ? "" : ", parentId: \"" + parent + "\"") + "}";
  };
  REQUIRE(campus.outcome("saveUnits(units: [" + unit(ann, "") + ", " + unit(bob, ann) + ", " + unit(cyd, bob) + "])") == "ok");
  CHECK(campus.outcome("deleteUnits(ids: [\"" + ann + "\"])") == "REFERENCE ids.0");
  CHECK(campus.outcome("deleteUnits(ids: [\"" + cyd + "\", \"" + nobody + "\", \"" + ann + "\"])") == "REFERENCE ids.2");
  CHECK(campus.ask("units { parts { id } }").find(cyd) != std::string::npos);
  CHECK(
      campus.run("deleteUnits(ids: [\"" + ann + "\", \"" + bob + "\", \"" + cyd + "\"]) { deletedIds }") ==
      "{\"deletedIds\":[\"" + ann + "\",\"" + bob + "\",\"" + cyd + "\"]}"
  );
  CHECK(campus.ask("units { id }") == R"({"units":[]})");
}
