// Cursor pages over lists that go through another type, and over a type with a composite key.
#include <vector>

#include "app/tests/campus_test.h"

namespace {

std::string student_id(int number) {
  return std::string("01900000-0000-7000-8000-0000000000") + (number < 10 ? "0" : "") + std::to_string(number);
}

/// Seven students of whom several have one name; six are in C1, two of them and the seventh in C2.
class Full : public Campus {
 public:
  Full() {
    for (const char* code : {"C1", "C2", "C3"}) {
      REQUIRE(outcome(std::string("createCourse(code: \"") + code + "\", title: \"T\", tagIds: [])") == "ok");
    }
    const char* names[] = {"Eve", "Ann", "Eve", "Bob", "Ann", "Eve", "Cyd"};
    for (int i = 1; i <= 7; ++i) student(student_id(i), names[i - 1]);
    for (int i = 1; i <= 6; ++i) enrol(i, "C1", i % 2 == 0 ? ", since: \"2026-02-01\"" : "");
    enrol(1, "C2", ", grade: 2");
    enrol(2, "C2", ", grade: 1");
    enrol(7, "C2", "");
  }

  void enrol(int number, const std::string& course, const std::string& more) {
    REQUIRE(outcome("createEnrolment(studentId: \"" + student_id(number) + "\", courseId: \"" + course + "\"" + more + ")") == "ok");
  }

  /// "< Ann2 Bob4 > 6": what comes before, names with the last digit of the ids, what comes after, the total.
  std::string page(const mw::test::Json& connection) {
    const auto info = connection["pageInfo"];
    std::string text = info["hasPreviousPage"] == true ? "<" : "";
    for (std::size_t i = 0; i < connection["edges"].size(); ++i) {
      const auto node = connection["edges"][i]["node"];
      text += (text.empty() ? "" : " ") + node["name"].text() + node["id"].text().substr(35);
    }
    if (info["hasNextPage"] == true) text += " >";
    last_ = connection["pageInfo"]["endCursor"].text();
    first_ = connection["pageInfo"]["startCursor"].text();
    return text + " of " + connection["totalCount"].text();
  }
  std::string course(const std::string& code, const std::string& arguments) {
    const auto answer = query("{ course(code: \"" + code + "\") { studentsConnection" + (arguments.empty() ? "" : "(" + arguments + ")") + fields_ + " } }");
    CHECK_MESSAGE(internal_errors().empty(), internal_errors());
    return answer.ok() ? page(answer.data()["course"]["studentsConnection"]) : answer.text();
  }
  std::string after() const { return "after: \"" + last_ + "\""; }
  std::string before() const { return "before: \"" + first_ + "\""; }

 protected:
  const std::string fields_ =
      " { totalCount edges { cursor node { id name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
  std::string first_;
  std::string last_;
};

}  // namespace

TEST_CASE("through another type: forth and back, in every order, with ties") {
  Full campus;
  CHECK(campus.course("C1", "") == "Ann2 Ann5 Bob4 Eve1 Eve3 Eve6 of 6");
  CHECK(campus.course("C1", "first: 4") == "Ann2 Ann5 Bob4 Eve1 > of 6");
  CHECK(campus.course("C1", "first: 1, " + campus.after()) == "< Eve3 > of 6");
  CHECK(campus.course("C1", "first: 9, " + campus.after()) == "< Eve6 of 6");
  CHECK(campus.course("C1", "last: 2, " + campus.before()) == "< Eve1 Eve3 > of 6");
  CHECK(campus.course("C1", "last: 9, " + campus.before()) == "Ann2 Ann5 Bob4 > of 6");
  const std::string down = "orderBy: [{field: NAME, direction: DESC}], ";
  CHECK(campus.course("C1", down + "first: 2") == "Eve1 Eve3 > of 6");
  CHECK(campus.course("C1", down + "first: 2, " + campus.after()) == "< Eve6 Bob4 > of 6");
  CHECK(campus.course("C1", down + campus.after()) == "< Ann2 Ann5 of 6");
  CHECK(campus.course("C1", "first: 0") == " > of 6");
  CHECK(campus.course("C3", "") == " of 0");
  CHECK(campus.course("C3", "last: 3") == " of 0");
  // A cursor of the one order is none of the other.
  campus.course("C1", "first: 1");
  CHECK(campus.course("C1", down + campus.after()).find("BAD_USER_INPUT") != std::string::npos);
}

TEST_CASE("through another type: a cursor of one parent is a place in the list of any") {
  Full campus;
  campus.course("C1", "first: 3");
  CHECK(campus.course("C2", campus.after()) == "< Cyd7 Eve1 of 3");
  CHECK(campus.course("C1", "filter: {name: {eq: \"Eve\"}}, first: 2") == "Eve1 Eve3 > of 3");
}

TEST_CASE("through another type: many parents in one statement, each its own page") {
  Full campus;
  const auto answer = campus.query(
      "{ courses { code studentsConnection(first: 2) { totalCount edges { node { id name } } pageInfo { hasNextPage hasPreviousPage } } } }"
  );
  REQUIRE(answer.ok());
  CHECK(campus.page(answer.data()["courses"][0]["studentsConnection"]) == "Ann2 Ann5 > of 6");
  CHECK(campus.page(answer.data()["courses"][1]["studentsConnection"]) == "Ann2 Cyd7 > of 3");
  CHECK(campus.page(answer.data()["courses"][2]["studentsConnection"]) == " of 0");
  // The courses, the rows, the totals.
  CHECK(campus.statements() == 3);
  CHECK(
      campus.ask("courses { students(limit: 1, offset: 1) { name } }") ==
      R"({"courses":[{"students":[{"name":"Ann"}]},{"students":[{"name":"Cyd"}]},{"students":[]}]})"
  );
}

TEST_CASE("of a type with itself: friends by cursor, and nested") {
  Full campus;
  REQUIRE(campus.outcome("saveStudent(id: \"" + student_id(1) + "\", name: \"Eve\", friendIds: [\"" + student_id(2) + "\", \"" + student_id(4) + "\", \"" + student_id(7) + "\"])") == "ok");
  CHECK(
      campus.ask("student(id: \"" + student_id(1) + "\") { friendsConnection(first: 2) { totalCount nodes { name friendsConnection { totalCount nodes { name } } } pageInfo { hasNextPage } } }") ==
      R"({"student":{"friendsConnection":{"totalCount":3,"nodes":[)"
      R"({"name":"Ann","friendsConnection":{"totalCount":0,"nodes":[]}},{"name":"Bob","friendsConnection":{"totalCount":0,"nodes":[]}}],)"
      R"("pageInfo":{"hasNextPage":true}}}})"
  );
}

TEST_CASE("a composite key: pages of the table and of a parent, each row once, forth and back") {
  Full campus;
  const char* orders[] = {
      "[]",
      "[{field: SINCE}]",
      "[{field: SINCE, direction: DESC}]",
      "[{field: GRADE}, {field: SINCE}]",
      "[{field: GRADE, direction: DESC}]",
      "[{field: STUDENT_ID, direction: DESC}]",
  };
  const auto ids = [](const mw::test::Json& nodes) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < nodes.size(); ++i) found.push_back(nodes[i]["id"].text());
    return found;
  };
  for (const char* order : orders) {
    CAPTURE(std::string(order));
    const std::string by = std::string("orderBy: ") + order;
    const auto all = ids(campus.query("{ enrolments(" + by + ") { id } }").data()["enrolments"]);
    REQUIRE(all.size() == 9);
    std::vector<std::string> forth;
    std::vector<std::string> back;
    std::string place;
    for (bool more = true; more;) {
      const auto page = campus.query("{ enrolmentsConnection(first: 2, " + by + place + ") { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }").data()["enrolmentsConnection"];
      CHECK(page["totalCount"] == 9);
      for (const std::string& id : ids(page["nodes"])) forth.push_back(id);
      more = page["pageInfo"]["hasNextPage"] == true;
      place = ", after: \"" + page["pageInfo"]["endCursor"].text() + "\"";
      REQUIRE(forth.size() <= 9);
    }
    place.clear();
    for (bool more = true; more;) {
      const auto page = campus.query("{ enrolmentsConnection(last: 4, " + by + place + ") { nodes { id } pageInfo { hasPreviousPage startCursor } } }").data()["enrolmentsConnection"];
      const auto rows = ids(page["nodes"]);
      back.insert(back.begin(), rows.begin(), rows.end());
      more = page["pageInfo"]["hasPreviousPage"] == true;
      place = ", before: \"" + page["pageInfo"]["startCursor"].text() + "\"";
      REQUIRE(back.size() <= 9);
    }
    CHECK(forth == all);
    CHECK(back == all);
  }
}

TEST_CASE("a composite key: pages of parents, filtered and counted") {
  Full campus;
  CHECK(
      campus.ask("courses { code enrolmentSetConnection(first: 1, filter: {grade: {isNull: false}}, orderBy: [{field: GRADE}]) { totalCount edges { node { grade student { name } } } pageInfo { hasNextPage } } }") ==
      R"({"courses":[{"code":"C1","enrolmentSetConnection":{"totalCount":0,"edges":[],"pageInfo":{"hasNextPage":false}}},)"
      R"({"code":"C2","enrolmentSetConnection":{"totalCount":2,"edges":[{"node":{"grade":1,"student":{"name":"Ann"}}}],"pageInfo":{"hasNextPage":true}}},)"
      R"({"code":"C3","enrolmentSetConnection":{"totalCount":0,"edges":[],"pageInfo":{"hasNextPage":false}}}]})"
  );
  // The place stays where it is when its row goes.
  const auto page = campus.query("{ enrolmentsConnection(first: 3) { nodes { id } pageInfo { endCursor } } }").data()["enrolmentsConnection"];
  const std::string cursor = page["pageInfo"]["endCursor"].text();
  const std::string gone = page["nodes"][2]["id"].text();
  REQUIRE(campus.outcome("deleteEnrolments(ids: [" + quoted(gone) + "])") == "ok");
  CHECK(campus.query("{ enrolmentsConnection(after: \"" + cursor + "\") { totalCount nodes { id } } }").data()["enrolmentsConnection"]["nodes"].size() == 6);
}
