// Made from spec.md and type_specs/Shelf.yaml by model.cc.j2.
// To change it, edit type_specs/Shelf.yaml and run `moonwright generate`; your own code goes into app/.
#include "generated/lending/shelf.h"

#include "runtime/db/member.h"

namespace library {
namespace {

namespace db = mw::db;

constexpr db::Column columns[] = {
    {
        .name = "code",
        .column = "code",
        .kind = db::Kind::string,
        .required = true,
        .max_length = 10,
        .member = db::member<&Shelf::code>,
    },
    {
        .name = "room",
        .column = "room",
        .kind = db::Kind::string,
        .default_value = db::literal::text("hall"),
        .member = db::member<&Shelf::room>,
    },
};

}  // namespace

constinit const db::Model shelf_model = {
    .name = "Shelf",
    .table = "shelf",
    .key = "code",
    .columns = columns,
};

}  // namespace library
