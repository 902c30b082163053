// Made from spec.md and type_specs/Todolist.json by model.cc.j2.
// To change it, edit type_specs/Todolist.json and run `moonwright generate`; your own code goes into app/.
#include "generated/todos/todolist.h"

#include "generated/api/mutation/start_list_mutation.h"
#include "generated/api/todolist_operations.h"
#include "runtime/db/member.h"

namespace todoapp {

extern const mw::db::Model todo_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Todolist::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .min_length = 1, .max_length = 255, .member = db::member<&Todolist::name>},
};

constexpr db::Relation relations[] = {
    {.name = "todoSet", .kind = db::RelationKind::related_set, .target = &todo_model, .column = "todolistId", .inverse = "todolist"},
};

constexpr db::Reference referenced_by[] = {
    {&todo_model, "todolistId", db::OnDelete::cascade},
};

constexpr app::Input todolist_form[] = {
    {"id"},
    {"name"},
};

constexpr app::Input todo_form[] = {
    {"id"},
    {"name"},
    {"todolistId"},
};

constexpr app::Input todolist_key[] = {
    {"id"},
};

constexpr db::Argument todolist_query_todolist_arguments[] = {
    {.name = "id", .path = "id"},
};

constexpr app::Step start_list_steps[] = {
    {.name = "todolist", .verb = app::Verb::post, .model = &todolist_model, .prefix = "todolist", .inputs = todolist_form},
    {.name = "todo", .verb = app::Verb::post, .model = &todo_model, .prefix = "todo", .inputs = todo_form},
};

constexpr app::Step save_todolist_steps[] = {
    {.name = "todolist", .verb = app::Verb::post, .model = &todolist_model, .inputs = todolist_form},
};

constexpr app::Step delete_todolist_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &todolist_model, .inputs = todolist_key},
};

}  // namespace

constinit const db::Model todolist_model = {
    .name = "Todolist",
    .table = "todolist",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .referenced_by = referenced_by,
};

constinit const app::RootField TodolistQuery::todolist = {
    .name = "todolist",
    .statement = "TodolistQuery::todolist",
    .model = &todolist_model,
    .answer = app::Answer::item,
    .rows = {.arguments = todolist_query_todolist_arguments},
};

constinit const app::RootField TodolistsQuery::todolists = {
    .name = "todolists",
    .statement = "TodolistsQuery::todolists",
    .model = &todolist_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation StartListMutation::mutation = {
    .name = "startList",
    .statement = "StartListMutation",
    .steps = start_list_steps,
};

constinit const app::Mutation SaveTodolistMutation::mutation = {
    .name = "saveTodolist",
    .statement = "SaveTodolistMutation",
    .steps = save_todolist_steps,
};

constinit const app::Mutation DeleteTodolistMutation::mutation = {
    .name = "deleteTodolist",
    .statement = "DeleteTodolistMutation",
    .steps = delete_todolist_steps,
};

}  // namespace todoapp
