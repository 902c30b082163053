#include "runtime/db/sql_tie.h"

namespace mw::db {

std::string_view parent_alias(const Tie& tie) {
  return tie.join == nullptr ? "t" : "j";
}

void append_tied(SqlText& sql, const Model& model, const Tie& tie, const std::vector<Value>& parents) {
  if (tie.join == nullptr) {
    sql.raw(" FROM ").identifier(model.table).raw(" t");
    sql.raw(" WHERE ").column("t", *tie.column).in(*tie.column, parents);
    return;
  }
  const Join& join = *tie.join;
  sql.raw(" FROM ");
  if (join.model != nullptr)
    sql.raw("(SELECT DISTINCT ").identifier(join.own_column).raw(", ").identifier(join.target_column).raw(" FROM ");
  sql.identifier(join.table);
  if (join.model != nullptr) {
    sql.raw(" p WHERE ").column("p", *tie.column).in(*tie.column, parents);
    append_living(sql, "p", *join.model, false);
    sql.raw(")");
  }
  sql.raw(" j JOIN ").identifier(model.table).raw(" t ON ").column("t", model.key_column()).raw(" = j.");
  sql.identifier(join.target_column).raw(" WHERE ");
  if (join.model != nullptr) {
    sql.raw("1 = 1");
  } else {
    sql.column("j", *tie.column).in(*tie.column, parents);
  }
}

}  // namespace mw::db
