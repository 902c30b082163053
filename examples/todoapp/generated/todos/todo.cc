// Made from spec.md and type_specs/Todo.json by model.cc.j2.
// To change it, edit type_specs/Todo.json and run `moonwright generate`; your own code goes into app/.
#include "generated/todos/todo.h"

#include "generated/api/mutation/bar_mutation.h"
#include "generated/api/query/todos_query.h"
#include "generated/api/todo_operations.h"
#include "runtime/db/member.h"

namespace todoapp {

extern const mw::db::Model todolist_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Todo::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .unique = true, .max_length = 255, .member = db::member<&Todo::name>},
    {.name = "todolistId", .column = "todolist_id", .kind = db::Kind::uuid, .member = db::member<&Todo::todolist_id>},
};

constexpr db::Relation relations[] = {
    {.name = "todolist", .kind = db::RelationKind::fk, .target = &todolist_model, .column = "todolistId", .inverse = "todoSet"},
};

constexpr app::Input todo_form[] = {
    {"id"},
    {"name"},
    {"todolistId"},
};

constexpr app::Input todo_key[] = {
    {"id"},
};

constexpr db::Argument todos_query_todos_arguments[] = {
    {.name = "todolistName", .path = "todolist.name"},
};

constexpr db::Argument todo_query_todo_arguments[] = {
    {.name = "id", .path = "id"},
};

constexpr app::Step bar_steps[] = {
    {.name = "todo", .verb = app::Verb::post, .model = &todo_model, .inputs = todo_form},
};

constexpr app::Step save_todos_steps[] = {
    {.name = "todos", .verb = app::Verb::post, .model = &todo_model, .list = "todos", .inputs = todo_form},
};

constexpr app::Step delete_todo_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &todo_model, .inputs = todo_key},
};

constexpr app::Step delete_todos_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &todo_model, .list = "ids"},
};

}  // namespace

constinit const db::Model todo_model = {
    .name = "Todo",
    .table = "todo",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField TodosQuery::todos = {
    .name = "todos",
    .statement = "TodosQuery::todos",
    .model = &todo_model,
    .answer = app::Answer::list,
    .rows = {.arguments = todos_query_todos_arguments},
};

constinit const app::RootField TodoQuery::todo = {
    .name = "todo",
    .statement = "TodoQuery::todo",
    .model = &todo_model,
    .answer = app::Answer::item,
    .rows = {.arguments = todo_query_todo_arguments},
};

constinit const app::Mutation BarMutation::mutation = {
    .name = "bar",
    .statement = "BarMutation",
    .steps = bar_steps,
};

constinit const app::Mutation SaveTodosMutation::mutation = {
    .name = "saveTodos",
    .statement = "SaveTodosMutation",
    .steps = save_todos_steps,
};

constinit const app::Mutation DeleteTodoMutation::mutation = {
    .name = "deleteTodo",
    .statement = "DeleteTodoMutation",
    .steps = delete_todo_steps,
};

constinit const app::Mutation DeleteTodosMutation::mutation = {
    .name = "deleteTodos",
    .statement = "DeleteTodosMutation",
    .steps = delete_todos_steps,
};

}  // namespace todoapp
