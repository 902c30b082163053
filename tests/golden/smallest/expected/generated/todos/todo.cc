// Made from spec.md by model.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/todos/todo.h"

#include "runtime/db/member.h"

namespace spec {
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
        .member = db::member<&Todo::name>,
    },
};

}  // namespace

constinit const db::Model todo_model = {
    .name = "Todo",
    .table = "todo",
    .key = "id",
    .columns = columns,
};

}  // namespace spec
