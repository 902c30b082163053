#include "generator/spec/parser.h"

#include <doctest/doctest.h>

#include "generator/spec/document_json.h"

using namespace moonwright;
using namespace moonwright::spec;

namespace {

struct Parsed {
  Document document;
  Diagnostics diagnostics;
};

Parsed parse_files(std::map<std::string, std::string> files) {
  Parsed result;
  result.document = parse(MemoryDisk(std::move(files)), "", {"shop:project", Verbs::built_in()}, result.diagnostics);
  return result;
}

/// "subject verb object" per relation, then "name:line" per error, joined by "; ".
std::string said(const Parsed& parsed) {
  std::string result;
  for (const Relation& r : parsed.document.relations) {
    result += r.subject.text() + " " + r.verb + " " + r.object.text() + "; ";
  }
  for (const Diagnostic& d : parsed.diagnostics.sorted()) {
    result += std::string(d.code.name) + ":" + std::to_string(d.place.line) + "; ";
  }
  return result.empty() ? result : result.substr(0, result.size() - 2);
}

std::string said(const std::string& text) {
  return said(parse_files({{"spec.md", text}}));
}

}  // namespace

TEST_CASE("the first group") {
  CHECK(said("In the a:s the b:s /uses :c.") == "b:s uses :c");
  CHECK(said("The a:s, the b:s or the d:s /uses :c.") == "a:s uses :c; b:s uses :c; d:s uses :c");
  CHECK(said("With the a:s the b:s /use :c.") == "a:s uses :c; b:s uses :c");
  CHECK(said("A:s & b:s /uses :c.") == "A:s uses :c; b:s uses :c");
}

TEST_CASE("later groups: that") {
  CHECK(said("a:a /has b:b and c:c that /uses :d.") == "a:a has b:b; a:a has c:c; c:c uses :d");
  CHECK(said("a:a /has b:b and c:c that /use :d.") == "a:a has b:b; a:a has c:c; b:b uses :d; c:c uses :d");
  CHECK(said("a:a /has b:b and c:c, which each /uses :d.") == "a:a has b:b; a:a has c:c; b:b uses :d; c:c uses :d");
  CHECK(said("a:a /has b:b that, if asked, /uses :d.") == "a:a has b:b; b:b uses :d");
  CHECK(said("a:a /has b:b that is new, and /uses :d.") == "a:a has b:b; a:a uses :d");
}

TEST_CASE("later groups: and, but, a comma") {
  CHECK(
      said("a:a /has b:b; it also /uses :d, and :e but /posts :f.") ==
      "a:a has b:b; a:a uses :d; a:a uses :e; a:a posts :f"
  );
  CHECK(said("a:a /creates, /updates and /deletes b:b.") == "a:a creates b:b; a:a updates b:b; a:a deletes b:b");
  CHECK(said("a:a /has b:b and for the c:c /posts :d.") == "a:a has b:b; a:a posts :d");
}

TEST_CASE("later groups: clauses of their own") {
  CHECK(said("a:a /has b:b and c:c /has d:d.") == "a:a has b:b; c:c has d:d");
  CHECK(said("a:a /has b:b to /use :d.") == "a:a has b:b; b:b uses :d");
  CHECK(said("a:a /has b:b and c:c to /use :d.") == "a:a has b:b; a:a has c:c; b:b uses :d; c:c uses :d");
}

TEST_CASE("parentheses") {
  CHECK(said("(a:a /with b:b) /has c:c.") == "a:a with b:b; a:a has c:c");
  CHECK(said("a:a /has b:b, c:c (/uses :d) and e:e.") == "a:a has b:b; a:a has c:c; a:a has e:e; c:c uses :d");
  CHECK(said("a:a /has (b:b and (c:c /with d:d)).") == "a:a has b:b; a:a has c:c; c:c with d:d");
  CHECK(said("a:a /has ((b:b /with c:c) /with d:d).") == "a:a has b:b; b:b with c:c; b:b with d:d");
  CHECK(said("a:a /posts (or /saves) b:b.") == "a:a posts b:b; verb-without-object:1");
}

TEST_CASE("lists give objects and take subjects") {
  CHECK(
      said("a:a /has:\n- b:b and c:c, with e:e\n- d:d that /uses :f\n- prose\n- /loads :g") ==
      "a:a has b:b; a:a has c:c; a:a has d:d; d:d uses :f; a:a loads :g"
  );
  CHECK(said("a:a /has\n\n> quote\n\n- b:b\n\nProse.\n\n1. c:c\n") == "a:a has b:b; a:a has c:c");
  CHECK(said("a:a /has b:b that\n- /loads :c\n\n  /loads :d\n") == "a:a has b:b; b:b loads :c; verb-without-subject:4");
  CHECK(said("## a:a\n\nThe api\n\n- /loads :c\n  - :d\n") == "a:a loads :c");
  CHECK(said("a:a /uses\n- tools:\n  - :b\n  - :c") == "a:a uses :b; a:a uses :c");
  CHECK(
      said("a:a /has\n- b:b\n  - /loads :c\n- d:d\n  - /loads :e") ==
      "a:a has b:b; a:a has d:d; b:b loads :c; d:d loads :e"
  );
  CHECK(said("## a:a /uses\n- :b") == "a:a uses :b");
}

TEST_CASE(":it") {
  CHECK(said("## a:a of b:b\n\nprose. :It /has c:c. :IT /has d:d") == "a:a has c:c; a:a has d:d");
  CHECK(said("## a:a\n\n- About b:b.\n- :It /has c:c\n\n:It /has d:d") == "a:a has c:c; a:a has d:d");
  CHECK(said("In b:b, a:a /has c:c and :it /has d:d") == "a:a has c:c; a:a has d:d");
  CHECK(said("## B\n\n:it /has c:c. :It /has d:d.") == "it-without-term:3; it-without-term:3");
  CHECK(said(":It /has a:a.") == "shop:project has a:a");
}

TEST_CASE("what is denied is an error") {
  for (const char* text :
       {"a:a does not /use :b.",
        "a:a doesn’t /use :b.",
        "a:a /uses no :b.",
        "a:a /uses :b, not :c.",
        "Neither a:a nor b:b /uses :c.",
        "a:a /uses\n- nothing but :b",
        "a:a /uses neither:\n- :b",
        "a:a cannot /sleep."}) {
    CAPTURE(text);
    CHECK(said(text) == "negation:1");
  }
  CHECK(said("There is no doubt: a:a /uses :b, or nothing.") == "a:a uses :b");
  CHECK(said("a:a /loads b:b but never /posts c:c.") == "a:a loads b:b; negation:1");
}

TEST_CASE("verbs without subject or object") {
  CHECK(said("See /login.") == "verb-without-subject:1");
  CHECK(said("a:a is at /health and\n/login.") == "verb-without-object:1; verb-without-object:2");
}

TEST_CASE("places and sentences") {
  const Parsed parsed =
      parse_files({{"spec.md", "\xEF\xBB\xBF# t\r\n\r\nThe größe:a\r\n\t**/has** `x`\n a:b^ that /uses :c."}});
  REQUIRE(parsed.document.relations.size() == 2);
  const Relation& relation = parsed.document.relations[0];
  CHECK(relation.place == Place{"spec.md", 4, 4, 4});
  CHECK(relation.subject_place == Place{"spec.md", 3, 5, 7});
  CHECK(relation.object_place == Place{"spec.md", 5, 2, 4});
  CHECK(relation.sentence == "The größe:a **/has** `x` a:b^ that /uses :c.");
  CHECK(relation.written_verb == "has");
  CHECK(relation.that_clauses == 1);
  CHECK(relation.block == 1);
  CHECK(parsed.document.blocks[1].title_terms.size() == 1);
  CHECK(parsed.document.terms.size() == 4);
  CHECK(parsed.document.terms[1].related);
}

TEST_CASE("blocks, levels and scopes") {
  const Parsed parsed = parse_files(
      {{"spec.md", "# [a:b](p/q.md) {s}\n\nOwn a:b.\n\n### c\n\n# d\n"},
       {"p/q.md", ":It /has e:e.\n\n## e\n\n# [f](r.md)\n"},
       {"p/r.md", "```graphql example\n{ g }\n```\n"}}
  );
  std::string blocks;
  for (const Block& b : parsed.document.blocks) {
    blocks += b.title + " " + std::to_string(b.level) + " in " + std::to_string(b.parent);
    for (const std::string& scope : b.scopes) blocks += " " + scope;
    blocks += "; ";
  }
  CHECK(
      blocks ==
      "shop:project 0 in -1 default; a:b 1 in 0 default q s; e 3 in 1 default q s; f 2 in 1 default q r s; "
      "c 3 in 1 default q s; d 1 in 0 default; "
  );
  CHECK(said(parsed) == "a:b has e:e");
  REQUIRE(parsed.document.fences.size() == 1);
  CHECK(parsed.document.fences[0].info == "graphql example");
  CHECK(parsed.document.fences[0].text == "{ g }\n");
  CHECK(parsed.document.fences[0].block == 3);
  CHECK(parsed.document.fences[0].place.line == 1);
  CHECK(parsed.document.sources.size() == 3);
}

TEST_CASE("errors of includes") {
  CHECK(said(parse_files({{"spec.md", "# [a](b.md)\n"}})) == "include-missing:1");
  CHECK(said(parse_files({{"spec.md", "# [a](../b.md)\n"}})) == "include-outside:1");
  CHECK(said(parse_files({{"spec.md", "# [a](b.md)\n"}, {"b.md", "\n# [a](./spec.md)\n"}})) == "include-cycle:2");
  CHECK(said(parse_files({})) == "spec-missing:0");
  const Parsed near =
      parse_files({{"spec.md", "# [a](sub/acounts.md)\n"}, {"sub/accounts.md", ""}, {"sub/accounts.txt", ""}});
  CHECK(near.diagnostics.all().at(0).message.ends_with("(did you mean `sub/accounts.md`?)"));
}

TEST_CASE("includes are bounded") {
  std::map<std::string, std::string> files = {{"spec.md", "# [a](0.md)\n"}};
  for (int i = 0; i < 40; ++i) {
    const std::string next = std::to_string(i + 1) + ".md";
    files[std::to_string(i) + ".md"] = "# [a](" + next + ")\n# [b](" + next + ")\n";
  }
  files["40.md"] = "text";
  CHECK(parse_files(files).diagnostics.has_errors());
}

TEST_CASE("bad bytes are an error of their file alone") {
  CHECK(
      said(parse_files({{"spec.md", "# [a](b.md)\n\na:a /has b:b."}, {"b.md", "ok\n\xFF"}})) ==
      "a:a has b:b; bad-text:2"
  );
  CHECK(said(std::string("a\0b", 3)) == "bad-text:1");
}

TEST_CASE("floods are refused") {
  std::string terms;
  for (int i = 0; i < 1000; ++i) terms += "a:b ";
  CHECK(said(terms + "/have " + terms) == "too-many-relations:1");
  CHECK(said(std::string(500, '(') + "a:a /has b:b" + std::string(500, ')')) == "a:a has b:b; too-deep:1");
}

TEST_CASE("sentences of packages are read in a block") {
  Parsed parsed = parse_files({{"spec.md", "# The a:service\n"}});
  const Place origin = {"own/package.yml", 7, 3, 1};
  const auto relations =
      say(parsed.document,
          1,
          "the a:service /has b:api that /loads c:item. :It /uses :d",
          origin,
          Verbs::built_in(),
          parsed.diagnostics);
  REQUIRE(relations.size() == 3);
  CHECK(relations[2].subject.text() == "a:service");
  CHECK(relations[2].place == origin);
  CHECK(parsed.document.relations.size() == 3);
  say(parsed.document, 1, ":it /has e:module", origin, Verbs::built_in(), parsed.diagnostics);
  CHECK(parsed.document.relations.back().subject.text() == "a:service");
  say(parsed.document, 1, "/has e:module", origin, Verbs::built_in(), parsed.diagnostics);
  CHECK(parsed.diagnostics.all().back().place == origin);
}

TEST_CASE("the JSON of a document") {
  const Parsed parsed = parse_files({{"spec.md", "a:a /has b:b. We /run."}});
  const std::string json = to_json(parsed.document, {{*parse_term("b:b"), 0}}, parsed.diagnostics);
  const auto has = [&](const char* part) { return json.find(part) != std::string::npos; };
  CHECK(json.starts_with(
      R"({"blocks":[{"title":"shop:project","level":0,"file":"spec.md","line":0,"column":0,"parent":-1,)"
  ));
  CHECK(has(
      R"("relations":[{"subject":"a:a","verb":"has","object":"b:b","file":"spec.md","line":1,"column":5,"written":"has",)"
  ));
  CHECK(has(R"("resources":[{"term":"b:b","block":"shop:project"}],)"));
  CHECK(has(R"("diagnostics":[{"severity":"error","code":"MW1203",)"));
}
