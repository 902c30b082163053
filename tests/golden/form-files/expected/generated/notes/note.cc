// Made from spec.md and type_specs/Note.json by model.cc.j2.
// To change it, edit type_specs/Note.json and run `moonwright generate`; your own code goes into app/.
#include "generated/notes/note.h"

#include "generated/api/note_operations.h"
#include "runtime/db/member.h"

namespace spec {

extern const mw::db::Model user_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Note::id>},
    {.name = "text", .column = "text", .kind = db::Kind::text, .required = true, .member = db::member<&Note::text>},
    {.name = "writerId", .column = "writer_id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Note::writer_id>},
};

constexpr db::Relation relations[] = {
    {.name = "writer", .kind = db::RelationKind::fk, .target = &user_model, .column = "writerId", .inverse = "noteSet"},
};

constexpr app::Input note_form[] = {
    {"text"},
    {"writerId"},
};

constexpr app::Input note_update_form[] = {
    {"id"},
    {"text"},
    {"writerId"},
};

constexpr db::Argument note_query_note_arguments[] = {
    {.name = "id", .path = "id"},
};

constexpr app::Step save_note_steps[] = {
    {.name = "note", .verb = app::Verb::post, .model = &note_model, .inputs = note_form},
};

constexpr app::Step update_note_steps[] = {
    {.name = "note", .verb = app::Verb::update, .model = &note_model, .inputs = note_update_form},
};

}  // namespace

constinit const db::Model note_model = {
    .name = "Note",
    .table = "note",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField NoteQuery::note = {
    .name = "note",
    .statement = "NoteQuery::note",
    .model = &note_model,
    .answer = app::Answer::item,
    .rows = {.arguments = note_query_note_arguments},
};

constinit const app::Mutation SaveNoteMutation::mutation = {
    .name = "saveNote",
    .statement = "SaveNoteMutation",
    .steps = save_note_steps,
};

constinit const app::Mutation UpdateNoteMutation::mutation = {
    .name = "updateNote",
    .statement = "UpdateNoteMutation",
    .steps = update_note_steps,
};

}  // namespace spec
