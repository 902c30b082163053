// Sets of keys, joins with and without a type in between, their inverses.
#include "app/tests/campus_test.h"

TEST_CASE("the whole set: absent keeps, an empty list clears, twice is once") {
  Campus campus;
  campus.tags(3);
  CHECK(
      campus.run(R"(createCourse(code: "CS1", title: "A", tagIds: [2, 1, 2]) { ok course { tags { id } } })") ==
      R"({"ok":true,"course":{"tags":[{"id":"1"},{"id":"2"}]}})"
  );
  // The row, its pairs; then the answer.
  CHECK(campus.statements() == 3);
  CHECK(
      campus.run(R"(updateCourse(code: "CS1", title: "B") { course { title tags { id } } })") ==
      R"({"course":{"title":"B","tags":[{"id":"1"},{"id":"2"}]}})"
  );
  CHECK(
      campus.run(R"(updateCourse(code: "CS1", tagIds: [3, 2]) { course { title tags { name } } })") ==
      R"({"course":{"title":"B","tags":[{"name":"t2"},{"name":"t3"}]}})"
  );
  CHECK(
      campus.run(R"(updateCourse(code: "CS1", tagIds: []) { course { tags { id } } })") == R"({"course":{"tags":[]}})"
  );
  // `tags` is required: never null, but it may be empty.
  CHECK(campus.outcome(R"(updateCourse(code: "CS1", tagIds: null))") == "REQUIRED tagIds");
  campus.student(bob, "Bob");
  campus.student(ann, "Ann", ", friendIds: [\"" + bob + "\"]");
  CHECK(campus.outcome("saveStudent(id: \"" + ann + "\", name: \"Ann\")") == "ok");
  CHECK(campus.ask("student(id: \"" + ann + "\") { friends { name } }") == R"({"student":{"friends":[{"name":"Bob"}]}})");
  CHECK(campus.outcome("saveStudent(id: \"" + ann + "\", name: \"Ann\", friendIds: null)") == "ok");
  CHECK(campus.ask("student(id: \"" + ann + "\") { friends { name } }") == R"({"student":{"friends":[]}})");
}

TEST_CASE("a key of no row: the field error has its place, nothing is stored") {
  Campus campus;
  campus.tags(1);
  CHECK(
      campus.outcome(R"(createCourse(code: "CS1", title: "A", tagIds: [1, 7, 1, 8]))") ==
      "REFERENCE tagIds.1, REFERENCE tagIds.3"
  );
  CHECK(campus.outcome(R"(createCourse(code: "CS1", title: "A", tagIds: ["x"]))") == "INVALID tagIds.0");
  CHECK(campus.ask("courses { code }") == R"({"courses":[]})");
  CHECK(
      campus.outcome(R"(saveCourses(courses: [{code: "C1", title: "A", tagIds: []},
        {code: "C2", title: "B", tagIds: [1, 9]}]))") == "REFERENCE courses.1.tagIds.1"
  );
  CHECK(campus.ask("courses { code }") == R"({"courses":[]})");
  campus.student(ann, "Ann");
  CHECK(
      campus.outcome("saveStudent(id: \"" + ann + "\", name: \"B\", friendIds: [\"" + nobody + "\"])") ==
      "REFERENCE friendIds.0"
  );
  CHECK(campus.ask("student(id: \"" + ann + "\") { name friends { id } }") == R"({"student":{"name":"Ann","friends":[]}})");
}

TEST_CASE("lists: two statements for the sets of all rows; of a row given twice the later set counts") {
  Campus campus;
  campus.tags(2);
  const std::string rows = R"(saveCourses(courses: [{code: "C1", title: "A", tagIds: [1]},
    {code: "C2", title: "B", tagIds: [1, 2], prerequisiteIds: ["C1"]}, {code: "C1", title: "A", tagIds: [2]}]))";
  CHECK(campus.outcome(rows) == "ok");
  // One look at what is there, three rows; what goes and what comes for each of two sets.
  CHECK(campus.statements() == 8);
  CHECK(
      campus.ask("courses { code tags { id } prerequisites { code } unlocks { code } }") ==
      R"({"courses":[{"code":"C1","tags":[{"id":"2"}],"prerequisites":[],"unlocks":[{"code":"C2"}]},)"
      R"({"code":"C2","tags":[{"id":"1"},{"id":"2"}],"prerequisites":[{"code":"C1"}],"unlocks":[]}]})"
  );
  // The list, and one statement per relation.
  CHECK(campus.statements() == 4);
}

TEST_CASE("inverses and deep selections: a statement per relation and level, whatever the number of rows") {
  Campus campus;
  campus.tags(3);
  for (const char* code : {"C1", "C2", "C3"}) {
    REQUIRE(campus.outcome(std::string("createCourse(code: \"") + code + "\", title: \"T\", tagIds: [1, 2])") == "ok");
  }
  CHECK(
      campus.ask("tags { name courseSet(limit: 2, title: \"T\") { code tags { name } } }") ==
      R"({"tags":[{"name":"t1","courseSet":[{"code":"C1","tags":[{"name":"t1"},{"name":"t2"}]},)"
      R"({"code":"C2","tags":[{"name":"t1"},{"name":"t2"}]}]},)"
      R"({"name":"t2","courseSet":[{"code":"C1","tags":[{"name":"t1"},{"name":"t2"}]},)"
      R"({"code":"C2","tags":[{"name":"t1"},{"name":"t2"}]}]},{"name":"t3","courseSet":[]}]})"
  );
  CHECK(campus.statements() == 3);
  CHECK(
      campus.ask("tags(limit: 1) { courseSet(offset: 1, limit: 1) { code } none: courseSet(title: \"U\") { code } }") ==
      R"({"tags":[{"courseSet":[{"code":"C2"}],"none":[]}]})"
  );
  CHECK(campus.query("{ tags { courseSet(limit: -1) { code } } }").text().find("BAD_USER_INPUT") != std::string::npos);
}

TEST_CASE("deleting either row takes its pairs along") {
  Campus campus;
  campus.tags(2);
  REQUIRE(campus.outcome(R"(createCourse(code: "C1", title: "T", tagIds: [1, 2]))") == "ok");
  REQUIRE(campus.outcome(R"(createCourse(code: "C2", title: "T", tagIds: [1], prerequisiteIds: ["C1"]))") == "ok");
  CHECK(campus.outcome("deleteTag(id: 1)") == "ok");
  CHECK(campus.ask("courses { tags { id } }") == R"({"courses":[{"tags":[{"id":"2"}]},{"tags":[]}]})");
  CHECK(campus.outcome(R"(deleteCourse(code: "C1"))") == "ok");
  CHECK(campus.ask("courses { code prerequisites { code } }") == R"({"courses":[{"code":"C2","prerequisites":[]}]})");
  CHECK(campus.ask("tags { courseSet { code } }") == R"({"tags":[{"courseSet":[]}]})");
}

TEST_CASE("friends: of a type with itself, one way, also with oneself") {
  Campus campus;
  campus.student(bob, "Bob");
  campus.student(ann, "Ann", ", friendIds: [\"" + bob + "\", \"" + ann + "\"]");
  CHECK(
      campus.ask("students { name friends { name friends { name } } }") ==
      R"({"students":[{"name":"Ann","friends":[{"name":"Ann","friends":[{"name":"Ann"},{"name":"Bob"}]},)"
      R"({"name":"Bob","friends":[]}]},{"name":"Bob","friends":[]}]})"
  );
  CHECK(campus.statements() == 3);
}

TEST_CASE("through a type: both ends read the same rows") {
  Campus campus;
  campus.student(ann, "Ann");
  campus.student(bob, "Bob");
  for (const char* code : {"C1", "C2"}) {
    REQUIRE(campus.outcome(std::string("createCourse(code: \"") + code + "\", title: \"T\", tagIds: [])") == "ok");
  }
  for (const std::string& pair : {ann + "\", courseId: \"C1", ann + "\", courseId: \"C2", bob + "\", courseId: \"C2"}) {
    REQUIRE(campus.outcome("createEnrolment(studentId: \"" + pair + "\")") == "ok");
  }
  CHECK(
      campus.ask("students { name courses { code students { name } } }") ==
      R"({"students":[{"name":"Ann","courses":[{"code":"C1","students":[{"name":"Ann"}]},)"
      R"({"code":"C2","students":[{"name":"Ann"},{"name":"Bob"}]}]},)"
      R"({"name":"Bob","courses":[{"code":"C2","students":[{"name":"Ann"},{"name":"Bob"}]}]}]})"
  );
  CHECK(campus.statements() == 3);
}

TEST_CASE("rows of one mutation in each other's sets") {
  Campus campus;
  CHECK(
      campus.run(R"(planCourse(courseCode: "C1", courseTitle: "T", courseTagIds: [1, 2], tags: [{name: "a"}, {name: "b"}])
        { ok errors { code field } course { tags { name } } })") ==
      R"({"ok":true,"errors":[],"course":{"tags":[{"name":"a"},{"name":"b"}]}})"
  );
  CHECK(
      campus.outcome(R"(planCourse(courseCode: "C2", courseTitle: "T", courseTagIds: [1, 7], tags: [{name: "c"}]))") ==
      "REFERENCE courseTagIds.1"
  );
  CHECK(campus.ask("tags { name }") == R"({"tags":[{"name":"a"},{"name":"b"}]})");
}

TEST_CASE("get or create: only a new row gets its set") {
  Campus campus;
  campus.tags(2);
  const std::string found = R"(getOrCreateCourse(code: "C1", title: "T", tagIds: [)";
  CHECK(
      campus.run(found + "1]) { created course { tags { id } } }") == R"({"created":true,"course":{"tags":[{"id":"1"}]}})"
  );
  CHECK(
      campus.run(found + "2]) { created course { tags { id } } }") ==
      R"({"created":false,"course":{"tags":[{"id":"1"}]}})"
  );
}

TEST_CASE("sets in an input of their own, and in plain answers") {
  Campus campus;
  campus.tags(2);
  campus.student(ann, "Ann");
  REQUIRE(campus.outcome(R"(createCourse(code: "C1", title: "T", tagIds: [1]))") == "ok");
  CHECK(
      campus.run(R"(tagCourse(input: {code: "C1", tagIds: [2]}) { ok course { title tags { id } } })") ==
      R"({"ok":true,"course":{"title":"T","tags":[{"id":"2"}]}})"
  );
  CHECK(campus.outcome(R"(tagCourse(input: {code: "C1", tagIds: [2, 9]}))") == "REFERENCE tagIds.1");
  CHECK(campus.outcome(R"(tagCourse(input: {code: "C9", tagIds: [2]}))") == "NOT_FOUND code");
  CHECK(
      campus.run("befriend(id: \"" + ann + "\", friendIds: [\"" + ann + "\"]) { friends { name } }") ==
      R"({"friends":[{"name":"Ann"}]})"
  );
  const auto refused = campus.query("mutation { befriend(id: \"" + ann + "\", friendIds: [\"" + nobody + "\"]) { id } }");
  CHECK(refused.errors()[0]["extensions"]["code"] == "REFERENCE");
  CHECK(refused.errors()[0]["extensions"]["field"] == "friendIds.0");
  CHECK(refused.errors()[0]["message"] == "Argument \"friendIds.0\" points to nothing that is there.");
}
