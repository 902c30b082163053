// Made from spec.md and type_specs/Author.yml by operations.h.j2.
// To change it, edit type_specs/Author.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace library {

struct AuthorsQuery {
  /// authors(limit: Int, offset: Int): [Author!]!
  static const mw::app::RootField authors;
};

struct GetOrCreateAuthorMutation {
  /// getOrCreateAuthor(name: String!, born: Date): GetOrCreateAuthorPayload
  static const mw::app::Mutation mutation;
};

}  // namespace library
