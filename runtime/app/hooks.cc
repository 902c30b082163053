#include "runtime/app/hooks.h"

namespace mw::app {
namespace {

const db::Value* find_write(const RowChange& change, const db::Column& column) {
  for (const db::Assignment& write : change.writes) {
    if (write.column == &column) return &write.value;
  }
  return nullptr;
}

/// The value before hooks ran: what is to be written, else what is stored; null: nothing is known of the column.
const db::Value* find_value(const RowChange& change, std::size_t index) {
  if (const db::Value* write = find_write(change, change.model.columns[index])) return write;
  return index < change.before.size() ? &change.before[index] : nullptr;
}

}  // namespace

void fill_row(void* row, const RowChange& change) {
  for (std::size_t i = 0; i < change.model.columns.size(); ++i) {
    const db::Column& column = change.model.columns[i];
    const db::Value* value = find_value(change, i);
    if (value != nullptr && column.member.assign != nullptr) column.member.assign(row, value->cell(), column);
  }
}

void collect_row(const void* row, RowChange& change) {
  for (std::size_t i = 0; i < change.model.columns.size(); ++i) {
    const db::Column& column = change.model.columns[i];
    if (column.member.value == nullptr || change.model.is_key(column)) continue;
    db::Value now = column.member.value(row, column);
    const db::Value* was = find_value(change, i);
    if (was != nullptr && *was == now) continue;
    // What nobody gave and the hook left alone stays out, so that the database's own default applies.
    if (was == nullptr && now.is_null()) continue;
    bool replaced = false;
    for (db::Assignment& write : change.writes) {
      if (write.column != &column) continue;
      write.value = now;
      replaced = true;
    }
    if (!replaced) change.writes.push_back({&column, std::move(now)});
  }
}

}  // namespace mw::app
