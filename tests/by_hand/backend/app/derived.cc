// Derived fields of every type, each called once for all rows of a list.
#include <algorithm>
#include <cctype>
#include <map>

#include "app/keeper_names.h"
#include "generated/things/keeper.h"
#include "generated/things/slot.h"
#include "generated/things/thing.h"
#include "runtime/app/call.h"

namespace by_hand {

namespace {

/// One value for each row.
template <typename Row, typename Function>
auto each(const std::vector<Row>& rows, Function function) {
  std::vector<decltype(function(rows.front()))> values;
  for (const Row& row : rows) values.push_back(function(row));
  return values;
}

}  // namespace

mw::Task<std::vector<std::string>> ThingDerived::upper(const std::vector<Thing>& rows, mw::app::Call&) {
  co_return each(rows, [](const Thing& thing) {
    std::string text = thing.name;
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
      return static_cast<char>(std::toupper(c));
    });
    return text;
  });
}

mw::Task<std::vector<ThingLevel>> ThingDerived::level(const std::vector<Thing>& rows, mw::app::Call&) {
  co_return each(rows, [](const Thing& thing) {
    return thing.count.value_or(0) < 10 ? ThingLevel::low : ThingLevel::high;
  });
}

mw::Task<std::vector<std::vector<std::string>>> ThingDerived::marks(const std::vector<Thing>& rows, mw::app::Call&) {
  co_return each(rows, [](const Thing& thing) {
    std::vector<std::string> marks = thing.labels;
    if (thing.status == ThingStatus::_3rd) marks.push_back("third");
    return marks;
  });
}

mw::Task<std::vector<std::optional<mw::Date>>> ThingDerived::tomorrow(const std::vector<Thing>& rows, mw::app::Call&) {
  co_return each(rows, [](const Thing& thing) {
    return thing.day ? std::optional(*thing.day + std::chrono::days(1)) : std::nullopt;
  });
}

mw::Task<std::vector<std::optional<std::int64_t>>>
ThingDerived::double_(const std::vector<Thing>& rows, mw::app::Call&) {
  co_return each(rows, [](const Thing& thing) { return thing.big ? std::optional(*thing.big * 2) : std::nullopt; });
}

mw::Task<std::vector<std::optional<mw::Decimal>>> ThingDerived::gross(const std::vector<Thing>& rows, mw::app::Call&) {
  co_return each(rows, [](const Thing& thing) { return thing.price; });
}

mw::Task<std::vector<std::optional<mw::Json>>> ThingDerived::size(const std::vector<Thing>& rows, mw::app::Call&) {
  co_return each(rows, [](const Thing& thing) -> std::optional<mw::Json> {
    if (!thing.data) return thing.meta;
    return mw::Json{"{\"bytes\":" + std::to_string(thing.data->data.size()) + "}"};
  });
}

mw::Task<std::vector<std::optional<std::string>>> ThingDerived::keeper_name(
    const std::vector<Thing>& rows, mw::app::Call& call
) {
  std::vector<std::int64_t> keys;
  for (const Thing& thing : rows) keys.push_back(thing.keeper_id.value_or(0));
  mw::Task<std::vector<const std::string*>> loading = KeeperNames::of(call).load_many(keys);
  const std::vector<const std::string*> found = co_await loading;
  std::vector<std::optional<std::string>> names;
  for (const std::string* name : found) names.push_back(name == nullptr ? std::nullopt : std::optional(*name));
  co_return names;
}

mw::Task<std::vector<std::optional<mw::Uuid>>> ThingDerived::key(const std::vector<Thing>& rows, mw::app::Call&) {
  co_return each(rows, [](const Thing& thing) { return std::optional(thing.id); });
}

mw::Task<std::vector<std::optional<std::int32_t>>> KeeperDerived::load(
    const std::vector<Keeper>& rows, mw::app::Call& call
) {
  std::vector<std::int64_t> keys;
  for (const Keeper& keeper : rows) keys.push_back(keeper.id);
  mw::Task<std::vector<Thing>> reading = call.rows(mw::app::Select<Thing>().where_in<&Thing::keeper_id>(keys));
  std::map<std::int64_t, std::int32_t> counts;
  for (const Thing& thing : co_await reading) ++counts[*thing.keeper_id];
  co_return each(rows, [&counts](const Keeper& keeper) { return std::optional(counts[keeper.id]); });
}

mw::Task<std::vector<std::optional<std::string>>> SlotDerived::label(const std::vector<Slot>& rows, mw::app::Call&) {
  co_return each(rows, [](const Slot& slot) {
    return std::optional<std::string>(slot.side == SlotSide::left ? "on the left" : "on the right");
  });
}

}  // namespace by_hand
