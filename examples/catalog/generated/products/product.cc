// Made from spec.md and type_specs/Product.json by model.cc.j2.
// To change it, edit type_specs/Product.json and run `moonwright generate`; your own code goes into app/.
#include "generated/products/product.h"

#include "generated/api/product_operations.h"
#include "generated/api/query/latest_query.h"
#include "generated/api/query/overview_query.h"
#include "generated/api/query/search_query.h"
#include "runtime/db/member.h"

namespace catalog {

extern const mw::db::Model category_model;
extern const mw::db::Model review_model;
extern const mw::db::Model supplier_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::EnumValue product_status_values[] = {
    {"DRAFT", "draft"},
    {"ACTIVE", "active"},
    {"SOLD_OUT", "sold-out"},
};

constexpr db::EnumValue product_size_values[] = {
    {"SMALL", "small"},
    {"MEDIUM", "medium"},
    {"LARGE", "large"},
};

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Product::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .max_length = 100, .member = db::member<&Product::name>},
    {.name = "sku", .column = "sku", .kind = db::Kind::slug, .unique = true, .member = db::member<&Product::sku>},
    {.name = "blurb", .column = "blurb", .kind = db::Kind::text, .member = db::member<&Product::blurb>},
    {
        .name = "status",
        .column = "status",
        .kind = db::Kind::enumeration,
        .required = true,
        .default_value = db::literal::text("draft"),
        .enumeration = &product_status_enum,
        .member = db::member<&Product::status>,
    },
    {.name = "size", .column = "size", .kind = db::Kind::enumeration, .enumeration = &product_size_enum, .member = db::member<&Product::size>},
    {.name = "price", .column = "price", .kind = db::Kind::decimal, .member = db::member<&Product::price>},
    {.name = "weight", .column = "weight", .kind = db::Kind::float64, .member = db::member<&Product::weight>},
    {.name = "stock", .column = "stock", .kind = db::Kind::int32, .member = db::member<&Product::stock>},
    {.name = "sold", .column = "sold", .kind = db::Kind::bigint, .member = db::member<&Product::sold>},
    {.name = "organic", .column = "organic", .kind = db::Kind::boolean, .member = db::member<&Product::organic>},
    {.name = "released", .column = "released", .kind = db::Kind::date, .member = db::member<&Product::released>},
    {.name = "delivered", .column = "delivered", .kind = db::Kind::time, .member = db::member<&Product::delivered>},
    {.name = "changed", .column = "changed", .kind = db::Kind::datetime, .member = db::member<&Product::changed>},
    {.name = "labels", .column = "labels", .kind = db::Kind::tags, .member = db::member<&Product::labels>},
    {.name = "meta", .column = "meta", .kind = db::Kind::json, .member = db::member<&Product::meta>},
    {.name = "purchasePrice", .column = "purchase_price", .kind = db::Kind::decimal, .is_private = true, .member = db::member<&Product::purchase_price>},
    {.name = "entryNote", .column = "entry_note", .kind = db::Kind::string, .write_only = true, .member = db::member<&Product::entry_note>},
    {.name = "categoryId", .column = "category_id", .kind = db::Kind::uuid, .member = db::member<&Product::category_id>},
    {.name = "supplierId", .column = "supplier_id", .kind = db::Kind::string, .member = db::member<&Product::supplier_id>},
};

constexpr std::string_view review_set_filter[] = {
    "stars",
    "author",
    "productId",
};

constexpr db::OrderField review_set_order_by[] = {
    {"WRITTEN", "written"},
    {"STARS", "stars"},
};

constexpr db::Order review_set_order[] = {
    {.column = "written", .descending = true},
};

constexpr db::Relation relations[] = {
    {.name = "category", .kind = db::RelationKind::fk, .target = &category_model, .column = "categoryId", .inverse = "productSet"},
    {.name = "supplier", .kind = db::RelationKind::fk, .target = &supplier_model, .column = "supplierId", .inverse = "productSet"},
    {
        .name = "reviewSet",
        .kind = db::RelationKind::related_set,
        .target = &review_model,
        .column = "productId",
        .inverse = "product",
        .rows =
            {
                .filter = review_set_filter,
                .order_by = review_set_order_by,
                .order = review_set_order,
                .paging = {.kind = db::PagingKind::cursor, .page_size = 2, .max_page_size = 5},
            },
    },
};

constexpr db::Reference referenced_by[] = {
    {&review_model, "productId", db::OnDelete::cascade},
};

constexpr app::Input product_create_form[] = {
    {"id"},
    {"name"},
    {"sku"},
    {"blurb"},
    {"status"},
    {"size"},
    {"price"},
    {"weight"},
    {"stock"},
    {"sold"},
    {"organic"},
    {"released"},
    {"delivered"},
    {"changed"},
    {"labels"},
    {"meta"},
    {"entryNote"},
    {"categoryId"},
    {"supplierId"},
};

constexpr app::Input product_key[] = {
    {"id"},
};

constexpr db::Argument product_query_product_arguments[] = {
    {.name = "sku", .path = "sku"},
};

constexpr db::Order product_query_product_order[] = {
    {.column = "name"},
};

constexpr db::Argument products_query_products_arguments[] = {
    {.name = "status", .path = "status"},
    {.name = "categoryName", .path = "category.name"},
    {.name = "categoryParentName", .path = "category.parent.name"},
    {.name = "supplierId", .path = "supplierId"},
};

constexpr db::OrderField products_query_products_order_by[] = {
    {"NAME", "name"},
    {"PRICE", "price"},
    {"SIZE", "size"},
    {"WEIGHT", "weight"},
    {"RELEASED", "released"},
    {"CATEGORY_ID", "categoryId"},
};

constexpr db::Order products_query_products_order[] = {
    {.column = "name"},
};

constexpr db::Argument cheap_products_query_cheap_products_arguments[] = {
    {.name = "status", .path = "status"},
    {.name = "categoryName", .path = "category.name"},
    {.name = "categoryParentName", .path = "category.parent.name"},
    {.name = "supplierId", .path = "supplierId"},
};

constexpr db::Where cheap_products_query_cheap_products_where[] = {
    {.path = "price", .op = db::Op::lt, .value = db::literal::number("10")},
    {.path = "status", .op = db::Op::in, .value = db::literal::text("[\"active\",\"sold-out\"]")},
    {.path = "released", .op = db::Op::lt, .value = db::literal::now()},
};

constexpr db::Order cheap_products_query_cheap_products_order[] = {
    {.column = "price"},
    {.column = "name", .descending = true},
};

constexpr db::Argument dearest_product_query_dearest_product_arguments[] = {
    {.name = "sku", .path = "sku"},
};

constexpr db::Order dearest_product_query_dearest_product_order[] = {
    {.column = "price", .descending = true},
};

constexpr db::Argument search_query_found_products_arguments[] = {
    {.name = "text", .path = "name", .op = db::Op::contains},
    {.name = "begin", .path = "name", .op = db::Op::starts_with},
    {.name = "end", .path = "name", .op = db::Op::ends_with},
    {.name = "skus", .path = "sku", .op = db::Op::in},
    {.name = "shelf", .path = "category.name"},
    {.name = "above", .path = "category.parent.name"},
    {.name = "statuses", .path = "status", .op = db::Op::in},
    {.name = "atLeast", .path = "price", .op = db::Op::gte},
    {.name = "below", .path = "price", .op = db::Op::lt},
    {.name = "heavier", .path = "weight", .op = db::Op::gt},
    {.name = "until", .path = "released", .op = db::Op::lte},
    {.name = "homeless", .path = "categoryId", .op = db::Op::is_null},
    {.name = "label", .path = "labels", .op = db::Op::contains},
};

constexpr std::string_view search_query_found_products_filter[] = {
    "name",
    "stock",
};

constexpr db::OrderField search_query_found_products_order_by[] = {
    {"PRICE", "price"},
    {"RELEASED", "released"},
};

constexpr db::Order search_query_found_products_order[] = {
    {.column = "price"},
};

constexpr std::string_view latest_query_latest_product_filter[] = {
    "categoryId",
    "organic",
};

constexpr db::Order latest_query_latest_product_order[] = {
    {.column = "released", .descending = true},
};

constexpr db::Argument overview_query_top_products_arguments[] = {
    {.name = "shelf", .path = "category.name"},
};

constexpr db::Where overview_query_top_products_where[] = {
    {.path = "organic", .value = db::literal::boolean(true)},
};

constexpr db::Order overview_query_top_products_order[] = {
    {.column = "price", .descending = true},
};

constexpr db::Argument overview_query_bad_reviews_arguments[] = {
    {.name = "productName", .path = "product.name"},
};

constexpr std::string_view overview_query_bad_reviews_filter[] = {
    "stars",
    "author",
    "productId",
};

constexpr db::OrderField overview_query_bad_reviews_order_by[] = {
    {"WRITTEN", "written"},
    {"STARS", "stars"},
};

constexpr db::Where overview_query_bad_reviews_where[] = {
    {.path = "stars", .op = db::Op::lte, .value = db::literal::integer(2)},
};

constexpr db::Order overview_query_bad_reviews_order[] = {
    {.column = "written", .descending = true},
};

constexpr app::Step create_products_steps[] = {
    {.name = "products", .verb = app::Verb::create, .model = &product_model, .list = "products", .inputs = product_create_form},
};

constexpr app::Step delete_product_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &product_model, .inputs = product_key},
};

}  // namespace

constinit const db::Enum product_status_enum = {
    .name = "ProductStatus",
    .values = product_status_values,
};

constinit const db::Enum product_size_enum = {
    .name = "ProductSize",
    .values = product_size_values,
};

constinit const db::Model product_model = {
    .name = "Product",
    .table = "product",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .referenced_by = referenced_by,
};

constinit const app::RootField ProductQuery::product = {
    .name = "product",
    .statement = "ProductQuery::product",
    .model = &product_model,
    .answer = app::Answer::item,
    .rows = {.arguments = product_query_product_arguments, .order = product_query_product_order},
};

constinit const app::RootField ProductsQuery::products = {
    .name = "products",
    .statement = "ProductsQuery::products",
    .model = &product_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = products_query_products_arguments,
            .filter_by = db::FilterBy::all,
            .order_by = products_query_products_order_by,
            .order = products_query_products_order,
            .paging = {.page_size = 3, .max_page_size = 20},
        },
};

constinit const app::RootField ProductsQuery::products_connection = {
    .name = "productsConnection",
    .statement = "ProductsQuery::productsConnection",
    .model = &product_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = products_query_products_arguments,
            .filter_by = db::FilterBy::all,
            .order_by = products_query_products_order_by,
            .order = products_query_products_order,
            .paging = {.kind = db::PagingKind::cursor, .page_size = 3, .max_page_size = 20},
        },
};

constinit const app::RootField CheapProductsQuery::cheap_products = {
    .name = "cheapProducts",
    .statement = "CheapProductsQuery::cheapProducts",
    .model = &product_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = cheap_products_query_cheap_products_arguments,
            .filter_by = db::FilterBy::all,
            .where = cheap_products_query_cheap_products_where,
            .order = cheap_products_query_cheap_products_order,
            .limit = 2,
        },
};

constinit const app::RootField DearestProductQuery::dearest_product = {
    .name = "dearestProduct",
    .statement = "DearestProductQuery::dearestProduct",
    .model = &product_model,
    .answer = app::Answer::item,
    .rows = {.arguments = dearest_product_query_dearest_product_arguments, .order = dearest_product_query_dearest_product_order},
};

constinit const app::RootField SearchQuery::found_products = {
    .name = "foundProducts",
    .statement = "SearchQuery::foundProducts",
    .model = &product_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = search_query_found_products_arguments,
            .filter = search_query_found_products_filter,
            .order_by = search_query_found_products_order_by,
            .order = search_query_found_products_order,
            .paging = {.kind = db::PagingKind::page, .page_size = 2, .max_page_size = 20},
        },
};

constinit const app::RootField LatestQuery::latest_product = {
    .name = "latestProduct",
    .statement = "LatestQuery::latestProduct",
    .model = &product_model,
    .answer = app::Answer::item,
    .rows = {.filter = latest_query_latest_product_filter, .order = latest_query_latest_product_order},
};

constinit const app::RootField OverviewQuery::top_products = {
    .name = "topProducts",
    .statement = "OverviewQuery::topProducts",
    .model = &product_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = overview_query_top_products_arguments,
            .filter_by = db::FilterBy::all,
            .where = overview_query_top_products_where,
            .order = overview_query_top_products_order,
            .limit = 2,
        },
};

constinit const app::RootField OverviewQuery::bad_reviews = {
    .name = "badReviews",
    .statement = "OverviewQuery::badReviews",
    .model = &review_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = overview_query_bad_reviews_arguments,
            .filter = overview_query_bad_reviews_filter,
            .order_by = overview_query_bad_reviews_order_by,
            .where = overview_query_bad_reviews_where,
            .order = overview_query_bad_reviews_order,
            .paging = {.kind = db::PagingKind::cursor, .page_size = 2, .max_page_size = 5},
        },
};

constinit const app::Mutation CreateProductsMutation::mutation = {
    .name = "createProducts",
    .statement = "CreateProductsMutation",
    .steps = create_products_steps,
};

constinit const app::Mutation DeleteProductMutation::mutation = {
    .name = "deleteProduct",
    .statement = "DeleteProductMutation",
    .steps = delete_product_steps,
};

}  // namespace catalog
