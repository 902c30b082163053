#include "runtime/db/sql_builder.h"
#include "runtime/db/sql_tie.h"

/// How many rows there are, and whether there are any.
namespace mw::db {

Query count(Dialect dialect, const Find& find) {
  SqlText sql(dialect, find.name);
  sql.raw("SELECT count(*) FROM ").identifier(find.model->table).raw(" t");
  const bool first = append_living(sql, "t", *find.model, true);
  append_conditions(sql, "t", find.filters, find.access, first);
  return std::move(sql).finish(Lane::listing);
}

Query count_related(Dialect dialect, const Find& find, const Tie& tie, const std::vector<Value>& parents) {
  SqlText sql(dialect, find.name);
  sql.raw("SELECT ").column(parent_alias(tie), *tie.column).raw(", count(*)");
  append_tied(sql, *find.model, tie, parents);
  append_living(sql, "t", *find.model, false);
  append_conditions(sql, "t", find.filters, find.access, false);
  sql.raw(" GROUP BY ").column(parent_alias(tie), *tie.column);
  return std::move(sql).finish(Lane::listing);
}

Query present_related(Dialect dialect, const Find& find, const Tie& tie, const std::vector<Value>& parents) {
  SqlText sql(dialect, find.name);
  sql.raw("SELECT DISTINCT ").column(parent_alias(tie), *tie.column);
  append_tied(sql, *find.model, tie, parents);
  append_living(sql, "t", *find.model, false);
  append_conditions(sql, "t", find.filters, find.access, false);
  return std::move(sql).finish(Lane::listing);
}

}  // namespace mw::db
