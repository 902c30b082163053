#include "runtime/testing/sample/todos/todo.h"

#include "runtime/db/member.h"
#include "runtime/testing/sample/todos/todolist.h"

namespace sample {
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

constinit const mw::db::Model todo_model = {
    .name = "Todo",
    .table = "todo",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace sample
