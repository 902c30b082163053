#include "runtime/db/sql_pairs.h"

namespace mw::db {
namespace {

void append_pairs(SqlText& sql, const Model& model, const Relation& relation, const std::vector<Pair>& pairs) {
  std::vector<std::vector<Value>> rows;
  rows.reserve(pairs.size());
  for (const Pair& pair : pairs) rows.push_back({pair.own, pair.target});
  sql.rows({model.key_column().kind, relation.target->key_column().kind}, rows);
}

}  // namespace

Query insert_pairs(
    Dialect dialect, std::string_view name, const Model& model, const Relation& relation, const std::vector<Pair>& pairs
) {
  SqlText sql(dialect, name);
  const Join& join = relation.join;
  sql.raw("INSERT INTO ").identifier(join.table).raw(" (").identifier(join.own_column).raw(", ");
  sql.identifier(join.target_column).raw(") ");
  append_pairs(sql, model, relation, pairs);
  // A parser's rule of SQLite: without a WHERE it takes ON for that of a join.
  sql.raw(" WHERE 1 = 1 ON CONFLICT DO NOTHING");
  return std::move(sql).finish(Lane::lookup);
}

Query remove_pairs(
    Dialect dialect,
    std::string_view name,
    const Model& model,
    const Relation& relation,
    const std::vector<Value>& owners,
    const std::vector<Pair>& keep
) {
  SqlText sql(dialect, name);
  const Join& join = relation.join;
  Column own = model.key_column();
  own.column = join.own_column;
  sql.raw("DELETE FROM ").identifier(join.table).raw(" AS t WHERE ").column("t", own).in(own, owners);
  if (!keep.empty()) {
    sql.raw(" AND (t.").identifier(join.own_column).raw(", t.").identifier(join.target_column).raw(") NOT IN (");
    append_pairs(sql, model, relation, keep);
    sql.raw(")");
  }
  return std::move(sql).finish(Lane::lookup);
}

Query defer_references(Dialect dialect, std::string_view name) {
  SqlText sql(dialect, name);
  sql.raw(dialect == Dialect::sqlite ? "PRAGMA defer_foreign_keys = ON" : "SET CONSTRAINTS ALL DEFERRED");
  return std::move(sql).finish(Lane::lookup);
}

Query check_references(Dialect dialect, std::string_view name) {
  SqlText sql(dialect, name);
  sql.raw(dialect == Dialect::sqlite ? "PRAGMA defer_foreign_keys = OFF" : "SET CONSTRAINTS ALL IMMEDIATE");
  return std::move(sql).finish(Lane::lookup);
}

}  // namespace mw::db
