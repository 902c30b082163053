#include <algorithm>
#include <utility>

#include "runtime/app/convert.h"
#include "runtime/app/transaction.h"
#include "runtime/base/uuid.h"
#include "runtime/db/member.h"

/// Keys and parents: what a row takes from other rows of its mutation.
namespace mw::app {

bool Transaction::makes_key(const db::Model& model) {
  return !model.composite() && !model.is_foreign_key(model.key_column());
}

bool Transaction::completes_keys(const BoundStep& step) const {
  if (step.model->composite() || planned_[static_cast<std::size_t>(&step - mutation_.steps.data())]) return true;
  return std::any_of(step.parents.begin(), step.parents.end(), [&step](const BoundParent& parent) {
    return step.model->is_key(*parent.column);
  });
}

std::vector<RowInput> Transaction::with_keys(const BoundStep& step, std::vector<RowInput> rows) {
  const auto& planned = planned_[static_cast<std::size_t>(&step - mutation_.steps.data())];
  for (RowInput& row : rows) {
    if (row.key) continue;
    std::vector<db::Assignment> taken;
    for (const db::Column* column : step.model->key_columns()) {
      if (row.find(*column) != nullptr) continue;
      if (const db::Value* parent = parent_of(step, row, *column)) {
        taken.push_back({column, *parent});
      } else if (planned) {
        taken.push_back({column, *planned});
      } else if (step.model->composite() && column->default_value) {
        taken.push_back({column, to_stored(*column, column->default_value, moment_).value});
      }
    }
    row.key_parts.insert(row.key_parts.end(), taken.begin(), taken.end());
    row.complete_key(*step.model);
  }
  return rows;
}

const db::Value* Transaction::parent_of(const BoundStep& step, const RowInput& row, const db::Column& column) {
  const BoundParent* link = nullptr;
  for (const BoundParent& parent : step.parents) {
    if (parent.column == &column) link = &parent;
  }
  if (link == nullptr) return nullptr;
  // Of two that are absent neither says which is meant.
  for (const BoundParent& other : step.parents) {
    const bool same = &other != link && other.step == link->step;
    if (same && row.find(*other.column) == nullptr) return nullptr;
  }
  const std::vector<db::Value>& stored = result_.steps[link->step].keys;
  return stored.empty() ? planned_key(link->step) : &stored.front();
}

const db::Value* Transaction::planned_key(std::size_t at) {
  const BoundStep& step = mutation_.steps[at];
  const std::vector<RowInput>& rows = (*inputs_)[at];
  const bool inserts = step.table->verb == Verb::post || step.table->verb == Verb::create;
  if (step.is_list() || rows.size() != 1 || step.model->composite()) return nullptr;
  if (rows.front().key) return &*rows.front().key;
  if (!inserts || !makes_key(*step.model) || step.model->key_column().kind != db::Kind::uuid) return nullptr;
  if (!planned_[at]) planned_[at] = db::stored(make_uuid_v7());
  return &*planned_[at];
}

}  // namespace mw::app
