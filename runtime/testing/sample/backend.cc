#include "runtime/testing/sample/backend.h"

#include "runtime/testing/sample/api/mutation/delete_todo_mutation.h"
#include "runtime/testing/sample/api/mutation/post_both_mutation.h"
#include "runtime/testing/sample/api/mutation/save_todo_mutation.h"
#include "runtime/testing/sample/api/mutation/save_todos_mutation.h"
#include "runtime/testing/sample/api/query/todo_query.h"
#include "runtime/testing/sample/api/query/todolist_query.h"
#include "runtime/testing/sample/api/query/todolists_query.h"
#include "runtime/testing/sample/api/query/todos_query.h"
#include "runtime/testing/sample/contract.h"
#include "runtime/testing/sample/todos/todo.h"
#include "runtime/testing/sample/todos/todolist.h"
#include "sample_embedded.h"

namespace sample {
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
    &DeleteTodoMutation::mutation,
    &PostBothMutation::mutation,
    &SaveTodoMutation::mutation,
    &SaveTodosMutation::mutation,
};

constexpr mw::db::Migration migrations[] = {
    {
        .number = 1,
        .name = "initial",
        .sqlite_sql = migration_0001_sqlite,
        .checksum = "sample",
    },
};

}  // namespace

constinit const mw::app::Backend backend = {
    .name = "sample",
    .schema = schema_text,
    .models = models,
    .queries = queries,
    .mutations = mutations,
    .migrations = migrations,
};

}  // namespace sample
