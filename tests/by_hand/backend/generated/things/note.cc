// Made from spec.md and type_specs/Note.yml by model.cc.j2.
// To change it, edit type_specs/Note.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/things/note.h"

#include "generated/api/mutation/drop_note_mutation.h"
#include "generated/api/mutation/sweep_mutation.h"
#include "generated/api/note_operations.h"
#include "runtime/db/member.h"

namespace by_hand {

extern const mw::db::Model slot_model;
extern const mw::db::Model thing_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Note::id>},
    {.name = "text", .column = "text", .kind = db::Kind::string, .required = true, .member = db::member<&Note::text>},
    {.name = "thingId", .column = "thing_id", .kind = db::Kind::uuid, .member = db::member<&Note::thing_id>},
};

constexpr db::Relation relations[] = {
    {.name = "thing", .kind = db::RelationKind::fk, .target = &thing_model, .column = "thingId", .inverse = "noteSet"},
};

constexpr app::Input note_form[] = {
    {"id"},
    {"text"},
    {"thingId"},
};

constexpr app::Input slot_key[] = {
    {"keeperId"},
    {"side"},
};

constexpr app::Input note_key[] = {
    {"id"},
};

constexpr app::Step save_note_steps[] = {
    {.name = "note", .verb = app::Verb::post, .model = &note_model, .inputs = note_form},
};

constexpr std::string_view sweep_declared[] = {
    "why",
};

constexpr app::Step sweep_steps[] = {
    {.name = "note", .verb = app::Verb::post, .model = &note_model, .prefix = "note", .inputs = note_form},
    {.name = "deletedSlotIds", .verb = app::Verb::remove, .model = &slot_model, .prefix = "slot", .inputs = slot_key},
};

constexpr app::Step drop_note_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &note_model, .inputs = note_key},
};

}  // namespace

constinit const db::Model note_model = {
    .name = "Note",
    .table = "note",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField NotesQuery::notes = {
    .name = "notes",
    .statement = "NotesQuery::notes",
    .model = &note_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation SaveNoteMutation::mutation = {
    .name = "saveNote",
    .statement = "SaveNoteMutation",
    .steps = save_note_steps,
};

constinit const app::Mutation SweepMutation::mutation = {
    .name = "sweep",
    .statement = "SweepMutation",
    .steps = sweep_steps,
    .declared = sweep_declared,
};

constinit const app::Mutation DropNoteMutation::mutation = {
    .name = "dropNote",
    .statement = "DropNoteMutation",
    .steps = drop_note_steps,
};

}  // namespace by_hand
