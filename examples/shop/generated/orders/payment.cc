// Made from spec.md and type_specs/Payment.yml by model.cc.j2.
// To change it, edit type_specs/Payment.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/orders/payment.h"

#include "generated/api/payment_operations.h"
#include "runtime/db/member.h"

namespace shop {

extern const mw::db::Model order_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Payment::id>},
    {.name = "orderId", .column = "order_id", .kind = db::Kind::uuid, .required = true, .immutable = true, .member = db::member<&Payment::order_id>},
    {
        .name = "amount",
        .column = "amount",
        .kind = db::Kind::decimal,
        .required = true,
        .immutable = true,
        .minimum = "0.01",
        .precision = 10,
        .scale = 2,
        .member = db::member<&Payment::amount>,
    },
    {.name = "reference", .column = "reference", .kind = db::Kind::string, .unique = true, .member = db::member<&Payment::reference>},
    {.name = "paidAt", .column = "paid_at", .kind = db::Kind::datetime, .default_value = db::literal::now(), .member = db::member<&Payment::paid_at>},
};

constexpr db::Relation relations[] = {
    {.name = "order", .kind = db::RelationKind::fk, .target = &order_model, .column = "orderId", .inverse = "payments"},
};

constexpr app::Input payment_create_form[] = {
    {"id"},
    {"orderId"},
    {"amount"},
    {"reference"},
    {"paidAt"},
};

constexpr app::Step create_payment_steps[] = {
    {.name = "payment", .verb = app::Verb::create, .model = &payment_model, .inputs = payment_create_form},
};

}  // namespace

constinit const db::Model payment_model = {
    .name = "Payment",
    .table = "payment",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField PaymentsQuery::payments = {
    .name = "payments",
    .statement = "PaymentsQuery::payments",
    .model = &payment_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation CreatePaymentMutation::mutation = {
    .name = "createPayment",
    .statement = "CreatePaymentMutation",
    .steps = create_payment_steps,
};

}  // namespace shop
