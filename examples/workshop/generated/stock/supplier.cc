// Made from spec.md and type_specs/Supplier.yml by model.cc.j2.
// To change it, edit type_specs/Supplier.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/stock/supplier.h"

#include "generated/api/supplier_operations.h"
#include "runtime/db/member.h"

namespace workshop {

extern const mw::db::Model part_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Supplier::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .unique = true, .max_length = 80, .member = db::member<&Supplier::name>},
    {.name = "rating", .column = "rating", .kind = db::Kind::float64, .is_private = true, .member = db::member<&Supplier::rating>},
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
        .rows = {.arguments = part_set_arguments},
    },
};

constexpr app::Input supplier_form[] = {
    {"id"},
    {"name"},
};

constexpr app::Step save_supplier_steps[] = {
    {.name = "supplier", .verb = app::Verb::post, .model = &supplier_model, .inputs = supplier_form},
};

}  // namespace

constinit const db::Model supplier_model = {
    .name = "Supplier",
    .table = "supplier",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField SuppliersQuery::suppliers = {
    .name = "suppliers",
    .statement = "SuppliersQuery::suppliers",
    .model = &supplier_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation SaveSupplierMutation::mutation = {
    .name = "saveSupplier",
    .statement = "SaveSupplierMutation",
    .steps = save_supplier_steps,
};

}  // namespace workshop
