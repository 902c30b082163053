// Made from spec.md by operations.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/api/query/todos_query.h"
#include "generated/todos/todo.h"

namespace spec {

namespace {

namespace app = mw::app;
namespace db = mw::db;

}  // namespace

// todos:query

constinit const app::RootField TodosQuery::todos = {
    .name = "todos",
    .statement = "TodosQuery::todos",
    .model = &todo_model,
    .answer = app::Answer::list,
};

}  // namespace spec
