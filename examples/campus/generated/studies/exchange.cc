// Made from spec.md and type_specs/Exchange.yml by model.cc.j2.
// To change it, edit type_specs/Exchange.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/studies/exchange.h"

#include "generated/api/exchange_operations.h"
#include "runtime/db/member.h"

namespace campus {

extern const mw::db::Model student_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Exchange::id>},
    {.name = "hostId", .column = "host_id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Exchange::host_id>},
    {.name = "guestId", .column = "guest_id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Exchange::guest_id>},
    {.name = "year", .column = "year", .kind = db::Kind::int32, .required = true, .member = db::member<&Exchange::year>},
};

constexpr db::Relation relations[] = {
    {.name = "host", .kind = db::RelationKind::fk, .target = &student_model, .column = "hostId", .inverse = "hosted"},
    {.name = "guest", .kind = db::RelationKind::fk, .target = &student_model, .column = "guestId"},
};

}  // namespace

constinit const db::Model exchange_model = {
    .name = "Exchange",
    .table = "exchange",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField ExchangesQuery::exchanges = {
    .name = "exchanges",
    .statement = "ExchangesQuery::exchanges",
    .model = &exchange_model,
    .answer = app::Answer::list,
};

}  // namespace campus
