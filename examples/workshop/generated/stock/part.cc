// Made from spec.md and type_specs/Part.yml by model.cc.j2.
// To change it, edit type_specs/Part.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/stock/part.h"

#include "generated/stock/movement.h"
#include "generated/stock/supplier.h"
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
        .member = db::member<&Part::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = db::Kind::string,
        .required = true,
        .unique = true,
        .max_length = 80,
        .member = db::member<&Part::name>,
    },
    {
        .name = "amount",
        .column = "amount",
        .kind = db::Kind::int32,
        .required = true,
        .default_value = db::literal::integer(0),
        .minimum = "0",
        .member = db::member<&Part::amount>,
    },
    {
        .name = "priceCents",
        .column = "price_cents",
        .kind = db::Kind::int32,
        .minimum = "0",
        .member = db::member<&Part::price_cents>,
    },
    {
        .name = "supplierId",
        .column = "supplier_id",
        .kind = db::Kind::uuid,
        .member = db::member<&Part::supplier_id>,
    },
};

constexpr db::Relation relations[] = {
    {
        .name = "supplier",
        .kind = db::RelationKind::fk,
        .target = &supplier_model,
        .column = "supplierId",
        .inverse = "partSet",
    },
    {
        .name = "movementSet",
        .kind = db::RelationKind::related_set,
        .target = &movement_model,
        .column = "partId",
        .inverse = "part",
    },
};

}  // namespace

constinit const db::Model part_model = {
    .name = "Part",
    .table = "part",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace workshop
