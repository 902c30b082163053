#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <optional>

#include "generator/base/github_annotations.h"
#include "generator/base/sarif.h"

using namespace moonwright;

namespace {

constexpr Code first{"MW1299", "first"};
constexpr Code second{"MW1199", "second"};

std::vector<Diagnostic> samples() {
  return {
      {Severity::error,
       first,
       "50% of a:b,\nc",
       {"my spec/ü.md", 3, 5, 4},
       "say it, once",
       "/a",
       {{"here", {"b.md", 1, 2, 1}}}},
      {Severity::warning, second, "whole file", {"/abs/x.json", 0, 0, 1}, "", "", {}},
      {Severity::note, first, "no place", {}, "", "", {}},
  };
}

std::optional<std::string> nothing_known(const std::string&) {
  return std::nullopt;
}

}  // namespace

TEST_CASE("annotations escape what would end a property or a line") {
  CHECK(
      to_github_annotations(samples()) ==
      "::error file=my spec/ü.md,line=3,col=5,endColumn=9,title=MW1299 first::50%25 of a:b,%0Ac%0Ab.md:1:2: "
      "here%0Afix: say it, once\n"
      "::warning file=/abs/x.json,title=MW1199 second::whole file\n"
      "::notice title=MW1299 first::no place\n"
  );
  const std::vector<Diagnostic> odd{{Severity::error, first, "m", {"a,b:c%d.md", 1, 1, 1}, "", "", {}}};
  CHECK(to_github_annotations(odd) == "::error file=a%2Cb%3Ac%25d.md,line=1,col=1,endColumn=2,title=MW1299 first::m\n");
  CHECK(to_github_annotations({}).empty());
}

TEST_CASE("a SARIF log has what code scanning asks for") {
  const auto log = nlohmann::json::parse(to_sarif(samples(), "1.2.3", nothing_known));
  CHECK(log["version"] == "2.1.0");
  const auto& run = log["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["tool"]["driver"]["version"] == "1.2.3");
  const auto& rules = run["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == 2);
  CHECK(rules[0]["id"] == "MW1199");
  for (const auto& result : run["results"])
    CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
  const auto& place = run["results"][0]["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "my%20spec/%C3%BC.md");
  CHECK(place["region"] == nlohmann::json{{"startLine", 3}, {"startColumn", 5}, {"endColumn", 9}});
  CHECK(run["results"][0]["relatedLocations"][0]["message"]["text"] == "here");
  CHECK(run["results"][0]["properties"]["pointer"] == "/a");
  CHECK(run["results"][1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///abs/x.json");
  CHECK_FALSE(run["results"][1]["locations"][0]["physicalLocation"].contains("region"));
  CHECK(run["results"][2]["locations"].empty());
}

TEST_CASE("a name that is suggested is a fix that a tool can make") {
  const std::string text = "first\nThe ü:api /lods x\n  \"maxLenght\": 1\n";
  const SourceLookup source = [&](const std::string&) { return text; };
  const std::vector<Diagnostic> list{
      {Severity::error, first, "unknown verb `/lods` (did you mean `loads`?)", {"my spec.md", 2, 11, 5}, "", "", {}},
      {Severity::error, first, "unknown key `maxLenght`", {"x.json", 3, 3, 11}, "(did you mean `maxLength`?)", "", {}},
      {Severity::error, first, "no name", {"x.json", 3, 3, 11}, "", "", {}},
      {Severity::error, first, "a wider place (did you mean `x`?)", {"x.json", 3, 3, 11}, "", "", {}},
      {Severity::error, first, "no line (did you mean `x`?)", {"x.json", 0, 0, 1}, "", "", {}},
  };
  const auto log = nlohmann::json::parse(to_sarif(list, "1.2.3", source));
  const auto& results = log["runs"][0]["results"];
  const auto& change = results[0]["fixes"][0]["artifactChanges"][0];
  CHECK(change["artifactLocation"]["uri"] == "my%20spec.md");
  CHECK(
      change["replacements"][0] ==
      nlohmann::json::parse(
          R"({"deletedRegion":{"startLine":2,"startColumn":11,"endColumn":16},"insertedContent":{"text":"/loads"}})"
      )
  );
  CHECK(results[0]["fixes"][0]["description"]["text"] == "Change to `/loads`");
  const auto& quoted = results[1]["fixes"][0]["artifactChanges"][0]["replacements"][0];
  CHECK(quoted["insertedContent"]["text"] == "\"maxLength\"");
  CHECK_FALSE(results[2].contains("fixes"));
  CHECK_FALSE(results[3].contains("fixes"));
  CHECK_FALSE(results[4].contains("fixes"));
}
