// Made from spec.md by operations.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/api/mutation/save_loan_mutation.h"
#include "generated/api/mutation/save_shelf_mutation.h"
#include "generated/api/query/loans_query.h"
#include "generated/api/query/shelf_query.h"
#include "generated/lending/loan.h"
#include "generated/lending/shelf.h"

namespace library {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr app::Input shelf_form[] = {
    {"code"},
    {"room"},
};

constexpr app::Input loan_form[] = {
    {"id"},
    {"bookId"},
    {"shelfId"},
    {"since"},
};

}  // namespace

// loans:query

constinit const app::RootField LoansQuery::loans = {
    .name = "loans",
    .statement = "LoansQuery::loans",
    .model = &loan_model,
    .answer = app::Answer::list,
    .rows =
        {
            .paging = {.kind = db::PagingKind::page},
        },
};

// shelf:query

namespace {

constexpr db::Argument shelf_shelf_arguments[] = {
    {.name = "code", .path = "code"},
};

}  // namespace

constinit const app::RootField ShelfQuery::shelf = {
    .name = "shelf",
    .statement = "ShelfQuery::shelf",
    .model = &shelf_model,
    .answer = app::Answer::item,
    .rows =
        {
            .arguments = shelf_shelf_arguments,
        },
};

// save-shelf:mutation

namespace {

constexpr app::Step save_shelf_steps[] = {
    {
        .name = "shelf",
        .verb = app::Verb::post,
        .model = &shelf_model,
        .inputs = shelf_form,
    },
};

}  // namespace

constinit const app::Mutation SaveShelfMutation::mutation = {
    .name = "saveShelf",
    .statement = "SaveShelfMutation",
    .steps = save_shelf_steps,
};

// save-loan:mutation

namespace {

constexpr app::Step save_loan_steps[] = {
    {
        .name = "loan",
        .verb = app::Verb::post,
        .model = &loan_model,
        .inputs = loan_form,
    },
};

}  // namespace

constinit const app::Mutation SaveLoanMutation::mutation = {
    .name = "saveLoan",
    .statement = "SaveLoanMutation",
    .steps = save_loan_steps,
};

}  // namespace library
