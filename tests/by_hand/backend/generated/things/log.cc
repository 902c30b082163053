// Made from spec.md and type_specs/Log.yml by model.cc.j2.
// To change it, edit type_specs/Log.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/things/log.h"

#include "generated/api/log_operations.h"
#include "runtime/db/member.h"

namespace by_hand {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::id, .required = true, .member = db::member<&Log::id>},
    {.name = "text", .column = "text", .kind = db::Kind::text, .required = true, .member = db::member<&Log::text>},
};

}  // namespace

constinit const db::Model log_model = {
    .name = "Log",
    .table = "log",
    .key = "id",
    .columns = columns,
};

constinit const app::RootField LogsQuery::logs = {
    .name = "logs",
    .statement = "LogsQuery::logs",
    .model = &log_model,
    .answer = app::Answer::list,
};

}  // namespace by_hand
