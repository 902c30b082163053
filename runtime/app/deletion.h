#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "runtime/app/cell_index.h"
#include "runtime/db/model.h"
#include "runtime/db/value.h"

namespace mw::app {

/// All columns of a row, parallel to the model's.
using RowValues = std::vector<db::Value>;

/// One value, also of a composite key (db/key.h).
db::Value key_of(const db::Model& model, const RowValues& row);
std::vector<db::Value> keys_of(const db::Model& model, const std::vector<RowValues>& rows);

/// What a deletion takes with it.
struct Deletion {
  struct Doomed {
    const db::Model* model = nullptr;
    std::vector<RowValues> rows;
    /// Kept, with the moment of the deletion in `deleted_at`.
    bool is_kept = false;
    /// What takes them along: an index into `doomed`, and their foreign key; null for the rows that were asked for.
    std::size_t parent = 0;
    const db::Column* column = nullptr;
  };
  /// Rows whose foreign key becomes null.
  struct Loosened {
    const db::Model* model = nullptr;
    const db::Column* column = nullptr;
    std::vector<RowValues> rows;
  };
  /// A foreign key that forbids the deletion of these rows as long as a row that stays points to one.
  struct Restricted {
    const db::Reference* reference = nullptr;
    std::vector<db::Value> keys;
    /// Whose keys: an index into `doomed`.
    std::size_t parent = 0;
  };

  /// Each behind what takes it along; the rows that were asked for come first. Grows by `add`.
  std::vector<Doomed> doomed;
  std::vector<Loosened> loosened;
  std::vector<Restricted> restricted;

  /// The key of the row that was asked for and that takes along the row with that key in `doomed[index]`.
  db::Value root_of(std::size_t index, db::Value key) const;
  void add(Doomed some);
  bool takes(const db::Model& model, const db::Value& key) const;
  /// Those of the rows that are not taken yet.
  std::vector<RowValues> without_taken(const db::Model& model, std::vector<RowValues> rows) const;

 private:
  std::map<const db::Model*, KeyIndex> taken_;
};

}  // namespace mw::app
