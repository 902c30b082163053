// Made from spec.md by operations.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/api/mutation/bar_mutation.h"
#include "generated/api/mutation/delete_todo_mutation.h"
#include "generated/api/mutation/delete_todolist_mutation.h"
#include "generated/api/mutation/delete_todos_mutation.h"
#include "generated/api/mutation/save_todolist_mutation.h"
#include "generated/api/mutation/save_todos_mutation.h"
#include "generated/api/mutation/start_list_mutation.h"
#include "generated/api/query/todo_query.h"
#include "generated/api/query/todolist_query.h"
#include "generated/api/query/todolists_query.h"
#include "generated/api/query/todos_query.h"
#include "generated/todos/todo.h"
#include "generated/todos/todolist.h"

namespace todoapp {

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

constexpr app::Input todo_key[] = {
    {"id"},
};

constexpr app::Input todolist_key[] = {
    {"id"},
};

}  // namespace

// todos:query

namespace {

constexpr db::Argument todos_todos_arguments[] = {
    {.name = "todolistName", .path = "todolist.name"},
};

}  // namespace

constinit const app::RootField TodosQuery::todos = {
    .name = "todos",
    .statement = "TodosQuery::todos",
    .model = &todo_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = todos_todos_arguments,
        },
};

// todo:query

namespace {

constexpr db::Argument todo_todo_arguments[] = {
    {.name = "id", .path = "id"},
};

}  // namespace

constinit const app::RootField TodoQuery::todo = {
    .name = "todo",
    .statement = "TodoQuery::todo",
    .model = &todo_model,
    .answer = app::Answer::item,
    .rows =
        {
            .arguments = todo_todo_arguments,
        },
};

// todolist:query

namespace {

constexpr db::Argument todolist_todolist_arguments[] = {
    {.name = "id", .path = "id"},
};

}  // namespace

constinit const app::RootField TodolistQuery::todolist = {
    .name = "todolist",
    .statement = "TodolistQuery::todolist",
    .model = &todolist_model,
    .answer = app::Answer::item,
    .rows =
        {
            .arguments = todolist_todolist_arguments,
        },
};

// todolists:query

constinit const app::RootField TodolistsQuery::todolists = {
    .name = "todolists",
    .statement = "TodolistsQuery::todolists",
    .model = &todolist_model,
    .answer = app::Answer::list,
};

// bar:mutation

namespace {

constexpr app::Step bar_steps[] = {
    {
        .name = "todo",
        .verb = app::Verb::post,
        .model = &todo_model,
        .inputs = todo_form,
    },
};

}  // namespace

constinit const app::Mutation BarMutation::mutation = {
    .name = "bar",
    .statement = "BarMutation",
    .steps = bar_steps,
};

// start-list:mutation

namespace {

constexpr app::Step start_list_steps[] = {
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

constinit const app::Mutation StartListMutation::mutation = {
    .name = "startList",
    .statement = "StartListMutation",
    .steps = start_list_steps,
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

constinit const app::Mutation SaveTodosMutation::mutation = {
    .name = "saveTodos",
    .statement = "SaveTodosMutation",
    .steps = save_todos_steps,
};

// save-todolist:mutation

namespace {

constexpr app::Step save_todolist_steps[] = {
    {
        .name = "todolist",
        .verb = app::Verb::post,
        .model = &todolist_model,
        .inputs = todolist_form,
    },
};

}  // namespace

constinit const app::Mutation SaveTodolistMutation::mutation = {
    .name = "saveTodolist",
    .statement = "SaveTodolistMutation",
    .steps = save_todolist_steps,
};

// delete-todo:mutation

namespace {

constexpr app::Step delete_todo_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &todo_model,
        .inputs = todo_key,
    },
};

}  // namespace

constinit const app::Mutation DeleteTodoMutation::mutation = {
    .name = "deleteTodo",
    .statement = "DeleteTodoMutation",
    .steps = delete_todo_steps,
};

// delete-todos:mutation

namespace {

constexpr app::Step delete_todos_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &todo_model,
        .list = "ids",
    },
};

}  // namespace

constinit const app::Mutation DeleteTodosMutation::mutation = {
    .name = "deleteTodos",
    .statement = "DeleteTodosMutation",
    .steps = delete_todos_steps,
};

// delete-todolist:mutation

namespace {

constexpr app::Step delete_todolist_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &todolist_model,
        .inputs = todolist_key,
    },
};

}  // namespace

constinit const app::Mutation DeleteTodolistMutation::mutation = {
    .name = "deleteTodolist",
    .statement = "DeleteTodolistMutation",
    .steps = delete_todolist_steps,
};

}  // namespace todoapp
