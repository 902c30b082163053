#include "runtime/db/filter.h"

namespace mw::db {

std::optional<Path> resolve_path(const Model& model, std::string_view path) {
  Path resolved;
  const Model* at = &model;
  for (std::size_t dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
    const Relation* relation = at->find_relation(path.substr(0, dot));
    if (relation == nullptr || relation->kind != RelationKind::fk || relation->target == nullptr) return std::nullopt;
    const Column* column = at->find_column(relation->column);
    if (column == nullptr) return std::nullopt;
    resolved.hops.push_back({column, relation->target});
    at = relation->target;
    path.remove_prefix(dot + 1);
  }
  resolved.column = at->find_column(path);
  if (resolved.column == nullptr) return std::nullopt;
  if (!resolved.hops.empty() && resolved.column->name == at->key) {
    resolved.column = resolved.hops.back().column;
    resolved.hops.pop_back();
  }
  return resolved;
}

}  // namespace mw::db
