#include "generator/graph/bytes.h"

#include <doctest/doctest.h>

using namespace moonwright;
using graph::Graph;

namespace {

Graph some_graph() {
  Graph graph;
  graph::Resource api;
  api.data = "graphql";
  api.tag = "api";
  api.bases = {"thing", "other"};
  api.properties = {{"schedule", "daily"}, {"", "empty"}};
  api.origin = {{"spec.md", 3, 7, 11}, "The graphql:api /loads the todo:item.", "backend:loads-item"};
  graph::Resource todo;
  todo.id = 1;
  todo.name = "urgent";
  todo.data = "todo";
  todo.tag = "item";
  todo.variant = "list";
  todo.service = 0;
  todo.block = -1;
  graph.resources = {api, todo};
  graph.relations = {{0, "loads", 1, api.origin}, {0, "has", 1, {}}, {1, "has", 0, {}}};
  graph.index();
  return graph;
}

}  // namespace

TEST_CASE("a graph comes back as it was") {
  const Graph graph = some_graph();
  const std::string bytes = graph::to_bytes(graph);
  const auto again = graph::from_bytes(bytes);
  REQUIRE(again);
  CHECK(graph::to_bytes(*again) == bytes);
  REQUIRE(again->resources.size() == 2);
  const graph::Resource& api = again->at(0);
  CHECK(api.text() == "graphql:api");
  CHECK(api.bases == std::vector<std::string>{"thing", "other"});
  CHECK(api.properties == graph.at(0).properties);
  CHECK(api.origin.place == graph.at(0).origin.place);
  CHECK(api.origin.sentence == graph.at(0).origin.sentence);
  CHECK(api.origin.rule == "backend:loads-item");
  CHECK_FALSE(api.service);
  const graph::Resource& todo = again->at(1);
  CHECK(todo.id == 1);
  CHECK(todo.text() == "urgent+todo:item~list");
  CHECK(todo.service == std::size_t{0});
  CHECK(todo.block == -1);
  REQUIRE(again->from(0, "loads").size() == 1);
  CHECK(again->from(0, "loads")[0]->origin.place.column == 7);
  CHECK(again->to(0, "has").size() == 1);
  CHECK(again->of_tag("item").size() == 1);
}

TEST_CASE("an empty graph") {
  const auto again = graph::from_bytes(graph::to_bytes({}));
  REQUIRE(again);
  CHECK(again->resources.empty());
}

TEST_CASE("bytes that are cut off, too long or of something else are no graph") {
  const std::string bytes = graph::to_bytes(some_graph());
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(graph::from_bytes(bytes.substr(0, size)));
  CHECK_FALSE(graph::from_bytes(bytes + "x"));
  // Whatever a byte is changed to, it ends; the hash of the file says whether it is what was written.
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] + 77);
    (void)graph::from_bytes(damaged);
  }
}
