// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/app/operations.h"

namespace shop {

/// :It /posts the customer:item, the address:item, the category:item, the category:item~list, the product:item, the
/// review:item, the order:item and the coupon:item.
class SaveCategoryMutation {
 public:
  /// saveCategory(id: ID, name: String!, place: Int, parentId: ID, source: String): SaveCategoryPayload
  static const mw::app::Mutation mutation;
  struct Inputs {
    std::optional<std::string> source;
  };
};

}  // namespace shop
