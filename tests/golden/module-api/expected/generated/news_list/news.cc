// Made from spec.md by model.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/news_list/news.h"

#include "generated/orders/api/news_operations.h"
#include "runtime/db/member.h"

namespace spec {

extern const mw::db::Model order_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&News::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .member = db::member<&News::name>},
};

constexpr db::Relation relations[] = {
    {
        .name = "orderSet",
        .kind = db::RelationKind::through,
        .target = &order_model,
        .join = {.table = "order_news", .own_column = "news_id", .target_column = "order_id"},
        .inverse = "news",
    },
};

constexpr db::Argument news_query_news_arguments[] = {
    {.name = "id", .path = "id"},
};

}  // namespace

constinit const db::Model news_model = {
    .name = "News",
    .table = "news",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField NewsQuery::news = {
    .name = "news",
    .statement = "NewsQuery::news",
    .model = &news_model,
    .answer = app::Answer::item,
    .rows = {.arguments = news_query_news_arguments},
};

}  // namespace spec
