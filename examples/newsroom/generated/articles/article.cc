// (c) The Newsroom. Made from spec.md and type_specs/Article.json by model.cc.j2.
// To change it, edit type_specs/Article.json and run `moonwright generate`; your own code goes into app/.
#include "generated/articles/article.h"

#include "runtime/db/member.h"

namespace newsroom {
namespace {

namespace db = mw::db;

constexpr db::Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = db::Kind::uuid,
        .required = true,
        .member = db::member<&Article::id>,
    },
    {
        .name = "title",
        .column = "title",
        .kind = db::Kind::string,
        .required = true,
        .max_length = 200,
        .member = db::member<&Article::title>,
    },
    {
        .name = "words",
        .column = "words",
        .kind = db::Kind::int32,
        .required = true,
        .minimum = "0",
        .member = db::member<&Article::words>,
    },
    {
        .name = "publishedAt",
        .column = "published_at",
        .kind = db::Kind::datetime,
        .member = db::member<&Article::published_at>,
    },
};

}  // namespace

constinit const db::Model article_model = {
    .name = "Article",
    .table = "article",
    .key = "id",
    .columns = columns,
};

}  // namespace newsroom
