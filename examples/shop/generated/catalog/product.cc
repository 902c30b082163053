// Made from spec.md and type_specs/Product.json by model.cc.j2.
// To change it, edit type_specs/Product.json and run `moonwright generate`; your own code goes into app/.
#include "generated/catalog/product.h"

#include "generated/api/product_operations.h"
#include "runtime/db/member.h"

namespace shop {

extern const mw::db::Model category_model;
extern const mw::db::Model customer_model;
extern const mw::db::Model order_line_model;
extern const mw::db::Model review_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::EnumValue product_status_values[] = {
    {"DRAFT", "draft"},
    {"ON_SALE", "on-sale"},
    {"GONE", "gone"},
};

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Product::id>},
    {
        .name = "sku",
        .column = "sku",
        .kind = db::Kind::slug,
        .required = true,
        .immutable = true,
        .unique = true,
        .max_length = 40,
        .member = db::member<&Product::sku>,
    },
    {.name = "ean", .column = "ean", .kind = db::Kind::string, .pattern = "^[0-9]{8,13}$", .member = db::member<&Product::ean>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .min_length = 1, .max_length = 120, .member = db::member<&Product::name>},
    {
        .name = "price",
        .column = "price",
        .kind = db::Kind::decimal,
        .required = true,
        .minimum = "0",
        .precision = 10,
        .scale = 2,
        .member = db::member<&Product::price>,
    },
    {.name = "cost", .column = "cost", .kind = db::Kind::decimal, .is_private = true, .precision = 10, .scale = 2, .member = db::member<&Product::cost>},
    {
        .name = "stock",
        .column = "stock",
        .kind = db::Kind::int32,
        .default_value = db::literal::integer(0),
        .minimum = "0",
        .member = db::member<&Product::stock>,
    },
    {
        .name = "status",
        .column = "status",
        .kind = db::Kind::enumeration,
        .required = true,
        .default_value = db::literal::text("draft"),
        .enumeration = &product_status_enum,
        .member = db::member<&Product::status>,
    },
    {
        .name = "importedAt",
        .column = "imported_at",
        .kind = db::Kind::datetime,
        .read_only = true,
        .default_value = db::literal::now(),
        .member = db::member<&Product::imported_at>,
    },
    {.name = "touchedAt", .column = "touched_at", .kind = db::Kind::datetime, .on_update = db::literal::now(), .member = db::member<&Product::touched_at>},
    {.name = "categoryId", .column = "category_id", .kind = db::Kind::id, .member = db::member<&Product::category_id>},
    {
        .name = "version",
        .column = "version",
        .kind = db::Kind::int32,
        .required = true,
        .read_only = true,
        .default_value = db::literal::integer(1),
        .member = db::member<&Product::version>,
    },
    {
        .name = "deletedAt",
        .column = "deleted_at",
        .kind = db::Kind::datetime,
        .is_private = true,
        .read_only = true,
        .member = db::member<&Product::deleted_at>,
    },
};

constexpr db::Order lines_order[] = {
    {.column = "place"},
};

constexpr db::Relation relations[] = {
    {.name = "category", .kind = db::RelationKind::fk, .target = &category_model, .column = "categoryId", .inverse = "products"},
    {.name = "fans", .kind = db::RelationKind::related_set, .target = &customer_model, .column = "favoriteId", .inverse = "favorite"},
    {.name = "reviews", .kind = db::RelationKind::related_set, .target = &review_model, .column = "productId", .inverse = "product"},
    {
        .name = "lines",
        .kind = db::RelationKind::related_set,
        .target = &order_line_model,
        .column = "productId",
        .inverse = "product",
        .rows = {.order = lines_order},
    },
};

constexpr db::Reference referenced_by[] = {
    {&customer_model, "favoriteId", db::OnDelete::set_null},
    {&review_model, "productId", db::OnDelete::cascade},
    {&order_line_model, "productId", db::OnDelete::restrict},
};

constexpr app::Input product_form[] = {
    {"id"},
    {"sku"},
    {"ean"},
    {"name"},
    {"price"},
    {"stock"},
    {"status"},
    {"touchedAt"},
    {"categoryId"},
    {"version"},
};

constexpr app::Input product_create_form[] = {
    {"id"},
    {"sku"},
    {"ean"},
    {"name"},
    {"price"},
    {"stock"},
    {"status"},
    {"touchedAt"},
    {"categoryId"},
};

constexpr app::Input product_update_form[] = {
    {"id"},
    {"ean"},
    {"name"},
    {"price"},
    {"stock"},
    {"status"},
    {"touchedAt"},
    {"categoryId"},
    {"version"},
};

constexpr app::Input product_key[] = {
    {"id"},
    {"version"},
};

constexpr db::Argument product_query_product_arguments[] = {
    {.name = "id", .path = "id"},
};

constexpr db::Argument products_query_products_arguments[] = {
    {.name = "status", .path = "status"},
};

constexpr db::Argument on_sale_products_query_on_sale_products_arguments[] = {
    {.name = "status", .path = "status"},
};

constexpr db::Where on_sale_products_query_on_sale_products_where[] = {
    {.path = "status", .value = db::literal::text("on-sale")},
};

constexpr app::Step save_product_steps[] = {
    {.name = "product", .verb = app::Verb::post, .model = &product_model, .inputs = product_form},
};

constexpr app::Step create_products_steps[] = {
    {.name = "products", .verb = app::Verb::create, .model = &product_model, .list = "products", .inputs = product_create_form},
};

constexpr app::Step update_product_steps[] = {
    {.name = "product", .verb = app::Verb::update, .model = &product_model, .inputs = product_update_form},
};

constexpr app::Step update_products_steps[] = {
    {.name = "products", .verb = app::Verb::update, .model = &product_model, .list = "products", .inputs = product_update_form},
};

constexpr app::Step delete_product_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &product_model, .inputs = product_key},
};

constexpr app::Step delete_products_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &product_model, .list = "ids"},
};

}  // namespace

constinit const db::Enum product_status_enum = {
    .name = "ProductStatus",
    .values = product_status_values,
};

constinit const db::Model product_model = {
    .name = "Product",
    .table = "product",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .version = "version",
    .deleted_at = "deletedAt",
    .history = "product_history",
    .deletion_spreads = true,
    .referenced_by = referenced_by,
};

constinit const app::RootField ProductQuery::product = {
    .name = "product",
    .statement = "ProductQuery::product",
    .model = &product_model,
    .answer = app::Answer::item,
    .rows = {.arguments = product_query_product_arguments},
};

constinit const app::RootField ProductsQuery::products = {
    .name = "products",
    .statement = "ProductsQuery::products",
    .model = &product_model,
    .answer = app::Answer::list,
    .rows = {.arguments = products_query_products_arguments},
};

constinit const app::RootField OnSaleProductsQuery::on_sale_products = {
    .name = "onSaleProducts",
    .statement = "OnSaleProductsQuery::onSaleProducts",
    .model = &product_model,
    .answer = app::Answer::list,
    .rows = {.arguments = on_sale_products_query_on_sale_products_arguments, .where = on_sale_products_query_on_sale_products_where},
};

constinit const app::Mutation SaveProductMutation::mutation = {
    .name = "saveProduct",
    .statement = "SaveProductMutation",
    .steps = save_product_steps,
};

constinit const app::Mutation CreateProductsMutation::mutation = {
    .name = "createProducts",
    .statement = "CreateProductsMutation",
    .steps = create_products_steps,
};

constinit const app::Mutation UpdateProductMutation::mutation = {
    .name = "updateProduct",
    .statement = "UpdateProductMutation",
    .steps = update_product_steps,
};

constinit const app::Mutation UpdateProductsMutation::mutation = {
    .name = "updateProducts",
    .statement = "UpdateProductsMutation",
    .steps = update_products_steps,
};

constinit const app::Mutation DeleteProductMutation::mutation = {
    .name = "deleteProduct",
    .statement = "DeleteProductMutation",
    .steps = delete_product_steps,
};

constinit const app::Mutation DeleteProductsMutation::mutation = {
    .name = "deleteProducts",
    .statement = "DeleteProductsMutation",
    .steps = delete_products_steps,
};

}  // namespace shop
