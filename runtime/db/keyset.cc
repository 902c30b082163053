#include "runtime/db/keyset.h"

#include <algorithm>
#include <utility>

namespace mw::db {
namespace {

Filter test(const Column& column, Op op, const Value& value) {
  return {.path = {{}, &column}, .op = op, .values = {value}};
}

Filter is_null(const Column& column, bool null) {
  return test(column, Op::is_null, Value::integer(null ? 1 : 0));
}

Filter join(Junction junction, std::vector<Filter> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  return {.junction = junction, .parts = std::move(parts)};
}

/// Rows whose column alone comes after the value; no parts (never) if none can.
Filter strictly(const OrderBy& by, const Value& value) {
  if (value.is_null()) {
    return by.descending ? Filter{.junction = Junction::any} : is_null(*by.column, false);
  }
  Filter beyond = test(*by.column, by.descending ? Op::lt : Op::gt, value);
  if (!by.descending || by.column->required) return beyond;
  return join(Junction::any, {std::move(beyond), is_null(*by.column, true)});
}

Filter same(const OrderBy& by, const Value& value) {
  return value.is_null() ? is_null(*by.column, true) : test(*by.column, Op::eq, value);
}

/// c1 > v1 OR (c1 = v1 AND (c2 > v2 OR ...)), from the end.
Filter from(std::size_t at, const std::vector<OrderBy>& order, const std::vector<Value>& place, bool inclusive) {
  const OrderBy& by = order[at];
  if (at + 1 < order.size()) {
    Filter rest = join(Junction::all, {same(by, place[at]), from(at + 1, order, place, inclusive)});
    return join(Junction::any, {strictly(by, place[at]), std::move(rest)});
  }
  if (!inclusive) return strictly(by, place[at]);
  return test(*by.column, by.descending ? Op::lte : Op::gte, place[at]);
}

}  // namespace

std::vector<OrderBy> whole_order(const Model& model, std::vector<OrderBy> order) {
  std::vector<const Column*> key = model.key_columns();
  for (std::size_t i = 0; i < order.size(); ++i) {
    key.erase(std::remove(key.begin(), key.end(), order[i].column), key.end());
    if (!key.empty()) continue;
    order.resize(i + 1);
    return order;
  }
  for (const Column* column : key) order.push_back({column, false});
  return order;
}

std::vector<OrderBy> backward(std::vector<OrderBy> order) {
  for (OrderBy& by : order) by.descending = !by.descending;
  return order;
}

Filter after(const std::vector<OrderBy>& order, const std::vector<Value>& place, bool inclusive) {
  Filter filter = from(0, order, place, inclusive);
  const OrderBy& first = order.front();
  const bool all_not_null = first.column->required || !first.descending;
  if (order.size() == 1 || place.front().is_null() || !all_not_null) return filter;
  // Implied by the rest, and what an index on the first column can be entered by.
  Filter bound = test(*first.column, first.descending ? Op::lte : Op::gte, place.front());
  return {.junction = Junction::all, .parts = {std::move(bound), std::move(filter)}};
}

}  // namespace mw::db
