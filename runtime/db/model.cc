#include "runtime/db/model.h"

#include <algorithm>

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

const Relation* Model::find_ids(std::string_view input_name) const {
  for (const Relation& relation : relations) {
    if (!relation.ids.empty() && relation.ids == input_name) return &relation;
  }
  return nullptr;
}

bool Model::is_key(const Column& column) const {
  if (!composite()) return column.name == key;
  return std::find(keys.begin(), keys.end(), column.name) != keys.end();
}

std::vector<const Column*> Model::key_columns() const {
  if (!composite()) return {&key_column()};
  std::vector<const Column*> found;
  found.reserve(keys.size());
  for (const std::string_view part : keys) found.push_back(find_column(part));
  return found;
}

bool Model::is_foreign_key(const Column& column) const {
  return std::any_of(relations.begin(), relations.end(), [&column](const Relation& relation) {
    return relation.kind == RelationKind::fk && relation.column == column.name;
  });
}

}  // namespace mw::db
