#include "runtime/testing/sample/todos/todolist.h"

#include "runtime/db/member.h"
#include "runtime/testing/sample/todos/todo.h"

namespace sample {
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

constinit const mw::db::Model todolist_model = {
    .name = "Todolist",
    .table = "todolist",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace sample
