// Made from spec.md and type_specs/Category.yml by operations.h.j2.
// To change it, edit type_specs/Category.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace shop {

struct CategoriesQuery {
  /// categories(limit: Int, offset: Int): [Category!]!
  static const mw::app::RootField categories;
};

struct DeleteCategoryMutation {
  /// deleteCategory(id: ID!): DeleteCategoryPayload
  static const mw::app::Mutation mutation;
};

}  // namespace shop
