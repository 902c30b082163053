// Made from spec.md by operations.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/api/mutation/delete_part_mutation.h"
#include "generated/api/mutation/receive_part_mutation.h"
#include "generated/api/mutation/save_part_mutation.h"
#include "generated/api/mutation/save_parts_mutation.h"
#include "generated/api/mutation/save_supplier_mutation.h"
#include "generated/api/query/movements_query.h"
#include "generated/api/query/part_query.h"
#include "generated/api/query/parts_query.h"
#include "generated/api/query/suppliers_query.h"
#include "generated/stock/movement.h"
#include "generated/stock/part.h"
#include "generated/stock/supplier.h"

namespace workshop {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr app::Input part_form[] = {
    {"id"},
    {"name"},
    {"amount"},
    {"priceCents"},
    {"supplierId"},
};

constexpr app::Input supplier_form[] = {
    {"id"},
    {"name"},
};

constexpr app::Input part_key[] = {
    {"id"},
};

}  // namespace

// part:query

namespace {

constexpr db::Argument part_part_arguments[] = {
    {.name = "id", .path = "id"},
};

}  // namespace

constinit const app::RootField PartQuery::part = {
    .name = "part",
    .statement = "PartQuery::part",
    .model = &part_model,
    .answer = app::Answer::item,
    .rows =
        {
            .arguments = part_part_arguments,
        },
};

// parts:query

namespace {

constexpr db::Argument parts_parts_arguments[] = {
    {.name = "name", .path = "name"},
    {.name = "supplierId", .path = "supplierId"},
};

}  // namespace

constinit const app::RootField PartsQuery::parts = {
    .name = "parts",
    .statement = "PartsQuery::parts",
    .model = &part_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = parts_parts_arguments,
        },
};

// suppliers:query

constinit const app::RootField SuppliersQuery::suppliers = {
    .name = "suppliers",
    .statement = "SuppliersQuery::suppliers",
    .model = &supplier_model,
    .answer = app::Answer::list,
};

// movements:query

constinit const app::RootField MovementsQuery::movements = {
    .name = "movements",
    .statement = "MovementsQuery::movements",
    .model = &movement_model,
    .answer = app::Answer::list,
};

// save-part:mutation

namespace {

constexpr app::Step save_part_steps[] = {
    {
        .name = "part",
        .verb = app::Verb::post,
        .model = &part_model,
        .inputs = part_form,
    },
};

}  // namespace

constinit const app::Mutation SavePartMutation::mutation = {
    .name = "savePart",
    .statement = "SavePartMutation",
    .steps = save_part_steps,
};

// save-supplier:mutation

namespace {

constexpr app::Step save_supplier_steps[] = {
    {
        .name = "supplier",
        .verb = app::Verb::post,
        .model = &supplier_model,
        .inputs = supplier_form,
    },
};

}  // namespace

constinit const app::Mutation SaveSupplierMutation::mutation = {
    .name = "saveSupplier",
    .statement = "SaveSupplierMutation",
    .steps = save_supplier_steps,
};

// save-parts:mutation

namespace {

constexpr app::Step save_parts_steps[] = {
    {
        .name = "parts",
        .verb = app::Verb::post,
        .model = &part_model,
        .list = "parts",
        .inputs = part_form,
    },
};

}  // namespace

constinit const app::Mutation SavePartsMutation::mutation = {
    .name = "saveParts",
    .statement = "SavePartsMutation",
    .steps = save_parts_steps,
};

// delete-part:mutation

namespace {

constexpr app::Step delete_part_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &part_model,
        .inputs = part_key,
    },
};

}  // namespace

constinit const app::Mutation DeletePartMutation::mutation = {
    .name = "deletePart",
    .statement = "DeletePartMutation",
    .steps = delete_part_steps,
};

// receive-part:mutation

namespace {

constexpr std::string_view receive_part_declared[] = {
    "deliveryNote",
};

constexpr app::Step receive_part_steps[] = {
    {
        .name = "part",
        .verb = app::Verb::post,
        .model = &part_model,
        .inputs = part_form,
    },
};

}  // namespace

constinit const app::Mutation ReceivePartMutation::mutation = {
    .name = "receivePart",
    .statement = "ReceivePartMutation",
    .steps = receive_part_steps,
    .declared = receive_part_declared,
};

}  // namespace workshop
