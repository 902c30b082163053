#include "generator/lsp/server.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <sstream>

#include "generator/base/source_text.h"
#include "generator/lsp/answers.h"
#include "generator/lsp/message.h"

namespace moonwright::lsp {

namespace {

constexpr const char* spec = "/shop/spec.md";
constexpr const char* text = "# Caf\u00e9 \U0001F600\n\nThe caf\u00e9:api /lods the task:item. Again task:item~list.\n";

/// A project of one file: knows two terms and one misspelled verb.
class OneFile final : public Workspace {
 public:
  std::string project_of(const std::string& path) const override {
    return path.starts_with("/shop/") ? "/shop" : std::string();
  }
  Analysis analyse(const std::string&, const Texts& open) const override {
    Analysis analysis;
    analysis.texts[spec] = open.count(spec) > 0 ? open.at(spec) : text;
    if (analysis.texts[spec].find("/lods") != std::string::npos) {
      analysis.diagnostics.push_back(
          {.code = {"MW1303", "unknown"},
           .message = "unknown `/lods` (did you mean `loads`?)",
           .place = {spec, 3, 14, 5}}
      );
    }
    analysis.mentions = {{"caf\u00e9:api", {spec, 3, 5, 8}}, {"task:item", {spec, 3, 24, 9}}};
    analysis.explanations["task:item"] = "The type Task.";
    analysis.declarations["task:item"] = {"/shop/type_specs/Task.json", 1, 1, 1};
    analysis.terms = {{"task:item", "A type"}};
    analysis.verbs = {{"/loads", ""}, {"/posts", ""}};
    return analysis;
  }
};

std::string message(const Json& json) {
  std::ostringstream out;
  write_message(out, json.dump());
  return out.str();
}

Json request(int id, const std::string& method, const Json& params) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}};
}
Json at(int line, int character) {
  return {
      {"textDocument", {{"uri", "file:///shop/spec.md"}}}, {"position", {{"line", line}, {"character", character}}}};
}

/// What the server says to these bytes, and its exit code.
std::vector<Json> talk(const std::string& input, int expected_code = 0) {
  std::istringstream in(input);
  std::ostringstream out;
  CHECK(serve(OneFile(), in, out) == expected_code);
  std::istringstream answers(out.str());
  std::vector<Json> result;
  while (const auto answer = read_message(answers)) result.push_back(Json::parse(*answer));
  return result;
}

std::string ending() {
  return message(request(99, "shutdown", Json::object())) + message({{"jsonrpc", "2.0"}, {"method", "exit"}});
}

TEST_CASE("a session from initialize to exit") {
  const auto said = talk(message(request(1, "initialize", Json::object())) + ending());
  REQUIRE(said.size() == 2);
  CHECK(said[0]["id"] == 1);
  CHECK(said[0]["result"]["capabilities"]["hoverProvider"] == true);
  CHECK(said[1]["result"].is_null());
}

TEST_CASE("diagnostics come with an open file and go when it is right") {
  const Json document = {{"uri", "file:///shop/spec.md"}, {"languageId", "markdown"}, {"version", 1}, {"text", text}};
  const Json opened = {
      {"jsonrpc", "2.0"}, {"method", "textDocument/didOpen"}, {"params", {{"textDocument", document}}}};
  const Json changed = {
      {"jsonrpc", "2.0"},
      {"method", "textDocument/didChange"},
      {"params", {{"textDocument", {{"uri", "file:///shop/spec.md"}}}, {"contentChanges", {{{"text", "fine"}}}}}}};
  const auto said = talk(
      message(opened) + message(request(1, "textDocument/hover", at(0, 0))) + message(changed) +
      message(request(2, "textDocument/hover", at(0, 0))) + ending()
  );
  REQUIRE(said.size() == 5);
  CHECK(said[0]["params"]["diagnostics"][0]["range"]["start"] == Json({{"line", 2}, {"character", 13}}));
  CHECK(said[0]["params"]["diagnostics"][0]["code"] == "MW1303");
  CHECK(said[2]["params"]["diagnostics"].empty());
}

TEST_CASE("positions are UTF-16 units, places code points") {
  CHECK(range_of({"", 1, 8, 1}, text).start == Position{0, 7});
  CHECK(range_of({"", 1, 8, 1}, text).end == Position{0, 9});
  CHECK(place_of({0, 9}, text).column == 9);
  CHECK(text_at({"", 3, 5, 8}, text) == "caf\u00e9:api");
  CHECK(before({2, 8}, text) == "The caf\u00e9");
  CHECK(range_of({"", 77, 3, 1}, text).start == Position{76, 0});
}

TEST_CASE("hover, definition, completion") {
  const OneFile workspace;
  const Analysis analysis = workspace.analyse("/shop", {});
  CHECK(hover(analysis, {spec, {2, 25}})["contents"]["value"] == "```text\nThe type Task.\n```");
  CHECK(hover(analysis, {spec, {0, 0}}).is_null());
  CHECK(definition(analysis, {spec, {2, 25}})["uri"] == "file:///shop/type_specs/Task.json");
  CHECK(references(analysis, {spec, {2, 25}}).size() == 1);
  const Json verbs = completion(analysis, {spec, {2, 16}})["items"];
  REQUIRE(verbs.size() == 2);
  CHECK(verbs[0]["label"] == "/loads");
  CHECK(verbs[0]["textEdit"]["range"]["start"]["character"] == 13);
  CHECK(completion(analysis, {spec, {2, 26}})["items"][0]["label"] == "task:item");
}

TEST_CASE("a misspelled name has a quick fix") {
  const Analysis analysis = OneFile().analyse("/shop", {});
  const Json actions = code_actions(analysis, spec, 2, 2);
  REQUIRE(actions.size() == 1);
  CHECK(actions[0]["edit"]["changes"]["file:///shop/spec.md"][0]["newText"] == "/loads");
  CHECK(code_actions(analysis, spec, 0, 1).empty());
}

TEST_CASE("a term is renamed wherever it stands, a type is not") {
  const Analysis analysis = OneFile().analyse("/shop", {});
  std::string refusal;
  const Json edits = rename(analysis, {spec, {2, 6}}, "shop", refusal);
  CHECK(refusal.empty());
  CHECK(edits["changes"]["file:///shop/spec.md"][0]["newText"] == "shop:api");
  rename(analysis, {spec, {2, 25}}, "job", refusal);
  CHECK(refusal.find("renamedFrom") != std::string::npos);
  refusal.clear();
  rename(analysis, {spec, {2, 6}}, "a b", refusal);
  CHECK(refusal.find("no name") != std::string::npos);
}

TEST_CASE("what makes no sense is answered, and a broken frame ends the server") {
  const auto said = talk(
      "Content-Length: 3\r\n\r\n{{{" + message(request(1, "textDocument/hover", {{"textDocument", 5}})) +
      message(request(2, "nothing/such", Json::object())) + message({{"jsonrpc", "2.0"}, {"method", 3}}) + ending()
  );
  REQUIRE(said.size() == 5);
  CHECK(said[3]["error"]["code"] == -32600);
  CHECK(said[0]["error"]["code"] == -32700);
  CHECK(said[1]["error"]["code"] == -32600);
  CHECK(said[2]["error"]["code"] == -32601);
  CHECK(talk("Content-Length: x\r\n\r\n", 1).empty());
  CHECK(talk("Content-Length: 99999999999999\r\n\r\n", 1).empty());
  CHECK(talk("Content-Length: 10\r\n\r\n{}", 1).empty());
  CHECK(talk("", 1).empty());
}

TEST_CASE("paths and addresses") {
  CHECK(uri_of("/a b/\u00e9.md") == "file:///a%20b/%C3%A9.md");
  CHECK(path_of("file:///a%20b/%C3%A9.md") == "/a b/\u00e9.md");
  CHECK(path_of("http://x/y").empty());
  CHECK(path_of("file:///a%zz") == "/a%zz");
}

}  // namespace

}  // namespace moonwright::lsp
