#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "runtime/app/transaction.h"

/// The places of rows in their list (`sorted`).
namespace mw::app {
namespace {

using Filters = std::vector<db::Filter>;

const db::Value* find_value(const std::vector<db::Assignment>& values, const db::Column& column) {
  for (const db::Assignment& value : values) {
    if (value.column == &column) return &value.value;
  }
  return nullptr;
}

db::Filter where(const db::Column& column, db::Op op, db::Value value) {
  if (value.is_null()) return {{{}, &column}, db::Op::is_null, {db::Value::integer(1)}};
  return {{{}, &column}, op, {std::move(value)}};
}

/// The rows of the list that a row will be in.
Filters list_of(const db::Model& model, const RowChange& change) {
  Filters filters;
  for (const std::string_view name : model.sorted_within) {
    const db::Column& column = *model.find_column(name);
    const db::Value* given = find_value(change.writes, column);
    db::Value value;
    if (given != nullptr) {
      value = *given;
    } else if (!change.before.empty()) {
      value = change.before[model.index_of(column)];
    }
    filters.push_back(where(column, db::Op::eq, std::move(value)));
  }
  return filters;
}

bool stays_in_list(const db::Model& model, const RowChange& change) {
  return std::all_of(model.sorted_within.begin(), model.sorted_within.end(), [&](std::string_view name) {
    const db::Column& column = *model.find_column(name);
    const db::Value* given = find_value(change.writes, column);
    return given == nullptr || *given == change.before[model.index_of(column)];
  });
}

Filters between(Filters list, const db::Column& place, std::int64_t from, std::optional<std::int64_t> to) {
  list.push_back(where(place, db::Op::gte, db::Value::integer(from)));
  if (to) list.push_back(where(place, db::Op::lte, db::Value::integer(*to)));
  return list;
}

/// Two rows of a list may not have one place, not even while a statement runs.
bool is_unique(const db::Model& model, const db::Column& place) {
  return place.unique || std::any_of(model.unique_together.begin(), model.unique_together.end(), [&](const auto& some) {
           return std::find(some.columns.begin(), some.columns.end(), place.name) != some.columns.end();
         });
}

std::int64_t number_of(std::string_view text, std::int64_t otherwise) {
  std::int64_t number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::int64_t first_place(const db::Column& place) {
  return number_of(place.minimum, 0);
}

std::int64_t last_possible(const db::Column& place) {
  const bool is_small = place.kind == db::Kind::int32;
  const std::int64_t most =
      is_small ? std::numeric_limits<std::int32_t>::max() : std::numeric_limits<std::int64_t>::max();
  return std::min(most, number_of(place.maximum, most));
}

/// How far to move the places from `lowest` to `highest` so that they are out of the way of all others of a list:
/// behind its last one, else before the first, which only a column without `minimum` takes. Nothing: there is no room.
std::optional<std::int64_t> way_out(
    const db::Column& place, std::int64_t lowest, std::int64_t highest, std::int64_t last
) {
  // One more than it takes to get there: on the way back no row may meet one that has yet to go.
  std::int64_t behind = 0;
  const bool is_far = __builtin_sub_overflow(last, lowest, &behind);
  if (!is_far && behind < last_possible(place) - highest - 1) return behind + 2;
  if (!place.minimum.empty() || lowest < 0) return std::nullopt;
  return -highest - 1;
}

}  // namespace

Task<std::optional<std::int64_t>> Transaction::last_place(const db::Model& model, Filters list) {
  Task<db::Rows> reading = read(db::find_maximum(dialect_, name(), model, *model.sorted_column(), list));
  const db::Rows found = co_await reading;
  if (found.empty() || found.at(0, 0).is_null()) co_return std::nullopt;
  co_return found.at(0, 0).as_integer();
}

bool Transaction::refuse_place(const Row& row) {
  const db::Column& place = *row.step.model->sorted_column();
  return refuse("OUT_OF_RANGE", field_path(row.step, row.input, place), "has no room behind the last one of its list");
}

Task<bool> Transaction::shift(const Row& row, Filters rows, std::int64_t by) {
  Task<db::Written> task =
      write(db::add_to(dialect_, name(), *row.step.model, *row.step.model->sorted_column(), by, rows));
  const db::Written written = co_await task;
  if (!written.violation) co_return true;
  Task<bool> refusal = refuse(row, *written.violation, {});
  co_return co_await refusal;
}

Task<bool> Transaction::shift_places(const Row& row, const Filters& list, Places moved, std::int64_t step) {
  const db::Column& place = *row.step.model->sorted_column();
  if (!is_unique(*row.step.model, place) && !moved.aside) {
    Task<bool> task = shift(row, between(list, place, moved.from, moved.to), step);
    co_return co_await task;
  }
  // By way of places behind the last one, the row that moves along with them.
  Task<std::optional<std::int64_t>> asking = last_place(*row.step.model, list);
  const std::int64_t last = (co_await asking).value_or(moved.from);
  const std::int64_t to = moved.to.value_or(last);
  const std::int64_t lowest = moved.aside ? std::min(moved.from, *moved.aside) : moved.from;
  const std::optional<std::int64_t> way = way_out(place, lowest, moved.aside ? std::max(to, *moved.aside) : to, last);
  if (!way) co_return refuse_place(row);
  const std::int64_t away = *way;
  Task<bool> out = shift(row, between(list, place, moved.from, to), away);
  if (!co_await out) co_return false;
  if (moved.aside) {
    Task<bool> own = shift(row, between(list, place, *moved.aside, *moved.aside), away);
    if (!co_await own) co_return false;
  }
  Task<bool> back = shift(row, between(list, place, moved.from + away, to + away), step - away);
  co_return co_await back;
}

Task<bool> Transaction::take_place(const Row& row, RowChange& change) {
  const db::Model& model = *row.step.model;
  const db::Column* place = model.sorted_column();
  if (place == nullptr) co_return true;
  const bool stays = !change.before.empty() && stays_in_list(model, change);
  const db::Value* given = find_value(change.writes, *place);
  if (given == nullptr && stays) co_return true;
  const Filters list = list_of(model, change);
  if (given == nullptr) {
    Task<std::optional<std::int64_t>> asking = last_place(model, list);
    const std::optional<std::int64_t> last = co_await asking;
    if (last && *last >= last_possible(*place)) co_return refuse_place(row);
    change.writes.push_back({place, db::Value::integer(last ? *last + 1 : first_place(*place))});
    co_return true;
  }
  if (given->is_null()) co_return true;
  const std::int64_t wanted = given->cell().as_integer();
  std::optional<std::int64_t> old;
  if (stays && !change.before[model.index_of(*place)].is_null()) {
    old = change.before[model.index_of(*place)].cell().as_integer();
    if (*old == wanted) co_return true;
  }
  Task<std::optional<std::int64_t>> looking = last_place(model, between(list, *place, wanted, wanted));
  if (!co_await looking) co_return true;
  // Whoever stands there makes room, and so do those between there and the place that becomes free.
  Places moved{wanted, std::nullopt, std::nullopt};
  if (old && is_unique(model, *place)) moved.aside = old;
  if (old && *old > wanted) moved.to = *old - 1;
  if (old && *old < wanted) moved = {*old + 1, wanted, moved.aside};
  if (!moved.to) {
    Task<std::optional<std::int64_t>> asking = last_place(model, list);
    if ((co_await asking).value_or(0) >= last_possible(*place)) co_return refuse_place(row);
  }
  Task<bool> task = shift_places(row, list, moved, old && *old < wanted ? -1 : 1);
  co_return co_await task;
}

}  // namespace mw::app
