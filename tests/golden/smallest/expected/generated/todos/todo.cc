// Made from spec.md by model.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/todos/todo.h"

#include "generated/api/todo_operations.h"
#include "runtime/db/member.h"

namespace spec {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Todo::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .member = db::member<&Todo::name>},
};

}  // namespace

constinit const db::Model todo_model = {
    .name = "Todo",
    .table = "todo",
    .key = "id",
    .columns = columns,
};

constinit const app::RootField TodosQuery::todos = {
    .name = "todos",
    .statement = "TodosQuery::todos",
    .model = &todo_model,
    .answer = app::Answer::list,
};

}  // namespace spec
