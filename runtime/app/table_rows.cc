#include "runtime/app/table_rows.h"

#include <algorithm>

#include "runtime/db/key.h"

namespace mw::app {

void ColumnSet::add(const db::Column& column) {
  std::int32_t& position = positions_[model_->index_of(column)];
  if (position >= 0) return;
  position = static_cast<std::int32_t>(columns_.size());
  columns_.push_back(&column);
}

void ColumnSet::add_all() {
  for (const db::Column& column : model_->columns) add(column);
}

ColumnSetPtr columns_for(const db::Model& model, const graphql::Selection& selection) {
  return columns_for(model, std::vector<const graphql::Selection*>{&selection});
}

ColumnSetPtr columns_for(const db::Model& model, const std::vector<const graphql::Selection*>& selections) {
  std::vector<std::uint32_t> needed;
  for (const db::Column* key : model.key_columns()) needed.push_back(static_cast<std::uint32_t>(model.index_of(*key)));
  for (const graphql::Selection* selection : selections) {
    for (const graphql::PlanField& field : selection->fields) {
      if (field.binding == nullptr) continue;
      needed.insert(needed.end(), field.binding->needs.begin(), field.binding->needs.end());
    }
  }
  // In the model's order, so that the same fields in another order are the same statement.
  std::sort(needed.begin(), needed.end());
  auto columns = std::make_shared<ColumnSet>(model);
  for (const std::uint32_t index : needed) {
    if (index < model.columns.size()) columns->add(model.columns[index]);
  }
  return columns;
}

db::Value key_of(const TableRows& rows, std::uint32_t row) {
  const db::Model& model = rows.columns->model();
  std::vector<db::Cell> parts;
  for (const db::Column* key : model.key_columns()) {
    parts.push_back(rows.cell(row, static_cast<std::uint32_t>(model.index_of(*key))));
  }
  return db::make_key(model, parts);
}

void assign_row(void* row_struct, const TableRows& rows, std::uint32_t row) {
  for (const db::Column* column : rows.columns->columns()) {
    const auto index = static_cast<std::uint32_t>(rows.columns->model().index_of(*column));
    if (column->member.assign != nullptr) column->member.assign(row_struct, rows.cell(row, index), *column);
  }
}

}  // namespace mw::app
