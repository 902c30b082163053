#include "runtime/testing/sample/todos/todo.h"

#include "runtime/db/member.h"
#include "runtime/testing/sample/todos/todolist.h"

namespace sample {
namespace {

using namespace mw::db;

constexpr Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = Kind::uuid,
        .required = true,
        .member = member<&Todo::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = Kind::string,
        .required = true,
        .unique = true,
        .max_length = 255,
        .member = member<&Todo::name>,
    },
    {
        .name = "todolistId",
        .column = "todolist_id",
        .kind = Kind::uuid,
        .member = member<&Todo::todolist_id>,
    },
};

constexpr Relation relations[] = {
    {
        .name = "todolist",
        .kind = RelationKind::fk,
        .target = &todolist_model,
        .column = "todolistId",
        .inverse = "todoSet",
    },
};

}  // namespace

constinit const Model todo_model = {
    .name = "Todo",
    .table = "todo",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace sample
