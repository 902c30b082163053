// This file is yours; the generator made it once and does not touch it again.
#include "runtime/app/overrides.h"

#include <algorithm>

#include "generated/api/mutation/save_categories_mutation.h"
#include "generated/api/mutation/save_category_mutation.h"
#include "generated/backend.h"
#include "generated/catalog/category.h"

namespace shop {

namespace {

/// CategoryForm.yml declares `source`, which is no field of a category: hooks see it beside the row.
void check_source(Category&, mw::app::SaveContext& context) {
  const auto bad = [](const auto& form) { return form.source == "hearsay"; };
  if (const auto* one = context.inputs<SaveCategoryMutation::Inputs>()) {
    if (bad(*one)) context.refuse("INVALID", "source", "is not a source");
  } else if (const auto* all = context.inputs<SaveCategoriesMutation::Inputs>()) {
    if (std::any_of(all->categories.begin(), all->categories.end(), bad)) {
      context.refuse("INVALID", "categories", "have a bad source");
    }
  }
}

}  // namespace

void register_overrides(mw::app::Overrides& overrides) {
  overrides.before_save<Category>(check_source);
}

}  // namespace shop
