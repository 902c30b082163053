// Calls per level, the order of mutations, loaders, exceptions, deadlines: what resolvers notice of the executor.
#include <doctest/doctest.h>

#include <map>

#include "runtime/base/deferred.h"
#include "runtime/graphql/execution/loader.h"
#include "runtime/graphql/execution/row_resolver.h"
#include "runtime/graphql/execution/test_support.h"

namespace mw::graphql {
namespace {

struct Node {
  int id = 0;
};

/// What the resolvers of a test note.
struct Notes {
  std::vector<std::string> calls;
  Deferred<int> gate;
  std::vector<std::vector<int>> fetched;
  bool fetch_fails = false;
};

/// Three children for each parent.
class Children final : public ObjectResolver {
 public:
  Task<void> resolve(FieldContext& context, const Batch& parents, ObjectsOut& out) const override {
    context.request.app<Notes>().calls.push_back(std::string(context.field.key) + ":" + std::to_string(parents.size()));
    std::vector<Node> nodes(parents.size() * 3);
    for (std::size_t i = 0; i < nodes.size(); ++i) nodes[i].id = static_cast<int>(i % 4);
    const BatchIndex batch = out.add(parents.size() * 3, std::move(nodes));
    for (std::size_t row = 0; row < parents.size(); ++row) out.list(row, batch, row * 3, 3);
    co_return;
  }
};

class Throws final : public LeafResolver {
 public:
  Task<void> resolve(FieldContext&, const Batch&, LeafOut&) const override {
    throw std::runtime_error("password is hunter2");
  }
};

/// Waits for the gate: once before and once after a co_await.
class Waits final : public LeafResolver {
 public:
  Task<void> resolve(FieldContext& context, const Batch&, LeafOut& out) const override {
    Notes& notes = context.request.app<Notes>();
    notes.calls.push_back(std::string(context.field.key) + " starts");
    const int value = co_await notes.gate;
    notes.calls.push_back(std::string(context.field.key) + " goes on");
    out.begin(0).integer(value);
    out.end();
  }
};

class Says final : public LeafResolver {
 public:
  Task<void> resolve(FieldContext& context, const Batch&, LeafOut& out) const override {
    context.request.app<Notes>().calls.push_back(std::string(context.field.key));
    out.value(0, Value(1));
    co_return;
  }
};

using NameLoader = Loader<int, std::string>;

Task<NameLoader::Rows> fetch_names(Notes& notes, std::vector<int> ids) {
  notes.fetched.push_back(ids);
  if (notes.fetch_fails) throw ClientError("names are away");
  NameLoader::Rows names;
  for (const int id : ids) names.push_back(id == 3 ? std::nullopt : std::optional("n" + std::to_string(id)));
  co_return names;
}

Task<std::optional<std::string>> name_of(FieldContext& context, const Node& node) {
  Notes& notes = context.request.app<Notes>();
  auto& loader = context.request.state<NameLoader>([&] {
    return new NameLoader(context.request, [&notes](std::vector<int> ids) {
      return fetch_names(notes, std::move(ids));
    });
  });
  const std::string* name = co_await loader.load(node.id);
  co_return name == nullptr ? std::nullopt : std::optional(*name);
}

constexpr const char* sdl = R"(
  type Query { nodes: [Node!]! fails: Int wait: Int say: Int }
  type Mutation { first: Int second: [Node!] third: Int }
  type Node { id: Int! children: [Node!]! name: String fails: Int! }
)";

Bindings bindings() {
  Bindings made;
  made.objects("Query", "nodes", std::make_shared<Children>());
  made.leaf("Query", "fails", std::make_shared<Throws>());
  made.leaf("Query", "wait", std::make_shared<Waits>());
  made.leaf("Query", "say", std::make_shared<Says>());
  made.leaf("Mutation", "first", std::make_shared<Waits>());
  made.objects("Mutation", "second", std::make_shared<Children>());
  made.leaf("Mutation", "third", std::make_shared<Says>());
  made.leaf("Node", "id", member<&Node::id>());
  made.objects("Node", "children", std::make_shared<Children>());
  made.leaf("Node", "name", leaf_by_row<Node>(name_of));
  made.leaf("Node", "fails", std::make_shared<Throws>());
  return made;
}

/// Runs without waiting; the answer comes when the gate opens.
struct Running {
  explicit Running(test::Service& service, RequestContext& context, std::string query) {
    Request request;
    request.query = std::move(query);
    start(
        service.executor.execute(context, std::move(request)),
        [this](std::exception_ptr, std::optional<Response> got) { response = std::move(got); }
    );
  }
  std::optional<Response> response;
};

}  // namespace

TEST_CASE("a resolver is called once per level, for any number of rows") {
  test::Service service(sdl, bindings());
  Notes notes;
  RequestContext context(&notes);
  const std::string body = service.run(context, "{ nodes { children { children { children { id } } } } }");
  CHECK(notes.calls == std::vector<std::string>{"nodes:1", "children:3", "children:9", "children:27"});
  CHECK(body.size() > 81 * 8);
}

TEST_CASE("fields of a query run at the same time and are answered in the order of the selection") {
  test::Service service(sdl, bindings());
  Notes notes;
  RequestContext context(&notes);
  Running running(service, context, "{ wait say }");
  CHECK(notes.calls == std::vector<std::string>{"wait starts", "say"});
  CHECK_FALSE(running.response);
  notes.gate.resolve(7);
  REQUIRE(running.response);
  CHECK(running.response->body == R"({"data":{"wait":7,"say":1}})");
}

TEST_CASE("fields of a mutation run one after the other, each to its leaves") {
  test::Service service(sdl, bindings());
  Notes notes;
  RequestContext context(&notes);
  Running running(service, context, "mutation { first second { children { id } } third }");
  CHECK(notes.calls == std::vector<std::string>{"first starts"});
  notes.gate.resolve(1);
  REQUIRE(running.response);
  CHECK(notes.calls == std::vector<std::string>{"first starts", "first goes on", "second:1", "children:3", "third"});
}

TEST_CASE("loads of a level travel together, each key once; a key that has no row is null") {
  test::Service service(sdl, bindings());
  Notes notes;
  RequestContext context(&notes);
  CHECK(
      service.run(context, "{ nodes { name } more: nodes { children { name } } }").find(R"({"name":"n1"})") !=
      std::string::npos
  );
  CHECK(notes.fetched == std::vector<std::vector<int>>{{0, 1, 2}, {3}});
}

TEST_CASE("a fetch that fails fails its rows") {
  test::Service service(sdl, bindings());
  Notes notes;
  notes.fetch_fails = true;
  RequestContext context(&notes);
  const std::string body = service.run(context, "{ nodes { name } }");
  CHECK(body.find(R"({"data":{"nodes":[{"name":null},{"name":null},{"name":null}]})") == 0);
  CHECK(body.find("names are away") != std::string::npos);
}

TEST_CASE("exceptions are masked, told to the log, and leave the other fields alone") {
  test::Service service(sdl, bindings());
  Notes notes;
  RequestContext context(&notes);
  std::vector<std::string> logged;
  context.on_internal_error = [&](std::string_view message, std::string_view place) {
    logged.push_back(std::string(place) + ": " + std::string(message));
  };
  CHECK(
      service.run(context, "{ fails say }") ==
      R"({"data":{"fails":null,"say":1},"errors":[{"message":"Internal error","locations":[{"line":1,"column":3}],)"
      R"("path":["fails"],"extensions":{"code":"INTERNAL"}}]})"
  );
  CHECK(logged == std::vector<std::string>{"Query.fails at fails: password is hunter2"});
  CHECK(service.run(context, "{ nodes { fails } }").find(R"({"data":null,"errors":[{"message":"Internal error")") == 0);
}

TEST_CASE("past the deadline nothing more is resolved") {
  test::Service service(sdl, bindings());
  Notes notes;
  RequestContext context(&notes);
  context.deadline = RequestContext::Clock::now();
  const std::string body = service.run(context, "{ __typename say nodes { id } }");
  CHECK(body.find(R"({"data":null,"errors":[{"message":"The request took too long.")") == 0);
  CHECK(notes.calls.empty());
}

TEST_CASE("a request that is cancelled while it waits stops at the next level") {
  test::Service service(sdl, bindings());
  Notes notes;
  RequestContext context(&notes);
  Running running(service, context, "mutation { first third }");
  context.cancelled = true;
  notes.gate.resolve(1);
  REQUIRE(running.response);
  CHECK(running.response->body.find(R"({"data":{"first":1,"third":null},"errors":[)") == 0);
  CHECK(running.response->body.find("CANCELLED") != std::string::npos);
}

TEST_CASE("requests that overlap share a plan but nothing else") {
  test::Service service(sdl, bindings());
  Notes one;
  Notes two;
  RequestContext first(&one);
  RequestContext second(&two);
  Running running_first(service, first, "{ wait }");
  Running running_second(service, second, "{ wait }");
  CHECK(service.executor.cached() == 1);
  two.gate.resolve(2);
  one.gate.resolve(1);
  CHECK(running_first.response->body == R"({"data":{"wait":1}})");
  CHECK(running_second.response->body == R"({"data":{"wait":2}})");
}

}  // namespace mw::graphql
