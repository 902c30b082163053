// (c) The Newsroom. Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace newsroom {

/// :It /posts and /deletes the article:item.
class SaveArticleMutation {
 public:
  /// saveArticle(id: ID, title: String!, words: Int!, publishedAt: DateTime): SaveArticlePayload
  static const mw::app::Mutation mutation;
};

}  // namespace newsroom
