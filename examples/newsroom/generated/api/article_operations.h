// (c) The Newsroom. Made from spec.md and type_specs/Article.json by operations.h.j2.
// To change it, edit type_specs/Article.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace newsroom {

struct ArticleQuery {
  /// article(id: ID!): Article
  static const mw::app::RootField article;
};

struct ArticlesQuery {
  /// articles(limit: Int, offset: Int): [Article!]!
  static const mw::app::RootField articles;
};

struct LatestArticlesQuery {
  /// latestArticles: [Article!]!
  static const mw::app::RootField latest_articles;
};

struct LongArticlesQuery {
  /// longArticles: [Article!]!
  static const mw::app::RootField long_articles;
};

struct SaveArticleMutation {
  /// saveArticle(id: ID, title: String!, words: Int!, publishedAt: DateTime): SaveArticlePayload
  static const mw::app::Mutation mutation;
};

struct DeleteArticleMutation {
  /// deleteArticle(id: ID!): DeleteArticlePayload
  static const mw::app::Mutation mutation;
};

}  // namespace newsroom
