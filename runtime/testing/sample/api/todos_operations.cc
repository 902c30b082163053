#include "runtime/testing/sample/api/mutation/delete_todo_mutation.h"
#include "runtime/testing/sample/api/mutation/post_both_mutation.h"
#include "runtime/testing/sample/api/mutation/save_todo_mutation.h"
#include "runtime/testing/sample/api/mutation/save_todos_mutation.h"
#include "runtime/testing/sample/api/query/todo_query.h"
#include "runtime/testing/sample/api/query/todolist_query.h"
#include "runtime/testing/sample/api/query/todolists_query.h"
#include "runtime/testing/sample/api/query/todos_query.h"
#include "runtime/testing/sample/todos/todo.h"
#include "runtime/testing/sample/todos/todolist.h"

namespace sample {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr app::Input todo_form[] = {
    {"id"},
    {"name"},
    {"todolistId"},
};

constexpr app::Input todolist_form[] = {
    {"id"},
    {"name"},
};

}  // namespace

// todo:query

namespace {

constexpr db::Argument todo_todo_arguments[] = {
    {.name = "id", .path = "id"},
};

}  // namespace

constinit const mw::app::RootField TodoQuery::todo = {
    .name = "todo",
    .statement = "TodoQuery::todo",
    .model = &todo_model,
    .answer = app::Answer::item,
    .rows = {.arguments = todo_todo_arguments},
};

// todos:query

namespace {

constexpr db::Argument todos_todos_arguments[] = {
    {.name = "todolistName", .path = "todolist.name"},
};

}  // namespace

constinit const mw::app::RootField TodosQuery::todos = {
    .name = "todos",
    .statement = "TodosQuery::todos",
    .model = &todo_model,
    .answer = app::Answer::list,
    .rows = {.arguments = todos_todos_arguments},
};

// todolist:query

namespace {

constexpr db::Argument todolist_todolist_arguments[] = {
    {.name = "id", .path = "id"},
};

}  // namespace

constinit const mw::app::RootField TodolistQuery::todolist = {
    .name = "todolist",
    .statement = "TodolistQuery::todolist",
    .model = &todolist_model,
    .answer = app::Answer::item,
    .rows = {.arguments = todolist_todolist_arguments},
};

// todolists:query

constinit const mw::app::RootField TodolistsQuery::todolists = {
    .name = "todolists",
    .statement = "TodolistsQuery::todolists",
    .model = &todolist_model,
    .answer = app::Answer::list,
};

// delete-todo:mutation

namespace {

constexpr app::Input delete_todo_key[] = {
    {"id"},
};

constexpr app::Step delete_todo_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &todo_model,
        .inputs = delete_todo_key,
    },
};

}  // namespace

constinit const mw::app::Mutation DeleteTodoMutation::mutation = {
    .name = "deleteTodo",
    .statement = "DeleteTodoMutation",
    .steps = delete_todo_steps,
};

// post-both:mutation

namespace {

constexpr app::Step post_both_steps[] = {
    {
        .name = "todolist",
        .verb = app::Verb::post,
        .model = &todolist_model,
        .prefix = "todolist",
        .inputs = todolist_form,
    },
    {
        .name = "todo",
        .verb = app::Verb::post,
        .model = &todo_model,
        .prefix = "todo",
        .inputs = todo_form,
    },
};

}  // namespace

constinit const mw::app::Mutation PostBothMutation::mutation = {
    .name = "postBoth",
    .statement = "PostBothMutation",
    .steps = post_both_steps,
};

// save-todo:mutation

namespace {

constexpr app::Step save_todo_steps[] = {
    {
        .name = "todo",
        .verb = app::Verb::post,
        .model = &todo_model,
        .inputs = todo_form,
    },
};

}  // namespace

constinit const mw::app::Mutation SaveTodoMutation::mutation = {
    .name = "saveTodo",
    .statement = "SaveTodoMutation",
    .steps = save_todo_steps,
};

// save-todos:mutation

namespace {

constexpr app::Step save_todos_steps[] = {
    {
        .name = "todos",
        .verb = app::Verb::post,
        .model = &todo_model,
        .list = "todos",
        .inputs = todo_form,
    },
};

}  // namespace

constinit const mw::app::Mutation SaveTodosMutation::mutation = {
    .name = "saveTodos",
    .statement = "SaveTodosMutation",
    .steps = save_todos_steps,
};

}  // namespace sample
