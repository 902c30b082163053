#include "runtime/app/deletion.h"

#include <algorithm>
#include <utility>

#include "runtime/db/key.h"

namespace mw::app {

db::Value key_of(const db::Model& model, const RowValues& row) {
  std::vector<db::Cell> parts;
  for (const db::Column* column : model.key_columns()) parts.push_back(row[model.index_of(*column)].cell());
  return db::make_key(model, parts);
}

std::vector<db::Value> keys_of(const db::Model& model, const std::vector<RowValues>& rows) {
  std::vector<db::Value> keys;
  keys.reserve(rows.size());
  for (const RowValues& row : rows) keys.push_back(key_of(model, row));
  return keys;
}

db::Value Deletion::root_of(std::size_t index, db::Value key) const {
  while (index != 0) {
    const Doomed& some = doomed[index];
    const auto row = std::find_if(some.rows.begin(), some.rows.end(), [&](const RowValues& values) {
      return key_of(*some.model, values) == key;
    });
    if (row == some.rows.end()) break;
    key = (*row)[some.model->index_of(*some.column)];
    index = some.parent;
  }
  return key;
}

void Deletion::add(Doomed some) {
  KeyIndex& keys = taken_[some.model];
  for (const RowValues& row : some.rows) keys.emplace(key_of(*some.model, row), 0);
  doomed.push_back(std::move(some));
}

bool Deletion::takes(const db::Model& model, const db::Value& key) const {
  const auto keys = taken_.find(&model);
  return keys != taken_.end() && keys->second.count(key) != 0;
}

std::vector<RowValues> Deletion::without_taken(const db::Model& model, std::vector<RowValues> rows) const {
  const auto is_taken = [&](const RowValues& row) { return takes(model, key_of(model, row)); };
  rows.erase(std::remove_if(rows.begin(), rows.end(), is_taken), rows.end());
  return rows;
}

}  // namespace mw::app
