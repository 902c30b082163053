// Made from spec.md and type_specs/Review.yml by model.cc.j2.
// To change it, edit type_specs/Review.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/reviews/review.h"

#include "generated/api/review_operations.h"
#include "runtime/db/member.h"

namespace catalog {

extern const mw::db::Model product_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::id, .required = true, .member = db::member<&Review::id>},
    {.name = "productId", .column = "product_id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Review::product_id>},
    {.name = "author", .column = "author", .kind = db::Kind::string, .member = db::member<&Review::author>},
    {.name = "stars", .column = "stars", .kind = db::Kind::int32, .required = true, .minimum = "1", .maximum = "5", .member = db::member<&Review::stars>},
    {.name = "written", .column = "written", .kind = db::Kind::datetime, .member = db::member<&Review::written>},
};

constexpr db::Relation relations[] = {
    {.name = "product", .kind = db::RelationKind::fk, .target = &product_model, .column = "productId", .inverse = "reviewSet"},
};

constexpr app::Input review_create_form[] = {
    {"productId"},
    {"author"},
    {"stars"},
    {"written"},
};

constexpr db::Argument reviews_query_reviews_arguments[] = {
    {.name = "productId", .path = "productId"},
    {.name = "productName", .path = "product.name"},
};

constexpr std::string_view reviews_query_reviews_filter[] = {
    "stars",
    "author",
    "productId",
};

constexpr db::OrderField reviews_query_reviews_order_by[] = {
    {"WRITTEN", "written"},
    {"STARS", "stars"},
};

constexpr db::Order reviews_query_reviews_order[] = {
    {.column = "written", .descending = true},
};

constexpr app::Step create_reviews_steps[] = {
    {.name = "reviews", .verb = app::Verb::create, .model = &review_model, .list = "reviews", .inputs = review_create_form},
};

}  // namespace

constinit const db::Model review_model = {
    .name = "Review",
    .table = "review",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField ReviewsQuery::reviews = {
    .name = "reviews",
    .statement = "ReviewsQuery::reviews",
    .model = &review_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = reviews_query_reviews_arguments,
            .filter = reviews_query_reviews_filter,
            .order_by = reviews_query_reviews_order_by,
            .order = reviews_query_reviews_order,
            .paging = {.kind = db::PagingKind::cursor, .page_size = 2, .max_page_size = 5},
        },
};

constinit const app::Mutation CreateReviewsMutation::mutation = {
    .name = "createReviews",
    .statement = "CreateReviewsMutation",
    .steps = create_reviews_steps,
};

}  // namespace catalog
