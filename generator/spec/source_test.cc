#include "generator/spec/source.h"

#include <doctest/doctest.h>

using moonwright::Place;
using moonwright::spec::Source;

TEST_CASE("lines end at LF, CRLF and CR; columns are code points") {
  const Source source("a.md", "ä b\r\n\tc\rd\ne");
  CHECK(source.lines() == 4);
  CHECK(source.line_text(1) == "ä b");
  CHECK(source.line_text(2) == "\tc");
  CHECK(source.line_text(4) == "e");
  CHECK(source.place(3) == Place{"a.md", 1, 3, 1});
  CHECK(source.place(7, 2) == Place{"a.md", 2, 2, 2});
  CHECK(source.place(9) == Place{"a.md", 3, 1, 1});
  CHECK(source.place(1000).line == 4);
}

TEST_CASE("columns far out in a line") {
  std::string text = "x\n";
  for (int i = 0; i < 1000; ++i) text += "ä";
  const Source source("a.md", text);
  CHECK(source.place(2 + 2 * 700).column == 701);
  CHECK(source.place(text.size()).column == 1001);
}

TEST_CASE("an empty text has one line") {
  const Source source("a.md", "");
  CHECK(source.lines() == 1);
  CHECK(source.place(0) == Place{"a.md", 1, 1, 1});
}
