// (c) The Newsroom. Made from spec.md and type_specs/Article.json by model.cc.j2.
// To change it, edit type_specs/Article.json and run `moonwright generate`; your own code goes into app/.
#include "generated/articles/article.h"

#include "generated/api/article_operations.h"
#include "runtime/db/member.h"

namespace newsroom {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Article::id>},
    {.name = "title", .column = "title", .kind = db::Kind::string, .required = true, .max_length = 200, .member = db::member<&Article::title>},
    {.name = "words", .column = "words", .kind = db::Kind::int32, .required = true, .minimum = "0", .member = db::member<&Article::words>},
    {.name = "publishedAt", .column = "published_at", .kind = db::Kind::datetime, .member = db::member<&Article::published_at>},
};

constexpr app::Input article_form[] = {
    {"id"},
    {"title"},
    {"words"},
    {"publishedAt"},
};

constexpr app::Input article_key[] = {
    {"id"},
};

constexpr db::Argument article_query_article_arguments[] = {
    {.name = "id", .path = "id"},
};

constexpr db::Order latest_articles_query_latest_articles_order[] = {
    {.column = "publishedAt", .descending = true},
};

constexpr db::Where long_articles_query_long_articles_where[] = {
    {.path = "words", .op = db::Op::gt, .value = db::literal::integer(2000)},
};

constexpr db::Order long_articles_query_long_articles_order[] = {
    {.column = "words", .descending = true},
};

constexpr app::Step save_article_steps[] = {
    {.name = "article", .verb = app::Verb::post, .model = &article_model, .inputs = article_form},
};

constexpr app::Step delete_article_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &article_model, .inputs = article_key},
};

}  // namespace

constinit const db::Model article_model = {
    .name = "Article",
    .table = "article",
    .key = "id",
    .columns = columns,
};

constinit const app::RootField ArticleQuery::article = {
    .name = "article",
    .statement = "ArticleQuery::article",
    .model = &article_model,
    .answer = app::Answer::item,
    .rows = {.arguments = article_query_article_arguments},
};

constinit const app::RootField ArticlesQuery::articles = {
    .name = "articles",
    .statement = "ArticlesQuery::articles",
    .model = &article_model,
    .answer = app::Answer::list,
};

constinit const app::RootField LatestArticlesQuery::latest_articles = {
    .name = "latestArticles",
    .statement = "LatestArticlesQuery::latestArticles",
    .model = &article_model,
    .answer = app::Answer::list,
    .rows = {.order = latest_articles_query_latest_articles_order, .limit = 5},
};

constinit const app::RootField LongArticlesQuery::long_articles = {
    .name = "longArticles",
    .statement = "LongArticlesQuery::longArticles",
    .model = &article_model,
    .answer = app::Answer::list,
    .rows = {.where = long_articles_query_long_articles_where, .order = long_articles_query_long_articles_order, .limit = 3},
};

constinit const app::Mutation SaveArticleMutation::mutation = {
    .name = "saveArticle",
    .statement = "SaveArticleMutation",
    .steps = save_article_steps,
};

constinit const app::Mutation DeleteArticleMutation::mutation = {
    .name = "deleteArticle",
    .statement = "DeleteArticleMutation",
    .steps = delete_article_steps,
};

}  // namespace newsroom
