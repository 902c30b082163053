// Made from spec.md and type_specs/Loan.json by model.cc.j2.
// To change it, edit type_specs/Loan.json and run `moonwright generate`; your own code goes into app/.
#include "generated/lending/loan.h"

#include "generated/api/loan_operations.h"
#include "runtime/db/member.h"

namespace library {

extern const mw::db::Model book_model;
extern const mw::db::Model shelf_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Loan::id>},
    {.name = "bookId", .column = "book_id", .kind = db::Kind::id, .required = true, .member = db::member<&Loan::book_id>},
    {.name = "shelfId", .column = "shelf_id", .kind = db::Kind::string, .member = db::member<&Loan::shelf_id>},
    {.name = "since", .column = "since", .kind = db::Kind::date, .required = true, .member = db::member<&Loan::since>},
};

constexpr db::Relation relations[] = {
    {.name = "book", .kind = db::RelationKind::fk, .target = &book_model, .column = "bookId", .inverse = "loanSet"},
    {.name = "shelf", .kind = db::RelationKind::fk, .target = &shelf_model, .column = "shelfId"},
};

constexpr app::Input loan_form[] = {
    {"id"},
    {"bookId"},
    {"shelfId"},
    {"since"},
};

constexpr app::Step save_loan_steps[] = {
    {.name = "loan", .verb = app::Verb::post, .model = &loan_model, .inputs = loan_form},
};

}  // namespace

constinit const db::Model loan_model = {
    .name = "Loan",
    .table = "loan",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField LoansQuery::loans = {
    .name = "loans",
    .statement = "LoansQuery::loans",
    .model = &loan_model,
    .answer = app::Answer::list,
    .rows = {.paging = {.kind = db::PagingKind::page}},
};

constinit const app::Mutation SaveLoanMutation::mutation = {
    .name = "saveLoan",
    .statement = "SaveLoanMutation",
    .steps = save_loan_steps,
};

}  // namespace library
