#include "runtime/testing/sample/todos/todolist.h"

#include "runtime/db/member.h"
#include "runtime/testing/sample/todos/todo.h"

namespace sample {
namespace {

using namespace mw::db;

constexpr Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = Kind::uuid,
        .required = true,
        .member = member<&Todolist::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = Kind::string,
        .required = true,
        .member = member<&Todolist::name>,
    },
};

constexpr Relation relations[] = {
    {
        .name = "todoSet",
        .kind = RelationKind::related_set,
        .target = &todo_model,
        .column = "todolistId",
        .inverse = "todolist",
    },
};

}  // namespace

constinit const Model todolist_model = {
    .name = "Todolist",
    .table = "todolist",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace sample
