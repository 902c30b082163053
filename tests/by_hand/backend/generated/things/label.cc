// Made from spec.md and type_specs/Label.yml by model.cc.j2.
// To change it, edit type_specs/Label.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/things/label.h"

#include "generated/api/label_operations.h"
#include "runtime/db/member.h"

namespace by_hand {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::id, .required = true, .member = db::member<&Label::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .member = db::member<&Label::name>},
    {.name = "pin", .column = "pin", .kind = db::Kind::string, .write_only = true, .secret = true, .member = db::member<&Label::pin>},
};

constexpr app::Input label_form[] = {
    {"id"},
    {"name"},
    {"pin"},
};

constexpr app::Input label_key[] = {
    {"id"},
};

constexpr app::Step save_label_steps[] = {
    {.name = "label", .verb = app::Verb::post, .model = &label_model, .inputs = label_form},
};

constexpr app::Step delete_label_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &label_model, .inputs = label_key},
};

}  // namespace

constinit const db::Model label_model = {
    .name = "Label",
    .table = "label",
    .key = "id",
    .columns = columns,
    .history = "label_history",
    .deletion_spreads = true,
};

constinit const app::Mutation SaveLabelMutation::mutation = {
    .name = "saveLabel",
    .statement = "SaveLabelMutation",
    .steps = save_label_steps,
};

constinit const app::Mutation DeleteLabelMutation::mutation = {
    .name = "deleteLabel",
    .statement = "DeleteLabelMutation",
    .steps = delete_label_steps,
};

}  // namespace by_hand
