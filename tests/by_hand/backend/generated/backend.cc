// Made from spec.md by backend.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/backend.h"

#include "generated/api/entry_operations.h"
#include "generated/api/keeper_operations.h"
#include "generated/api/label_operations.h"
#include "generated/api/log_operations.h"
#include "generated/api/mutation/drop_note_mutation.h"
#include "generated/api/mutation/sweep_mutation.h"
#include "generated/api/note_operations.h"
#include "generated/api/slot_operations.h"
#include "generated/api/thing_operations.h"
#include "generated/by_hand.h"
#include "generated/contract.h"
#include "generated/things/entry.h"
#include "generated/things/keeper.h"
#include "generated/things/label.h"
#include "generated/things/log.h"
#include "generated/things/note.h"
#include "generated/things/slot.h"
#include "generated/things/thing.h"

#include "by_hand_embedded.h"

namespace by_hand {
namespace {

constexpr const mw::db::Model* models[] = {
    &entry_model,
    &keeper_model,
    &label_model,
    &log_model,
    &note_model,
    &slot_model,
    &thing_model,
};

constexpr const mw::app::RootField* queries[] = {
    &KeepersQuery::keepers,
    &LogsQuery::logs,
    &NotesQuery::notes,
    &SlotsQuery::slots,
    &ThingQuery::thing,
    &ThingsQuery::things,
};

constexpr const mw::app::Mutation* mutations[] = {
    &DeleteEntriesMutation::mutation,
    &DeleteEntryMutation::mutation,
    &DeleteKeeperMutation::mutation,
    &DeleteLabelMutation::mutation,
    &DeleteSlotMutation::mutation,
    &DeleteThingMutation::mutation,
    &DeleteThingsMutation::mutation,
    &DropNoteMutation::mutation,
    &SaveEntryMutation::mutation,
    &SaveKeeperMutation::mutation,
    &SaveLabelMutation::mutation,
    &SaveNoteMutation::mutation,
    &SaveSlotMutation::mutation,
    &SaveThingMutation::mutation,
    &SaveThingsMutation::mutation,
    &SweepMutation::mutation,
    &UpdateSlotMutation::mutation,
};

}  // namespace

constinit const mw::app::Backend backend = {
    .name = "by-hand",
    .schema = embedded::schema,
    .models = models,
    .queries = queries,
    .mutations = mutations,
    .migrations = embedded::migrations,
    .fixtures = embedded::fixtures,
    .by_hand = &by_hand,
    .overrides = register_overrides,
};

}  // namespace by_hand
