// Made from spec.md by backend.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/backend.h"

#include "generated/api/movement_operations.h"
#include "generated/api/mutation/receive_part_mutation.h"
#include "generated/api/part_operations.h"
#include "generated/api/supplier_operations.h"
#include "generated/by_hand.h"
#include "generated/contract.h"
#include "generated/examples.h"
#include "generated/stock/movement.h"
#include "generated/stock/part.h"
#include "generated/stock/supplier.h"

#include "workshop_embedded.h"

namespace workshop {
namespace {

constexpr const mw::db::Model* models[] = {
    &movement_model,
    &part_model,
    &supplier_model,
};

constexpr const mw::app::RootField* queries[] = {
    &MovementsQuery::movements,
    &PartQuery::part,
    &PartsQuery::parts,
    &SuppliersQuery::suppliers,
};

constexpr const mw::app::Mutation* mutations[] = {
    &DeletePartMutation::mutation,
    &ReceivePartMutation::mutation,
    &SavePartMutation::mutation,
    &SavePartsMutation::mutation,
    &SaveSupplierMutation::mutation,
};

}  // namespace

constinit const mw::app::Backend backend = {
    .name = "workshop",
    .schema = embedded::schema,
    .models = models,
    .queries = queries,
    .mutations = mutations,
    .migrations = embedded::migrations,
    .fixtures = embedded::fixtures,
    .by_hand = &by_hand,
    .examples = examples,
    .overrides = register_overrides,
};

}  // namespace workshop
