// Made from spec.md by backend.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/backend.h"

#include "generated/api/todo_operations.h"
#include "generated/contract.h"
#include "generated/todos/todo.h"

#include "spec_embedded.h"

namespace spec {
namespace {

constexpr const mw::db::Model* models[] = {
    &todo_model,
};

constexpr const mw::app::RootField* queries[] = {
    &TodosQuery::todos,
};

}  // namespace

constinit const mw::app::Backend backend = {
    .name = "spec",
    .schema = embedded::schema,
    .models = models,
    .queries = queries,
    .migrations = embedded::migrations,
    .fixtures = embedded::fixtures,
    .overrides = register_overrides,
};

}  // namespace spec
