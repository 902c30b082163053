// Made from spec.md by model.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/todos/todo.h"

#include "runtime/db/member.h"

namespace spec {
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
        .member = member<&Todo::name>,
    },
};

}  // namespace

constinit const Model todo_model = {
    .name = "Todo",
    .table = "todo",
    .key = "id",
    .columns = columns,
};

}  // namespace spec
