// Made from spec.md and type_specs/Loan.yaml by model.cc.j2.
// To change it, edit type_specs/Loan.yaml and run `moonwright generate`; your own code goes into app/.
#include "generated/members/loan.h"

#include "generated/books/book.h"
#include "runtime/db/member.h"

namespace library {
namespace {

using namespace mw::db;

constexpr Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = Kind::uuid,
        .required = true,
        .member = member<&Loan::id>,
    },
    {
        .name = "bookId",
        .column = "book_id",
        .kind = Kind::id,
        .required = true,
        .member = member<&Loan::book_id>,
    },
    {
        .name = "since",
        .column = "since",
        .kind = Kind::date,
        .required = true,
        .member = member<&Loan::since>,
    },
    {
        .name = "note",
        .column = "note",
        .kind = Kind::text,
        .member = member<&Loan::note>,
    },
};

constexpr Relation relations[] = {
    {
        .name = "book",
        .kind = RelationKind::fk,
        .target = &book_model,
        .column = "bookId",
        .inverse = "loanSet",
    },
};

}  // namespace

constinit const Model loan_model = {
    .name = "Loan",
    .table = "loan",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace library
