#include "generator/spec/markdown.h"

#include <doctest/doctest.h>

#include "generator/spec/line_marks.h"
#include "generator/spec/unicode.h"

using namespace moonwright::spec;

namespace {

std::string utf8(const Text& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) append_utf8(result, text.opaque(i) ? U'#' : text.chars[i]);
  return result;
}

/// One letter per part, with its text or code.
std::string outline(const std::string& markdown) {
  const Source source("spec.md", markdown);
  std::string result;
  for (const Part& part : read_markdown(source).parts) {
    result += std::string(1, "hp[<>]f"[part.kind]) + utf8(part.text) + part.code;
  }
  return result;
}

std::vector<int> heading_lines(const std::string& markdown) {
  const Source source("spec.md", markdown);
  std::vector<int> lines;
  for (const Part& part : read_markdown(source).parts) {
    if (part.kind == Part::heading) lines.push_back(source.line_of(part.offset));
  }
  return lines;
}

}  // namespace

TEST_CASE("paragraphs, lists and headings") {
  CHECK(outline("a *b* c\n\n- d\n- e\n  - f\n\n## g ##\n") == "pa b c[<pd><pe[<pf>]>]hg");
  CHECK(outline("- a\n\n  b\n") == "[<papb>]");
  CHECK(outline("- # a\n") == "[<pa>]");
}

TEST_CASE("quotes, tables, HTML and code leave nothing") {
  CHECK(outline("> a\n> - b\n\n<div>\nc\n</div>\n\n    d\n\n| e | f |\n|---|---|\n| g | h |\n").empty());
}

TEST_CASE("tables as people write them") {
  CHECK(outline("| a | b |\n|-|-|\n| c | d |\n").empty());
  CHECK(outline("a | b\n:-|-:\nc | d\n").empty());
  CHECK(outline("| a \\| b |\n|-|\n| c |\n").empty());
  CHECK(outline("a\nb c\n| d | e |\n| --- | --- |\n| f | g |\n\nh\n") == "pa\nb c\nph");
  CHECK(outline("- a\n  | b | c |\n  |--|--|\n  | d | e |\n- f\n") == "[<pa\n><pf>]");
  CHECK(outline("| a | b |\n|--|--|\n| c | d |\n---\ne\n") == "pe");
  // no table: as many cells as there are dashes are needed, and bars
  CHECK(outline("a | b\n-|-|-\n") == "pa | b\n-|-|-");
  CHECK(outline("a\n|-|\n") == "pa\n|-|");
  CHECK(outline("a | b\n- c\n") == "pa | b[<pc>]");
}

TEST_CASE("inline marks") {
  CHECK(outline("[a](b) <i>c</i> d<br>e &colon; \\* `f g` ![h](i) ~~j~~ <!-- k -->") == "pa c d e : * ### # ~~j~~ ");
}

TEST_CASE("a fence deeper than fences may be goes on with the text before it") {
  CHECK(outline("a\n    ```\n    b\n    ```\nc\n\nd\n") == "pa\n ###\ncpd");
  CHECK(outline("- a\n      ~~~\n  b\n- c\n") == "[<pa\n ~~~\nb><pc>]");
  CHECK(outline("> a\n    ~~~\n\nb\n") == "pb");
  CHECK(outline("a\n\t~~~\nb\n\n~~~\nc\n~~~\n\nd\n    ~~~\n") == "pa\n ~~~\nbfc\npd\n ~~~");
  // fences
  CHECK(outline("a\n   ~~~\n   b\n   ~~~\nc\n") == "pafb\npc");
  CHECK(outline("- a\n  - b\n    ~~~\n    c\n    ~~~\n") == "[<pa[<pbfc\n>]>]");
  CHECK(outline("1.  a\n    ~~~\n    c\n    ~~~\n") == "[<pafc\n>]");
  CHECK(outline("- - a\n    ~~~\n    b\n    ~~~\n") == "[<[<pafb\n>]>]");
  CHECK(outline("-\ta\n\t~~~\n\tb\n\t~~~\n") == "[<pafb\n>]");
}

TEST_CASE("fences keep their info and lines") {
  const Source source("spec.md", "a\n\n~~~ graphql example\n\n{ a }\n~~~\n");
  const Markdown markdown = read_markdown(source);
  REQUIRE(markdown.parts.size() == 2);
  CHECK(markdown.parts[1].info == "graphql example");
  CHECK(markdown.parts[1].code == "\n{ a }\n");
  CHECK(source.line_of(markdown.parts[1].offset) == 3);
}

TEST_CASE("a fence behind another one has a line of its own") {
  const Source source("spec.md", "```a\nx\n\n```\n\n```b\n```\n\n- ```c\n  y\n  ```\n\n```d\nz\n");
  const Markdown markdown = read_markdown(source);
  std::vector<int> lines;
  for (const Part& part : markdown.parts) {
    if (part.kind == Part::fence) lines.push_back(source.line_of(part.offset));
  }
  CHECK(lines == std::vector<int>{1, 6, 9, 13});
}

TEST_CASE("headings without text have lines") {
  CHECK(
      heading_lines("##\n\n## ![x](y.png)\n\n```\n##\n```\n##   \n\ntext\n\n#### a\n\nb\n===\n") ==
      std::vector<int>{1, 3, 8, 12, 14}
  );
}

TEST_CASE("links of a heading") {
  const Source source("spec.md", "See [x](y.md).\n\n# [a](b.md) and [c](d&amp;e.md) and ![f](g.md)\n");
  const auto parts = read_markdown(source).parts;
  CHECK(parts.at(1).links == std::vector<std::string>{"b.md", "d&e.md"});
}

TEST_CASE("deep nesting is refused, not suffered") {
  std::string marks;
  for (int i = 0; i < 100; ++i) marks += "- ";
  CHECK(read_markdown(Source("spec.md", marks + "a")).too_deep);
  CHECK(read_markdown(Source("spec.md", "a\n" + std::string(100, '>') + "a")).too_deep);
  std::string steps;
  for (std::size_t i = 0; i < 100; ++i) steps += std::string(2 * i, ' ') + "- a\n";
  CHECK(read_markdown(Source("spec.md", steps)).too_deep);
  CHECK_FALSE(read_markdown(Source("spec.md", "- - - a")).too_deep);
}

TEST_CASE("lines of fences and headings") {
  CHECK(is_fence_line("  - ```js", '`'));
  CHECK_FALSE(is_fence_line("``", '`'));
  CHECK(is_heading_line(" ##", 2));
  CHECK_FALSE(is_heading_line("###", 2));
  CHECK_FALSE(is_heading_line("##a", 2));
}
