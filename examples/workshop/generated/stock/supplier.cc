// Made from spec.md and type_specs/Supplier.yml by model.cc.j2.
// To change it, edit type_specs/Supplier.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/stock/supplier.h"

#include "generated/stock/part.h"
#include "runtime/db/member.h"

namespace workshop {
namespace {

namespace db = mw::db;

constexpr db::Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = db::Kind::uuid,
        .required = true,
        .member = db::member<&Supplier::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = db::Kind::string,
        .required = true,
        .unique = true,
        .max_length = 80,
        .member = db::member<&Supplier::name>,
    },
    {
        .name = "rating",
        .column = "rating",
        .kind = db::Kind::float64,
        .is_private = true,
        .member = db::member<&Supplier::rating>,
    },
};

constexpr db::Argument part_set_arguments[] = {
    {.name = "name", .path = "name"},
};

constexpr db::Relation relations[] = {
    {
        .name = "partSet",
        .kind = db::RelationKind::related_set,
        .target = &part_model,
        .column = "supplierId",
        .inverse = "supplier",
        .rows =
            {
                .arguments = part_set_arguments,
            },
    },
};

}  // namespace

constinit const db::Model supplier_model = {
    .name = "Supplier",
    .table = "supplier",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace workshop
