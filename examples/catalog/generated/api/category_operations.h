// Made from spec.md and type_specs/Category.yml by operations.h.j2.
// To change it, edit type_specs/Category.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace catalog {

struct CategoriesQuery {
  /// categories(parentId: ID, filter: CategoryFilter, orderBy: [CategoryOrderBy!], limit: Int, offset: Int):
  /// [Category!]!
  static const mw::app::RootField categories;
};

struct CreateCategoriesMutation {
  /// createCategories(categories: [CategoryCreateForm!]!): CreateCategoriesPayload
  static const mw::app::Mutation mutation;
};

}  // namespace catalog
