// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <vector>

#include "generated/api/form/category_form.h"
#include "runtime/app/operations.h"

namespace shop {

/// :It /posts the customer:item, the address:item, the category:item, the category:item~list, the product:item, the
/// review:item, the order:item and the coupon:item.
class SaveCategoriesMutation {
 public:
  /// saveCategories(categories: [CategoryForm!]!): SaveCategoriesPayload
  static const mw::app::Mutation mutation;
  struct Inputs {
    std::vector<CategoryForm> categories;
  };
};

}  // namespace shop
