// Made from spec.md and type_specs/Category.yml by model.cc.j2.
// To change it, edit type_specs/Category.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/products/category.h"

#include "generated/api/category_operations.h"
#include "runtime/db/member.h"

namespace catalog {

extern const mw::db::Model product_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Category::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .max_length = 100, .member = db::member<&Category::name>},
    {.name = "position", .column = "position", .kind = db::Kind::int32, .member = db::member<&Category::position>},
    {.name = "parentId", .column = "parent_id", .kind = db::Kind::uuid, .member = db::member<&Category::parent_id>},
};

constexpr std::string_view children_filter[] = {
    "name",
    "parentId",
};

constexpr db::OrderField children_order_by[] = {
    {"POSITION", "position"},
    {"NAME", "name"},
};

constexpr db::Order children_order[] = {
    {.column = "position"},
};

constexpr db::Argument product_set_arguments[] = {
    {.name = "status", .path = "status"},
    {.name = "supplierId", .path = "supplierId"},
};

constexpr db::OrderField product_set_order_by[] = {
    {"NAME", "name"},
    {"PRICE", "price"},
    {"SIZE", "size"},
    {"WEIGHT", "weight"},
    {"RELEASED", "released"},
    {"CATEGORY_ID", "categoryId"},
};

constexpr db::Order product_set_order[] = {
    {.column = "name"},
};

constexpr db::Relation relations[] = {
    {.name = "parent", .kind = db::RelationKind::fk, .target = &category_model, .column = "parentId", .inverse = "children"},
    {
        .name = "children",
        .kind = db::RelationKind::related_set,
        .target = &category_model,
        .column = "parentId",
        .inverse = "parent",
        .rows = {.filter = children_filter, .order_by = children_order_by, .order = children_order},
    },
    {
        .name = "productSet",
        .kind = db::RelationKind::related_set,
        .target = &product_model,
        .column = "categoryId",
        .inverse = "category",
        .rows =
            {
                .arguments = product_set_arguments,
                .filter_by = db::FilterBy::all,
                .order_by = product_set_order_by,
                .order = product_set_order,
                .paging = {.page_size = 3, .max_page_size = 20},
            },
    },
    {
        .name = "productSetConnection",
        .kind = db::RelationKind::related_set,
        .target = &product_model,
        .column = "categoryId",
        .inverse = "category",
        .rows =
            {
                .arguments = product_set_arguments,
                .filter_by = db::FilterBy::all,
                .order_by = product_set_order_by,
                .order = product_set_order,
                .paging = {.kind = db::PagingKind::cursor, .page_size = 3, .max_page_size = 20},
            },
    },
};

constexpr db::Reference referenced_by[] = {
    {&category_model, "parentId", db::OnDelete::cascade},
    {&product_model, "categoryId", db::OnDelete::set_null},
};

constexpr app::Input category_create_form[] = {
    {"id"},
    {"name"},
    {"position"},
    {"parentId"},
};

constexpr db::Argument categories_query_categories_arguments[] = {
    {.name = "parentId", .path = "parentId"},
};

constexpr std::string_view categories_query_categories_filter[] = {
    "name",
    "parentId",
};

constexpr db::OrderField categories_query_categories_order_by[] = {
    {"POSITION", "position"},
    {"NAME", "name"},
};

constexpr db::Order categories_query_categories_order[] = {
    {.column = "position"},
};

constexpr app::Step create_categories_steps[] = {
    {.name = "categories", .verb = app::Verb::create, .model = &category_model, .list = "categories", .inputs = category_create_form},
};

}  // namespace

constinit const db::Model category_model = {
    .name = "Category",
    .table = "category",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .referenced_by = referenced_by,
};

constinit const app::RootField CategoriesQuery::categories = {
    .name = "categories",
    .statement = "CategoriesQuery::categories",
    .model = &category_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = categories_query_categories_arguments,
            .filter = categories_query_categories_filter,
            .order_by = categories_query_categories_order_by,
            .order = categories_query_categories_order,
        },
};

constinit const app::Mutation CreateCategoriesMutation::mutation = {
    .name = "createCategories",
    .statement = "CreateCategoriesMutation",
    .steps = create_categories_steps,
};

}  // namespace catalog
