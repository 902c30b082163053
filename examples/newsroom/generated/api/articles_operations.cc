// (c) The Newsroom. Made from spec.md by operations.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/api/mutation/delete_article_mutation.h"
#include "generated/api/mutation/save_article_mutation.h"
#include "generated/api/query/article_query.h"
#include "generated/api/query/articles_query.h"
#include "generated/api/query/latest_articles_query.h"
#include "generated/api/query/long_articles_query.h"
#include "generated/articles/article.h"

namespace newsroom {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr app::Input article_form[] = {
    {"id"},
    {"title"},
    {"words"},
    {"publishedAt"},
};

constexpr app::Input article_key[] = {
    {"id"},
};

}  // namespace

// article:query

namespace {

constexpr db::Argument article_article_arguments[] = {
    {.name = "id", .path = "id"},
};

}  // namespace

constinit const app::RootField ArticleQuery::article = {
    .name = "article",
    .statement = "ArticleQuery::article",
    .model = &article_model,
    .answer = app::Answer::item,
    .rows =
        {
            .arguments = article_article_arguments,
        },
};

// articles:query

constinit const app::RootField ArticlesQuery::articles = {
    .name = "articles",
    .statement = "ArticlesQuery::articles",
    .model = &article_model,
    .answer = app::Answer::list,
};

// latest-articles:query

namespace {

constexpr db::Order latest_articles_latest_articles_order[] = {
    {.column = "publishedAt", .descending = true},
};

}  // namespace

constinit const app::RootField LatestArticlesQuery::latest_articles = {
    .name = "latestArticles",
    .statement = "LatestArticlesQuery::latestArticles",
    .model = &article_model,
    .answer = app::Answer::list,
    .rows =
        {
            .order = latest_articles_latest_articles_order,
            .limit = 5,
        },
};

// long-articles:query

namespace {

constexpr db::Where long_articles_long_articles_where[] = {
    {.path = "words", .op = db::Op::gt, .value = db::literal::integer(2000)},
};

constexpr db::Order long_articles_long_articles_order[] = {
    {.column = "words", .descending = true},
};

}  // namespace

constinit const app::RootField LongArticlesQuery::long_articles = {
    .name = "longArticles",
    .statement = "LongArticlesQuery::longArticles",
    .model = &article_model,
    .answer = app::Answer::list,
    .rows =
        {
            .where = long_articles_long_articles_where,
            .order = long_articles_long_articles_order,
            .limit = 3,
        },
};

// save-article:mutation

namespace {

constexpr app::Step save_article_steps[] = {
    {
        .name = "article",
        .verb = app::Verb::post,
        .model = &article_model,
        .inputs = article_form,
    },
};

}  // namespace

constinit const app::Mutation SaveArticleMutation::mutation = {
    .name = "saveArticle",
    .statement = "SaveArticleMutation",
    .steps = save_article_steps,
};

// delete-article:mutation

namespace {

constexpr app::Step delete_article_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &article_model,
        .inputs = article_key,
    },
};

}  // namespace

constinit const app::Mutation DeleteArticleMutation::mutation = {
    .name = "deleteArticle",
    .statement = "DeleteArticleMutation",
    .steps = delete_article_steps,
};

}  // namespace newsroom
