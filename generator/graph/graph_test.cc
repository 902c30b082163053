#include "generator/graph/graph.h"

#include <doctest/doctest.h>

using namespace moonwright;
using graph::Graph;

namespace {

graph::Resource resource(std::size_t id, const std::string& data, const std::string& tag) {
  graph::Resource result;
  result.id = id;
  result.data = data;
  result.tag = tag;
  return result;
}

Graph three_queries() {
  Graph graph;
  graph.resources = {resource(0, "graphql", "api"), resource(1, "b", "query"), resource(2, "a", "query")};
  graph.relations = {{0, "has", 1, {}}, {0, "loads", 2, {}}, {0, "has", 2, {}}};
  graph.index();
  return graph;
}

}  // namespace

TEST_CASE("a resource is spelled like its term") {
  graph::Resource todo = resource(0, "todo", "item");
  todo.name = "urgent";
  todo.variant = "list";
  CHECK(todo.text() == "urgent+todo:item~list");
  CHECK(resource(0, "", "redis").text() == ":redis");
}

TEST_CASE("relations are found from both ends, in the order of the spec") {
  const Graph graph = three_queries();
  const auto had = graph.from(0, "has");
  REQUIRE(had.size() == 2);
  CHECK(had[0]->object == 1);
  CHECK(had[1]->object == 2);
  REQUIRE(graph.to(2, "loads").size() == 1);
  CHECK(graph.to(1, "loads").empty());
  CHECK(graph.from(7, "has").empty());
}

TEST_CASE("resources of a tag") {
  const Graph graph = three_queries();
  const auto queries = graph.of_tag("query");
  REQUIRE(queries.size() == 2);
  CHECK(queries[0]->data == "b");
  CHECK(graph.of_tag("mutation").empty());
}
