// Made from spec.md and type_specs/Supplier.yml by model.cc.j2.
// To change it, edit type_specs/Supplier.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/products/supplier.h"

#include "generated/api/supplier_operations.h"
#include "runtime/db/member.h"

namespace catalog {

extern const mw::db::Model product_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::EnumValue supplier_size_values[] = {
    {"SMALL", "small"},
    {"MEDIUM", "medium"},
    {"LARGE", "large"},
};

constexpr db::Column columns[] = {
    {.name = "code", .column = "code", .kind = db::Kind::string, .required = true, .max_length = 10, .member = db::member<&Supplier::code>},
    {.name = "country", .column = "country", .kind = db::Kind::string, .member = db::member<&Supplier::country>},
    {.name = "rating", .column = "rating", .kind = db::Kind::decimal, .member = db::member<&Supplier::rating>},
    {.name = "since", .column = "since", .kind = db::Kind::date, .member = db::member<&Supplier::since>},
    {.name = "daily", .column = "daily", .kind = db::Kind::boolean, .member = db::member<&Supplier::daily>},
    {.name = "size", .column = "size", .kind = db::Kind::enumeration, .enumeration = &supplier_size_enum, .member = db::member<&Supplier::size>},
    {.name = "secretTerms", .column = "secret_terms", .kind = db::Kind::string, .is_private = true, .member = db::member<&Supplier::secret_terms>},
};

constexpr db::Argument product_set_arguments[] = {
    {.name = "status", .path = "status"},
    {.name = "categoryName", .path = "category.name"},
    {.name = "categoryParentName", .path = "category.parent.name"},
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
    {
        .name = "productSet",
        .kind = db::RelationKind::related_set,
        .target = &product_model,
        .column = "supplierId",
        .inverse = "supplier",
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
        .column = "supplierId",
        .inverse = "supplier",
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

constexpr app::Input supplier_create_form[] = {
    {"code"},
    {"country"},
    {"rating"},
    {"since"},
    {"daily"},
    {"size"},
};

constexpr app::Step create_suppliers_steps[] = {
    {.name = "suppliers", .verb = app::Verb::create, .model = &supplier_model, .list = "suppliers", .inputs = supplier_create_form},
};

}  // namespace

constinit const db::Enum supplier_size_enum = {
    .name = "SupplierSize",
    .values = supplier_size_values,
};

constinit const db::Model supplier_model = {
    .name = "Supplier",
    .table = "supplier",
    .key = "code",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField SuppliersQuery::suppliers = {
    .name = "suppliers",
    .statement = "SuppliersQuery::suppliers",
    .model = &supplier_model,
    .answer = app::Answer::list,
    .rows = {.filter_by = db::FilterBy::json, .paging = {.kind = db::PagingKind::page, .page_size = 2, .max_page_size = 4}},
};

constinit const app::Mutation CreateSuppliersMutation::mutation = {
    .name = "createSuppliers",
    .statement = "CreateSuppliersMutation",
    .steps = create_suppliers_steps,
};

}  // namespace catalog
