// Made from spec.md and type_specs/Part.yml by model.cc.j2.
// To change it, edit type_specs/Part.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/stock/part.h"

#include "generated/api/mutation/receive_part_mutation.h"
#include "generated/api/part_operations.h"
#include "runtime/db/member.h"

namespace workshop {

extern const mw::db::Model movement_model;
extern const mw::db::Model supplier_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Part::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .unique = true, .max_length = 80, .member = db::member<&Part::name>},
    {
        .name = "amount",
        .column = "amount",
        .kind = db::Kind::int32,
        .required = true,
        .default_value = db::literal::integer(0),
        .minimum = "0",
        .member = db::member<&Part::amount>,
    },
    {.name = "priceCents", .column = "price_cents", .kind = db::Kind::int32, .minimum = "0", .member = db::member<&Part::price_cents>},
    {.name = "supplierId", .column = "supplier_id", .kind = db::Kind::uuid, .member = db::member<&Part::supplier_id>},
};

constexpr db::Relation relations[] = {
    {.name = "supplier", .kind = db::RelationKind::fk, .target = &supplier_model, .column = "supplierId", .inverse = "partSet"},
    {.name = "movementSet", .kind = db::RelationKind::related_set, .target = &movement_model, .column = "partId", .inverse = "part"},
};

constexpr db::Reference referenced_by[] = {
    {&movement_model, "partId", db::OnDelete::cascade},
};

constexpr app::Input part_form[] = {
    {"id"},
    {"name"},
    {"amount"},
    {"priceCents"},
    {"supplierId"},
};

constexpr app::Input part_key[] = {
    {"id"},
};

constexpr db::Argument part_query_part_arguments[] = {
    {.name = "id", .path = "id"},
};

constexpr db::Argument parts_query_parts_arguments[] = {
    {.name = "name", .path = "name"},
    {.name = "supplierId", .path = "supplierId"},
};

constexpr app::Step save_part_steps[] = {
    {.name = "part", .verb = app::Verb::post, .model = &part_model, .inputs = part_form},
};

constexpr app::Step save_parts_steps[] = {
    {.name = "parts", .verb = app::Verb::post, .model = &part_model, .list = "parts", .inputs = part_form},
};

constexpr app::Step delete_part_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &part_model, .inputs = part_key},
};

constexpr std::string_view receive_part_declared[] = {
    "deliveryNote",
};

constexpr app::Step receive_part_steps[] = {
    {.name = "part", .verb = app::Verb::post, .model = &part_model, .inputs = part_form},
};

}  // namespace

constinit const db::Model part_model = {
    .name = "Part",
    .table = "part",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .referenced_by = referenced_by,
};

constinit const app::RootField PartQuery::part = {
    .name = "part",
    .statement = "PartQuery::part",
    .model = &part_model,
    .answer = app::Answer::item,
    .rows = {.arguments = part_query_part_arguments},
};

constinit const app::RootField PartsQuery::parts = {
    .name = "parts",
    .statement = "PartsQuery::parts",
    .model = &part_model,
    .answer = app::Answer::list,
    .rows = {.arguments = parts_query_parts_arguments},
};

constinit const app::Mutation SavePartMutation::mutation = {
    .name = "savePart",
    .statement = "SavePartMutation",
    .steps = save_part_steps,
};

constinit const app::Mutation SavePartsMutation::mutation = {
    .name = "saveParts",
    .statement = "SavePartsMutation",
    .steps = save_parts_steps,
};

constinit const app::Mutation DeletePartMutation::mutation = {
    .name = "deletePart",
    .statement = "DeletePartMutation",
    .steps = delete_part_steps,
};

constinit const app::Mutation ReceivePartMutation::mutation = {
    .name = "receivePart",
    .statement = "ReceivePartMutation",
    .steps = receive_part_steps,
    .declared = receive_part_declared,
};

}  // namespace workshop
