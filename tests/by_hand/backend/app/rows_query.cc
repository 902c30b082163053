// Queries of one's own that answer rows; what is selected below them is served as always.
#include "generated/api/query/rows_query.h"

#include "runtime/app/call.h"

namespace by_hand {

namespace {

template <typename Row>
mw::Task<std::optional<Row>> first(mw::app::Call& call) {
  mw::Task<std::vector<Row>> reading = call.rows(mw::app::Select<Row>().limit(1));
  std::vector<Row> rows = co_await reading;
  if (rows.empty()) co_return std::nullopt;
  co_return std::move(rows.front());
}

}  // namespace

mw::Task<std::optional<Thing>> RowsQuery::first_thing(const FirstThingInputs&, mw::app::Call& call) {
  return first<Thing>(call);
}

mw::Task<std::vector<Thing>> RowsQuery::all_things(const AllThingsInputs& inputs, mw::app::Call& call) {
  mw::app::Select<Thing> wanted;
  if (inputs.like) wanted.where<&Thing::name>(mw::db::Op::contains, *inputs.like);
  return call.rows(wanted.order_by<&Thing::count>(true));
}

mw::Task<std::optional<Slot>> RowsQuery::first_slot(const FirstSlotInputs&, mw::app::Call& call) {
  return first<Slot>(call);
}

mw::Task<std::vector<Slot>> RowsQuery::all_slots(const AllSlotsInputs&, mw::app::Call& call) {
  return call.rows(mw::app::Select<Slot>());
}

}  // namespace by_hand
