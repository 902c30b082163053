#include "runtime/db/model.h"

namespace mw::db {

const Column* Model::find_column(std::string_view column_name) const {
  for (const Column& column : columns) {
    if (column.name == column_name) return &column;
  }
  return nullptr;
}

const Relation* Model::find_relation(std::string_view relation_name) const {
  for (const Relation& relation : relations) {
    if (relation.name == relation_name) return &relation;
  }
  return nullptr;
}

}  // namespace mw::db
