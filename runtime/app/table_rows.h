#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "runtime/db/model.h"
#include "runtime/db/rows.h"
#include "runtime/db/value.h"
#include "runtime/graphql/execution/plan.h"

namespace mw::app {

/// The columns of a model that a selection asks for, in the order of the model.
class ColumnSet {
 public:
  explicit ColumnSet(const db::Model& model) : positions_(model.columns.size(), -1), model_(&model) {}

  void add(const db::Column& column);
  void add_all();

  const db::Model& model() const { return *model_; }
  const std::vector<const db::Column*>& columns() const { return columns_; }
  /// Where the column of that index in the model stands; -1: it was not asked for.
  std::int32_t position(std::uint32_t index) const { return positions_[index]; }

 private:
  std::vector<const db::Column*> columns_;
  std::vector<std::int32_t> positions_;
  const db::Model* model_;
};
using ColumnSetPtr = std::shared_ptr<const ColumnSet>;

/// What the bindings of all fields of the selection need; the key at least.
ColumnSetPtr columns_for(const db::Model& model, const graphql::Selection& selection);
/// The same of several selections on the rows.
ColumnSetPtr columns_for(const db::Model& model, const std::vector<const graphql::Selection*>& selections);

/// The payload of every batch of a model's type: rows as the database gave them.
struct TableRows {
  db::Rows rows;
  ColumnSetPtr columns;
  /// Columns of `rows` before the first one of `columns`.
  std::uint32_t skip = 0;

  /// The cell of a column by its index in the model; null if it was not asked for.
  db::Cell cell(std::uint32_t row, std::uint32_t index) const {
    const std::int32_t position = columns->position(index);
    return position < 0 ? db::Cell() : rows.at(row, skip + static_cast<std::uint32_t>(position));
  }
};

/// The key of a row as one value (db/key.h). Every payload has the key's columns.
db::Value key_of(const TableRows& rows, std::uint32_t row);

/// Rows that were made in the program (a hand-written resolver that answers structs) as such a payload: all columns.
template <typename Row>
TableRows table_rows(const db::Model& model, const std::vector<Row>& from) {
  auto columns = std::make_shared<ColumnSet>(model);
  columns->add_all();
  db::Rows rows(model.columns.size());
  for (const Row& row : from) {
    for (const db::Column& column : model.columns) rows.append(column.member.value(&row, column).cell());
  }
  return {std::move(rows), std::move(columns)};
}

/// The other way: a row struct from a row; columns that were not asked for keep what the struct has.
void assign_row(void* row_struct, const TableRows& rows, std::uint32_t row);

}  // namespace mw::app
