// Made from spec.md by operations.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/api/query/todos_query.h"
#include "generated/todos/todo.h"

namespace spec {

using namespace mw::app;
using namespace mw::db;

// todos:query

constinit const RootField TodosQuery::todos = {
    .name = "todos",
    .statement = "TodosQuery::todos",
    .model = &todo_model,
    .answer = Answer::list,
};

}  // namespace spec
