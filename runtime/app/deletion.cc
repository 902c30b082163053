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

bool Deletion::takes(const db::Model& model, const db::Value& key) const {
  return std::any_of(doomed.begin(), doomed.end(), [&](const Doomed& some) {
    return some.model == &model && std::any_of(some.rows.begin(), some.rows.end(), [&](const RowValues& row) {
             return key_of(model, row) == key;
           });
  });
}

std::vector<RowValues> Deletion::without_taken(const db::Model& model, std::vector<RowValues> rows) const {
  const auto is_taken = [&](const RowValues& row) { return takes(model, key_of(model, row)); };
  rows.erase(std::remove_if(rows.begin(), rows.end(), is_taken), rows.end());
  return rows;
}

}  // namespace mw::app
