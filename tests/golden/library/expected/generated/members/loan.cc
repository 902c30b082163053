// Made from spec.md and type_specs/Loan.yaml by model.cc.j2.
// To change it, edit type_specs/Loan.yaml and run `moonwright generate`; your own code goes into app/.
#include "generated/members/loan.h"

#include "runtime/db/member.h"

namespace library {

extern const mw::db::Model book_model;

namespace {

namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Loan::id>},
    {.name = "bookId", .column = "book_id", .kind = db::Kind::id, .required = true, .member = db::member<&Loan::book_id>},
    {.name = "since", .column = "since", .kind = db::Kind::date, .required = true, .member = db::member<&Loan::since>},
    {.name = "note", .column = "note", .kind = db::Kind::text, .member = db::member<&Loan::note>},
};

constexpr db::Relation relations[] = {
    {.name = "book", .kind = db::RelationKind::fk, .target = &book_model, .column = "bookId", .inverse = "loanSet"},
};

}  // namespace

constinit const db::Model loan_model = {
    .name = "Loan",
    .table = "loan",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace library
