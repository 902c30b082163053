// Made from spec.md by by_hand.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/by_hand.h"

#include "generated/api/mutation/save_categories_mutation.h"
#include "generated/api/mutation/save_category_mutation.h"

namespace shop {

namespace app = mw::app;
namespace db = mw::db;

namespace {

void read_category_form(app::ArgumentReader& from, CategoryForm& into) {
  from.read("id", into.id);
  from.read("name", into.name);
  from.read("place", into.place);
  from.read("parentId", into.parent_id);
  from.read("source", into.source);
}

void read_save_category_mutation(app::ArgumentReader& from, SaveCategoryMutation::Inputs& into) {
  from.read("source", into.source);
}

void read_save_categories_mutation(app::ArgumentReader& from, SaveCategoriesMutation::Inputs& into) {
  from.read("categories", into.categories, read_category_form);
}

// Each function below stands for a line of the spec. A linker that names one of them misses the body that the line
// declares: write it in app/; `moonwright generate` prints what it looks like.

constexpr app::HandMutation mutations[] = {
    {
        .name = "saveCategory",
        .statement = "SaveCategoryMutation",
        .read = app::read_inputs_by<read_save_category_mutation>,
        .type_of_inputs = &app::type_tag<SaveCategoryMutation::Inputs>,
    },
    {
        .name = "saveCategories",
        .statement = "SaveCategoriesMutation",
        .read = app::read_inputs_by<read_save_categories_mutation>,
        .type_of_inputs = &app::type_tag<SaveCategoriesMutation::Inputs>,
    },
};

}  // namespace

constinit const app::ByHand by_hand = {
    .mutations = mutations,
};

}  // namespace shop
