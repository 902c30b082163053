// Made from spec.md and type_specs/Todo.json by model.cc.j2.
// To change it, edit type_specs/Todo.json and run `moonwright generate`; your own code goes into app/.
#include "generated/todos/todo.h"

#include "generated/todos/todolist.h"
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
        .member = db::member<&Todo::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = db::Kind::string,
        .required = true,
        .unique = true,
        .max_length = 255,
        .member = db::member<&Todo::name>,
    },
    {
        .name = "todolistId",
        .column = "todolist_id",
        .kind = db::Kind::uuid,
        .member = db::member<&Todo::todolist_id>,
    },
};

constexpr db::Relation relations[] = {
    {
        .name = "todolist",
        .kind = db::RelationKind::fk,
        .target = &todolist_model,
        .column = "todolistId",
        .inverse = "todoSet",
    },
};

}  // namespace

constinit const db::Model todo_model = {
    .name = "Todo",
    .table = "todo",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace todoapp
