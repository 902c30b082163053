// Made from spec.md and type_specs/Todolist.json by model.cc.j2.
// To change it, edit type_specs/Todolist.json and run `moonwright generate`; your own code goes into app/.
#include "generated/todos/todolist.h"

#include "generated/todos/todo.h"
#include "runtime/db/member.h"

namespace todoapp {
namespace {

namespace db = mw::db;

constexpr db::Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = db::Kind::uuid,
        .required = true,
        .member = db::member<&Todolist::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = db::Kind::string,
        .required = true,
        .min_length = 1,
        .max_length = 255,
        .member = db::member<&Todolist::name>,
    },
};

constexpr db::Relation relations[] = {
    {
        .name = "todoSet",
        .kind = db::RelationKind::related_set,
        .target = &todo_model,
        .column = "todolistId",
        .inverse = "todolist",
    },
};

}  // namespace

constinit const db::Model todolist_model = {
    .name = "Todolist",
    .table = "todolist",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace todoapp
