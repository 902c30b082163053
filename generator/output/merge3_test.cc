#include <doctest/doctest.h>

#include "generator/output/merge3.h"

using namespace moonwright::output;

namespace {

std::string merged(const char* base, const char* yours, const char* fresh) {
  const Merged result = merge3(base, yours, fresh);
  CHECK(result.conflicts.empty());
  return result.text;
}

}  // namespace

TEST_CASE("changes of one side are taken") {
  CHECK(merged("a\nb\nc\n", "a\nb\nc\n", "a\nB\nc\n") == "a\nB\nc\n");
  CHECK(merged("a\nb\nc\n", "a\nB\nc\n", "a\nb\nc\n") == "a\nB\nc\n");
  CHECK(merged("", "mine\n", "") == "mine\n");
  CHECK(merged("", "", "new\n") == "new\n");
  CHECK(merged("a\n", "", "a\n") == "");
  CHECK(merged("a\n", "a\n", "") == "");
  CHECK(merged("", "", "") == "");
}

TEST_CASE("changes of both sides are joined where a line holds them apart") {
  CHECK(merged("a\nb\nc\nd\ne\n", "A\nb\nc\nd\ne\nmine\n", "a\nb\nC\nd\ne\n") == "A\nb\nC\nd\ne\nmine\n");
  CHECK(merged("a\nb\nc\nd\n", "a\nc\nd\n", "a\nb\nc\nx\nd\n") == "a\nc\nx\nd\n");
}

TEST_CASE("the same change of both sides is one") {
  CHECK(merged("a\nb\nc\n", "a\nB\nc\n", "a\nB\nc\n") == "a\nB\nc\n");
  CHECK(merged("a\nc\n", "a\nb\nc\n", "a\nb\nc\n") == "a\nb\nc\n");
}

TEST_CASE("different changes of the same lines are a conflict, with both and what was there") {
  const Merged result = merge3("a\nb\nc\n", "a\nmine\nc\n", "a\nnew\nc\n");
  REQUIRE(result.conflicts.size() == 1);
  CHECK(result.conflicts[0] == Conflict{2, 1});
  CHECK(result.text == "a\n<<<<<<< yours\nmine\n||||||| scaffolded then\nb\n=======\nnew\n>>>>>>> scaffolded now\nc\n");
}

TEST_CASE("changes without a line between them are a conflict, too; a removal against a change as well") {
  CHECK(merge3("a\nb\n", "A\nb\n", "a\nB\n").conflicts == std::vector<Conflict>{{1, 2}});
  CHECK(merge3("a\nb\nc\n", "a\nc\n", "a\nB\nc\n").conflicts == std::vector<Conflict>{{2, 0}});
  CHECK(
      merge3("a\nx\nb\ny\nc\n", "1\nx\n2\ny\nc\n", "3\nx\n4\ny\nc\n").conflicts == std::vector<Conflict>{{1, 1}, {3, 1}}
  );
}

TEST_CASE("line ends are those of the person's file") {
  CHECK(merged("a\nb\nc\n", "a\r\nb\r\nc\r\nmine\r\n", "a\nB\nc\n") == "a\r\nB\r\nc\r\nmine\r\n");
  CHECK(merged("a\r\nb\r\n", "a\nb\nmine\n", "A\r\nb\r\n") == "A\nb\nmine\n");
}

TEST_CASE("a last line without line feed gets one when something comes behind it") {
  CHECK(merged("a\nb\n", "A\nb", "a\nb\n") == "A\nb");
  CHECK(merged("a\nx\nb\n", "a\nx\nb", "a\nx\nb\nc\n") == "a\nx\nb\nc\n");
  CHECK(
      merge3("a\n", "mine", "new").text ==
      "<<<<<<< yours\nmine\n||||||| scaffolded then\na\n=======\nnew\n>>>>>>> scaffolded now\n"
  );
}

TEST_CASE("many repeated lines, which a diff could pair wrongly, lose nothing") {
  std::string base;
  for (int i = 0; i < 40; ++i) base += i % 3 == 0 ? "}\n" : "x\n";
  const std::string yours = "mine\n" + base;
  const std::string fresh = base + "new\n";
  const Merged result = merge3(base, yours, fresh);
  CHECK(result.conflicts.empty());
  CHECK(result.text == "mine\n" + base + "new\n");
}
