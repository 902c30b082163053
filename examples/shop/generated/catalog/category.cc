// Made from spec.md and type_specs/Category.yml by model.cc.j2.
// To change it, edit type_specs/Category.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/catalog/category.h"

#include "generated/api/category_operations.h"
#include "generated/api/mutation/save_categories_mutation.h"
#include "generated/api/mutation/save_category_mutation.h"
#include "runtime/db/member.h"

namespace shop {

extern const mw::db::Model product_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::id, .required = true, .member = db::member<&Category::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .max_length = 60, .member = db::member<&Category::name>},
    {.name = "place", .column = "place", .kind = db::Kind::int32, .member = db::member<&Category::place>},
    {.name = "parentId", .column = "parent_id", .kind = db::Kind::id, .member = db::member<&Category::parent_id>},
};

constexpr db::Order children_order[] = {
    {.column = "place"},
};

constexpr db::Argument products_arguments[] = {
    {.name = "status", .path = "status"},
};

constexpr db::Relation relations[] = {
    {.name = "parent", .kind = db::RelationKind::fk, .target = &category_model, .column = "parentId", .inverse = "children"},
    {
        .name = "children",
        .kind = db::RelationKind::related_set,
        .target = &category_model,
        .column = "parentId",
        .inverse = "parent",
        .rows = {.order = children_order},
    },
    {
        .name = "products",
        .kind = db::RelationKind::related_set,
        .target = &product_model,
        .column = "categoryId",
        .inverse = "category",
        .rows = {.arguments = products_arguments},
    },
};

constexpr std::string_view sorted_within[] = {
    "parentId",
};

constexpr db::Reference referenced_by[] = {
    {&category_model, "parentId", db::OnDelete::cascade},
    {&product_model, "categoryId", db::OnDelete::set_null},
};

constexpr app::Input category_form[] = {
    {"id"},
    {"name"},
    {"place"},
    {"parentId"},
};

constexpr app::Input category_key[] = {
    {"id"},
};

constexpr db::Order categories_query_categories_order[] = {
    {.column = "place"},
};

constexpr std::string_view save_category_declared[] = {
    "source",
};

constexpr app::Step save_category_steps[] = {
    {.name = "category", .verb = app::Verb::post, .model = &category_model, .inputs = category_form},
};

constexpr std::string_view save_categories_declared[] = {
    "categories",
};

constexpr app::Step save_categories_steps[] = {
    {.name = "categories", .verb = app::Verb::post, .model = &category_model, .list = "categories", .inputs = category_form},
};

constexpr app::Step delete_category_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &category_model, .inputs = category_key},
};

}  // namespace

constinit const db::Model category_model = {
    .name = "Category",
    .table = "category",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .sorted = "place",
    .sorted_within = sorted_within,
    .deletion_spreads = true,
    .referenced_by = referenced_by,
};

constinit const app::RootField CategoriesQuery::categories = {
    .name = "categories",
    .statement = "CategoriesQuery::categories",
    .model = &category_model,
    .answer = app::Answer::list,
    .rows = {.order = categories_query_categories_order},
};

constinit const app::Mutation SaveCategoryMutation::mutation = {
    .name = "saveCategory",
    .statement = "SaveCategoryMutation",
    .steps = save_category_steps,
    .declared = save_category_declared,
};

constinit const app::Mutation SaveCategoriesMutation::mutation = {
    .name = "saveCategories",
    .statement = "SaveCategoriesMutation",
    .steps = save_categories_steps,
    .declared = save_categories_declared,
};

constinit const app::Mutation DeleteCategoryMutation::mutation = {
    .name = "deleteCategory",
    .statement = "DeleteCategoryMutation",
    .steps = delete_category_steps,
};

}  // namespace shop
