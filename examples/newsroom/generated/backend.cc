// (c) The Newsroom. Made from spec.md by backend.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/backend.h"

#include "generated/api/article_operations.h"
#include "generated/articles/article.h"
#include "generated/contract.h"

#include "newsroom_embedded.h"

namespace newsroom {
namespace {

constexpr const mw::db::Model* models[] = {
    &article_model,
};

constexpr const mw::app::RootField* queries[] = {
    &ArticleQuery::article,
    &ArticlesQuery::articles,
    &LatestArticlesQuery::latest_articles,
    &LongArticlesQuery::long_articles,
};

constexpr const mw::app::Mutation* mutations[] = {
    &DeleteArticleMutation::mutation,
    &SaveArticleMutation::mutation,
};

}  // namespace

constinit const mw::app::Backend backend = {
    .name = "newsroom",
    .schema = embedded::schema,
    .models = models,
    .queries = queries,
    .mutations = mutations,
    .migrations = embedded::migrations,
    .fixtures = embedded::fixtures,
    .overrides = register_overrides,
};

}  // namespace newsroom
