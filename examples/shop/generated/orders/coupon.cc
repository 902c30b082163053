// Made from spec.md and type_specs/Coupon.yml by model.cc.j2.
// To change it, edit type_specs/Coupon.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/orders/coupon.h"

#include "generated/api/coupon_operations.h"
#include "generated/api/mutation/clear_reviews_mutation.h"
#include "runtime/db/member.h"

namespace shop {

extern const mw::db::Model order_model;
extern const mw::db::Model review_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::id, .required = true, .member = db::member<&Coupon::id>},
    {
        .name = "code",
        .column = "code",
        .kind = db::Kind::string,
        .required = true,
        .unique = true,
        .min_length = 3,
        .max_length = 20,
        .member = db::member<&Coupon::code>,
    },
    {
        .name = "percent",
        .column = "percent",
        .kind = db::Kind::int32,
        .required = true,
        .default_value = db::literal::integer(10),
        .minimum = "1",
        .maximum = "100",
        .member = db::member<&Coupon::percent>,
    },
};

constexpr db::Relation relations[] = {
    {.name = "orders", .kind = db::RelationKind::related_set, .target = &order_model, .column = "couponId", .inverse = "coupon"},
};

constexpr db::Reference referenced_by[] = {
    {&order_model, "couponId", db::OnDelete::set_null},
};

constexpr app::Input coupon_form[] = {
    {"id"},
    {"code"},
    {"percent"},
};

constexpr app::Input coupon_key[] = {
    {"id"},
};

constexpr app::Input coupon_find_or_create_form[] = {
    {"code"},
    {"percent"},
};

constexpr app::Input coupon_create_form[] = {
    {"code"},
    {"percent"},
};

constexpr db::Argument coupon_query_coupon_arguments[] = {
    {.name = "code", .path = "code"},
};

constexpr app::Step save_coupon_steps[] = {
    {.name = "coupon", .verb = app::Verb::post, .model = &coupon_model, .inputs = coupon_form},
};

constexpr app::Step delete_coupon_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &coupon_model, .inputs = coupon_key},
};

constexpr std::string_view get_or_create_coupon_coupon_find_by[] = {
    "code",
};

constexpr app::Step get_or_create_coupon_steps[] = {
    {
        .name = "coupon",
        .verb = app::Verb::get_or_create,
        .model = &coupon_model,
        .inputs = coupon_find_or_create_form,
        .find_by = get_or_create_coupon_coupon_find_by,
        .created = "created",
    },
};

constexpr app::Step clear_reviews_steps[] = {
    {.name = "coupon", .verb = app::Verb::create, .model = &coupon_model, .prefix = "coupon", .inputs = coupon_create_form},
    {.name = "deletedReviewIds", .verb = app::Verb::remove, .model = &review_model, .list = "reviewIds"},
};

}  // namespace

constinit const db::Model coupon_model = {
    .name = "Coupon",
    .table = "coupon",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .deletion_spreads = true,
    .referenced_by = referenced_by,
};

constinit const app::RootField CouponQuery::coupon = {
    .name = "coupon",
    .statement = "CouponQuery::coupon",
    .model = &coupon_model,
    .answer = app::Answer::item,
    .rows = {.arguments = coupon_query_coupon_arguments},
};

constinit const app::Mutation SaveCouponMutation::mutation = {
    .name = "saveCoupon",
    .statement = "SaveCouponMutation",
    .steps = save_coupon_steps,
};

constinit const app::Mutation DeleteCouponMutation::mutation = {
    .name = "deleteCoupon",
    .statement = "DeleteCouponMutation",
    .steps = delete_coupon_steps,
};

constinit const app::Mutation GetOrCreateCouponMutation::mutation = {
    .name = "getOrCreateCoupon",
    .statement = "GetOrCreateCouponMutation",
    .steps = get_or_create_coupon_steps,
};

constinit const app::Mutation ClearReviewsMutation::mutation = {
    .name = "clearReviews",
    .statement = "ClearReviewsMutation",
    .steps = clear_reviews_steps,
};

}  // namespace shop
