// Made from spec.md by backend.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/backend.h"

#include "generated/api/mutation/bar_mutation.h"
#include "generated/api/mutation/start_list_mutation.h"
#include "generated/api/query/todos_query.h"
#include "generated/api/todo_operations.h"
#include "generated/api/todolist_operations.h"
#include "generated/contract.h"
#include "generated/todos/todo.h"
#include "generated/todos/todolist.h"

#include "todoapp_embedded.h"

namespace todoapp {
namespace {

constexpr const mw::db::Model* models[] = {
    &todo_model,
    &todolist_model,
};

constexpr const mw::app::RootField* queries[] = {
    &TodoQuery::todo,
    &TodolistQuery::todolist,
    &TodolistsQuery::todolists,
    &TodosQuery::todos,
};

constexpr const mw::app::Mutation* mutations[] = {
    &BarMutation::mutation,
    &DeleteTodoMutation::mutation,
    &DeleteTodolistMutation::mutation,
    &DeleteTodosMutation::mutation,
    &SaveTodolistMutation::mutation,
    &SaveTodosMutation::mutation,
    &StartListMutation::mutation,
};

}  // namespace

constinit const mw::app::Backend backend = {
    .name = "todoapp",
    .schema = embedded::schema,
    .models = models,
    .queries = queries,
    .mutations = mutations,
    .migrations = embedded::migrations,
    .fixtures = embedded::fixtures,
    .overrides = register_overrides,
};

}  // namespace todoapp
