#include <algorithm>

#include "generator/jinja/error.h"
#include "generator/jinja/filters.h"
#include "generator/jinja/items.h"
#include "generator/jinja/map.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/renderer.h"
#include "generator/jinja/text.h"

namespace moonwright::jinja {

namespace {

struct Keyed {
  Value key;
  Value item;
};

std::vector<Keyed> keyed(const Value& sequence, const ItemKey& key) {
  std::vector<Keyed> all;
  for (const Value& element : Elements(sequence)) all.push_back({key(element), element});
  return all;
}

/// Stable in both directions, as Python's sorted().
void sort_by_key(std::vector<Keyed>& all, bool reverse) {
  std::stable_sort(all.begin(), all.end(), [&](const Keyed& a, const Keyed& b) {
    return reverse ? compare(b.key, a.key) < 0 : compare(a.key, b.key) < 0;
  });
}

Value items_of(std::vector<Keyed>& all) {
  List items;
  items.reserve(all.size());
  for (Keyed& one : all) items.push_back(std::move(one.item));
  return Value(std::move(items)).open();
}

Value sort_filter(Call& call) {
  call.bind("sort", {"value", "reverse", "case_sensitive", "attribute"}, 1);
  ItemKey key(call.renderer(), call[3], true);
  key.ignore_case(!call.truth(2, false));
  std::vector<Keyed> all = keyed(call[0], key);
  sort_by_key(all, call.truth(1, false));
  return items_of(all);
}

Value dictsort_filter(Call& call) {
  call.bind("dictsort", {"value", "case_sensitive", "by", "reverse"}, 1);
  const std::string by = call.text(2, "key");
  if (by != "key" && by != "value") {
    throw Error(ErrorKind::filter_argument, "You can only sort by either \"key\" or \"value\"");
  }
  if (!call[0].is_map()) {
    if (call[0].is_undefined()) fail_undefined(call[0]);
    fail_type("'" + type_name(call[0]) + "' object has no attribute 'items'");
  }
  ItemKey key(call.renderer(), Value::none());
  key.ignore_case(!call.truth(1, false));
  std::vector<Keyed> all;
  for (const MapEntry& entry : call[0].entries()) {
    all.push_back({key(by == "key" ? entry.key : entry.value), Value::tuple({entry.key, entry.value})});
  }
  sort_by_key(all, call.truth(3, false));
  return items_of(all);
}

Value unique_filter(Call& call) {
  call.bind("unique", {"value", "case_sensitive", "attribute"}, 1);
  ItemKey key(call.renderer(), call[2]);
  key.ignore_case(!call.truth(1, false));
  Map seen;
  List items;
  for (const Value& element : Elements(call[0])) {
    Value found = key(element);
    if (!is_hashable(found)) fail_type("unhashable type: '" + type_name(found) + "'");
    if (seen.find(found) != nullptr) continue;
    seen.set(std::move(found), Value(true));
    items.push_back(element);
  }
  return Value(std::move(items));
}

Value extreme(Call& call, bool greatest) {
  call.bind(greatest ? "max" : "min", {"value", "case_sensitive", "attribute"}, 1);
  ItemKey key(call.renderer(), call[2]);
  key.ignore_case(!call.truth(1, false));
  std::vector<Keyed> all = keyed(call[0], key);
  if (all.empty()) return call.renderer().undefined_because("No aggregated item, sequence was empty.");
  std::size_t best = 0;
  for (std::size_t i = 1; i < all.size(); ++i) {
    const int order = compare(all[i].key, all[best].key, greatest ? ">" : "<");
    if (greatest ? order > 0 : order < 0) best = i;
  }
  return std::move(all[best].item);
}

Value min_filter(Call& call) {
  return extreme(call, false);
}
Value max_filter(Call& call) {
  return extreme(call, true);
}

/// A pair that can be unpacked and has names, too.
class Group : public Object {
 public:
  Group(Value grouper, Value list) : pair_(Value::tuple({std::move(grouper), std::move(list)})) {}
  std::string type_name() const override { return "_GroupTuple"; }
  std::optional<Value> attribute(std::string_view name) const override {
    if (name == "grouper") return pair_.items()[0];
    if (name == "list") return pair_.items()[1];
    return std::nullopt;
  }
  std::optional<Value> item(const Value& key) const override {
    return key.is_integral() ? element_at(pair_, key.integer()) : std::nullopt;
  }
  std::optional<List> elements() const override { return pair_.items(); }
  std::string text() const override { return to_text(pair_); }

 private:
  Value pair_;
};

Value groupby_filter(Call& call) {
  call.bind("groupby", {"value", "attribute", "default", "case_sensitive"}, 2);
  const bool case_sensitive = call.truth(3, false);
  ItemKey key(call.renderer(), call[1], false, call[2]);
  const ItemKey plain = key;
  key.ignore_case(!case_sensitive);
  std::vector<Keyed> all = keyed(call[0], key);
  sort_by_key(all, false);
  List groups;
  for (std::size_t i = 0; i < all.size();) {
    const std::size_t start = i;
    List members;
    for (; i < all.size() && equal(all[i].key, all[start].key); ++i) members.push_back(all[i].item);
    Value grouper = plain(members.front());
    groups.push_back(Value::object(std::make_unique<Group>(std::move(grouper), Value(std::move(members)))));
  }
  return Value(std::move(groups));
}

}  // namespace

void add_order_filters(Environment& environment) {
  environment.add_filter("sort", sort_filter);
  environment.add_filter("dictsort", dictsort_filter);
  environment.add_filter("unique", unique_filter);
  environment.add_filter("min", min_filter);
  environment.add_filter("max", max_filter);
  environment.add_filter("groupby", groupby_filter);
}

}  // namespace moonwright::jinja
