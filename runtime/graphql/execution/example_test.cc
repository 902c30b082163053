// The public resolver signature, worked out: a list of todos, each with its list, and what each list holds. This is
// the example that resolver.h talks about.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "runtime/graphql/execution/resolver.h"
#include "runtime/graphql/execution/test_support.h"

namespace mw::graphql {
namespace {

constexpr const char* sdl = R"(
  type Query { todos: [Todo!]! }
  type Todo { name: String!, shout: String!, list: List }
  type List { title: String!, todos: [Todo!]! }
)";

// ---- what stands for the database -----------------------------------------------------------------------------------

struct TodoRow {
  std::string name;
  int list_id;  // 0: none
};
struct ListRow {
  int id;
  std::string title;
};
struct Database {
  std::vector<TodoRow> todos = {{"milk", 1}, {"bread", 1}, {"call Bob", 2}, {"think", 0}};
  std::vector<ListRow> lists = {{1, "shopping"}, {2, "work"}};
};

// ---- payloads: the rows of one batch
// ---------------------------------------------------------------------------------

struct TodoRows {
  std::vector<std::string> name;
  std::vector<int> list_id;
};
struct ListRows {
  std::vector<int> id;
  std::vector<std::string> title;
};

// ---- leaves: read from the payload while the answer is written
// --------------------------------------------------------

const LeafBinding todo_name{[](JsonWriter& json, const Batch& todos, std::uint32_t row, const LeafBinding&) {
  json.string(todos.data<TodoRows>().name[row]);
}};

const LeafBinding list_title{[](JsonWriter& json, const Batch& lists, std::uint32_t row, const LeafBinding&) {
  json.string(lists.data<ListRows>().title[row]);
}};

// ---- a leaf that is computed
// ------------------------------------------------------------------------------------------

class Shout final : public LeafResolver {
 public:
  Task<void> resolve(FieldContext&, const Batch& todos, LeafOut& out) const override {
    for (std::uint32_t row = 0; row < todos.size(); ++row) {
      std::string text = todos.data<TodoRows>().name[row];
      if (text == "think") {
        out.error(row, FieldError::client("Thinking is not shouted.", "QUIET"));
        continue;
      }
      std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? c - 32 : c; });
      out.begin(row).string(text);
      out.end();
    }
    co_return;
  }
};

// ---- objects: one call per level, whatever the number of rows
// ----------------------------------------------------------

class AllTodos final : public ObjectResolver {
 public:
  Task<void> resolve(FieldContext& context, const Batch&, ObjectsOut& out) const override {
    ++context.request.statements;
    TodoRows rows;
    for (const TodoRow& todo : context.request.app<Database>().todos) {
      rows.name.push_back(todo.name);
      rows.list_id.push_back(todo.list_id);
    }
    const std::size_t count = rows.name.size();
    out.list(0, out.add(count, std::move(rows)), 0, count);
    co_return;
  }
};

/// Todo.list: a reference to one. Todos of one list share its row.
class ListOfTodo final : public ObjectResolver {
 public:
  Task<void> resolve(FieldContext& context, const Batch& todos, ObjectsOut& out) const override {
    ++context.request.statements;  // select ... where id in (distinct list ids)
    ListRows lists;
    std::map<int, std::size_t> row_of;
    for (const ListRow& list : context.request.app<Database>().lists) {
      row_of[list.id] = lists.id.size();
      lists.id.push_back(list.id);
      lists.title.push_back(list.title);
    }
    const std::size_t count = lists.id.size();
    const BatchIndex batch = out.add(count, std::move(lists));
    const std::vector<int>& list_id = todos.data<TodoRows>().list_id;
    for (std::uint32_t row = 0; row < todos.size(); ++row) {
      if (const auto at = row_of.find(list_id[row]); at != row_of.end()) out.single(row, batch, at->second);
    }
    co_return;
  }
};

/// List.todos: the inverse. Rows come ordered by list, each list has a range of them.
class TodosOfList final : public ObjectResolver {
 public:
  Task<void> resolve(FieldContext& context, const Batch& lists, ObjectsOut& out) const override {
    ++context.request.statements;  // select ... where list_id in (...) order by list_id
    TodoRows rows;
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    for (const int id : lists.data<ListRows>().id) {
      const std::size_t first = rows.name.size();
      for (const TodoRow& todo : context.request.app<Database>().todos) {
        if (todo.list_id != id) continue;
        rows.name.push_back(todo.name);
        rows.list_id.push_back(todo.list_id);
      }
      ranges.emplace_back(first, rows.name.size() - first);
    }
    const std::size_t count = rows.name.size();
    const BatchIndex batch = out.add(count, std::move(rows));
    for (std::size_t list = 0; list < ranges.size(); ++list)
      out.list(list, batch, ranges[list].first, ranges[list].second);
    co_return;
  }
};

Bindings todo_bindings() {
  Bindings bindings;
  bindings.objects("Query", "todos", std::make_shared<AllTodos>());
  bindings.leaf("Todo", "name", todo_name);
  bindings.leaf("Todo", "shout", std::make_shared<Shout>());
  bindings.objects("Todo", "list", std::make_shared<ListOfTodo>());
  bindings.leaf("List", "title", list_title);
  bindings.objects("List", "todos", std::make_shared<TodosOfList>());
  return bindings;
}

}  // namespace

TEST_CASE("a tree of four levels takes a call per level") {
  test::Service service(sdl, todo_bindings());
  Database database;
  RequestContext context(&database);
  CHECK(
      service.run(context, "{ todos { name list { title todos { name } } } }") ==
      R"({"data":{"todos":[)"
      R"({"name":"milk","list":{"title":"shopping","todos":[{"name":"milk"},{"name":"bread"}]}},)"
      R"({"name":"bread","list":{"title":"shopping","todos":[{"name":"milk"},{"name":"bread"}]}},)"
      R"({"name":"call Bob","list":{"title":"work","todos":[{"name":"call Bob"}]}},)"
      R"({"name":"think","list":null}]}})"
  );
  CHECK(context.statements == 3);
}

TEST_CASE("an error of one row nulls its object; an object that stands in two places has its error at both") {
  test::Service service(sdl, todo_bindings());
  Database database;
  database.todos = {{"think", 1}, {"milk", 1}};
  RequestContext context(&database);
  CHECK(
      service.run(context, "{ todos { list { todos { shout } } } }") ==
      R"({"data":{"todos":[{"list":null},{"list":null}]},"errors":[)"
      R"({"message":"Thinking is not shouted.","locations":[{"line":1,"column":26}],)"
      R"("path":["todos",0,"list","todos",0,"shout"],"extensions":{"code":"QUIET"}},)"
      R"({"message":"Thinking is not shouted.","locations":[{"line":1,"column":26}],)"
      R"("path":["todos",1,"list","todos",0,"shout"],"extensions":{"code":"QUIET"}}]})"
  );
}

TEST_CASE("bindings that are missing are named") {
  Bindings bindings;
  bindings.leaf("Todo", "name", todo_name);
  const auto schema = build_schema_unchecked(sdl).schema;
  CHECK(missing_bindings(*schema, bindings).size() == 5);
  CHECK(missing_bindings(*schema, bindings).front() == "Query.todos");
  CHECK(missing_bindings(*schema, todo_bindings()).empty());
}

}  // namespace mw::graphql
