// Made from spec.md and type_specs/Shelf.yaml by model.cc.j2.
// To change it, edit type_specs/Shelf.yaml and run `moonwright generate`; your own code goes into app/.
#include "generated/lending/shelf.h"

#include "generated/api/shelf_operations.h"
#include "runtime/db/member.h"

namespace library {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "code", .column = "code", .kind = db::Kind::string, .required = true, .max_length = 10, .member = db::member<&Shelf::code>},
    {.name = "room", .column = "room", .kind = db::Kind::string, .default_value = db::literal::text("hall"), .member = db::member<&Shelf::room>},
};

constexpr app::Input shelf_form[] = {
    {"code"},
    {"room"},
};

constexpr db::Argument shelf_query_shelf_arguments[] = {
    {.name = "code", .path = "code"},
};

constexpr app::Step save_shelf_steps[] = {
    {.name = "shelf", .verb = app::Verb::post, .model = &shelf_model, .inputs = shelf_form},
};

}  // namespace

constinit const db::Model shelf_model = {
    .name = "Shelf",
    .table = "shelf",
    .key = "code",
    .columns = columns,
};

constinit const app::RootField ShelfQuery::shelf = {
    .name = "shelf",
    .statement = "ShelfQuery::shelf",
    .model = &shelf_model,
    .answer = app::Answer::item,
    .rows = {.arguments = shelf_query_shelf_arguments},
};

constinit const app::Mutation SaveShelfMutation::mutation = {
    .name = "saveShelf",
    .statement = "SaveShelfMutation",
    .steps = save_shelf_steps,
};

}  // namespace library
