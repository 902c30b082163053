// Made from spec.md and type_specs/Entry.yml by model.cc.j2.
// To change it, edit type_specs/Entry.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/things/entry.h"

#include "generated/api/entry_operations.h"
#include "runtime/db/member.h"

namespace by_hand {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "book", .column = "book", .kind = db::Kind::string, .required = true, .max_length = 20, .member = db::member<&Entry::book>},
    {.name = "line", .column = "line", .kind = db::Kind::int32, .required = true, .member = db::member<&Entry::line>},
    {.name = "text", .column = "text", .kind = db::Kind::string, .required = true, .member = db::member<&Entry::text>},
};

constexpr std::string_view keys[] = {
    "book",
    "line",
};

constexpr app::Input entry_form[] = {
    {"book"},
    {"line"},
    {"text"},
};

constexpr app::Input entry_key[] = {
    {"book"},
    {"line"},
};

constexpr app::Step save_entry_steps[] = {
    {.name = "entry", .verb = app::Verb::post, .model = &entry_model, .inputs = entry_form},
};

constexpr app::Step delete_entry_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &entry_model, .inputs = entry_key},
};

constexpr app::Step delete_entries_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &entry_model, .list = "ids"},
};

}  // namespace

constinit const db::Model entry_model = {
    .name = "Entry",
    .table = "entry",
    .key = "id",
    .keys = keys,
    .columns = columns,
    .history = "entry_history",
    .deletion_spreads = true,
};

constinit const app::Mutation SaveEntryMutation::mutation = {
    .name = "saveEntry",
    .statement = "SaveEntryMutation",
    .steps = save_entry_steps,
};

constinit const app::Mutation DeleteEntryMutation::mutation = {
    .name = "deleteEntry",
    .statement = "DeleteEntryMutation",
    .steps = delete_entry_steps,
};

constinit const app::Mutation DeleteEntriesMutation::mutation = {
    .name = "deleteEntries",
    .statement = "DeleteEntriesMutation",
    .steps = delete_entries_steps,
};

}  // namespace by_hand
