// Made from spec.md and type_specs/Review.yml by model.cc.j2.
// To change it, edit type_specs/Review.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/catalog/review.h"

#include "generated/api/review_operations.h"
#include "runtime/db/member.h"

namespace shop {

extern const mw::db::Model customer_model;
extern const mw::db::Model product_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::id, .required = true, .member = db::member<&Review::id>},
    {.name = "productId", .column = "product_id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Review::product_id>},
    {.name = "customerId", .column = "customer_id", .kind = db::Kind::uuid, .member = db::member<&Review::customer_id>},
    {.name = "stars", .column = "stars", .kind = db::Kind::int32, .required = true, .minimum = "1", .maximum = "5", .member = db::member<&Review::stars>},
    {.name = "text", .column = "text", .kind = db::Kind::text, .member = db::member<&Review::text>},
};

constexpr db::Relation relations[] = {
    {.name = "product", .kind = db::RelationKind::fk, .target = &product_model, .column = "productId", .inverse = "reviews"},
    {.name = "customer", .kind = db::RelationKind::fk, .target = &customer_model, .column = "customerId", .inverse = "reviews"},
};

constexpr app::Input review_form[] = {
    {"id"},
    {"productId"},
    {"customerId"},
    {"stars"},
    {"text"},
};

constexpr app::Step save_review_steps[] = {
    {.name = "review", .verb = app::Verb::post, .model = &review_model, .inputs = review_form},
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
};

constinit const app::Mutation SaveReviewMutation::mutation = {
    .name = "saveReview",
    .statement = "SaveReviewMutation",
    .steps = save_review_steps,
};

}  // namespace shop
