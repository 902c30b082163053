#include "runtime/db/sql_builder.h"

#include <algorithm>

#include "runtime/db/key.h"
#include "runtime/db/sql_tie.h"

namespace mw::db {
namespace {

void append_columns(SqlText& sql, std::string_view alias, const std::vector<const Column*>& columns) {
  bool first = true;
  for (const Column* column : columns) {
    if (!first) sql.raw(", ");
    first = false;
    sql.column(alias, *column);
  }
}

/// Null is the smallest value in either dialect; PostgreSQL has to be told.
void append_nulls(SqlText& sql, const OrderBy& order) {
  if (sql.dialect() == Dialect::sqlite || order.column->required) return;
  sql.raw(order.descending ? " NULLS LAST" : " NULLS FIRST");
}

/// The key's columns come last, those that stand in the order already left out. Behind a whole key nothing counts.
void append_order(SqlText& sql, std::string_view alias, const Model& model, const std::vector<OrderBy>& order) {
  std::vector<const Column*> key = model.key_columns();
  bool first = true;
  for (const OrderBy& by : order) {
    if (key.empty()) return;
    sql.raw(first ? "" : ", ").ordered(alias, *by.column).raw(by.descending ? " DESC" : "");
    append_nulls(sql, by);
    key.erase(std::remove(key.begin(), key.end(), by.column), key.end());
    first = false;
  }
  for (const Column* column : key) {
    sql.raw(first ? "" : ", ").ordered(alias, *column);
    first = false;
  }
}

void append_from(SqlText& sql, const Model& model) {
  sql.raw(" FROM ").identifier(model.table).raw(" t");
}

/// ` ("a", "b") VALUES (?1, ?2)`.
void append_values(SqlText& sql, const std::vector<Assignment>& values) {
  if (values.empty()) {
    sql.raw(" DEFAULT VALUES");
    return;
  }
  sql.raw(" (");
  for (const Assignment& assignment : values) {
    if (&assignment != values.data()) sql.raw(", ");
    sql.identifier(assignment.column->column);
  }
  sql.raw(") VALUES (");
  for (const Assignment& assignment : values) {
    if (&assignment != values.data()) sql.raw(", ");
    sql.parameter(assignment.value);
  }
  sql.raw(")");
}

SqlText begin_insert(
    Dialect dialect, std::string_view name, const Model& model, const std::vector<Assignment>& values
) {
  SqlText sql(dialect, name);
  sql.raw("INSERT INTO ").identifier(model.table);
  append_values(sql, values);
  return sql;
}

void append_returning_key(SqlText& sql, const Model& model) {
  const std::vector<const Column*> key = model.key_columns();
  for (const Column* column : key) sql.raw(column == key.front() ? " RETURNING " : ", ").identifier(column->column);
}

/// `t."id" IN (...)`, of a composite key `(t."a", t."b") IN (...)`.
void append_key_in(SqlText& sql, std::string_view alias, const Model& model, const std::vector<Value>& keys) {
  if (!model.composite()) {
    sql.column(alias, model.key_column()).in(model.key_column(), keys);
    return;
  }
  std::vector<Kind> kinds;
  sql.raw("(");
  for (const Column* column : model.key_columns()) {
    sql.raw(kinds.empty() ? "" : ", ").column(alias, *column);
    kinds.push_back(column->kind);
  }
  std::vector<std::vector<Value>> rows;
  rows.reserve(keys.size());
  for (const Value& key : keys) rows.push_back(key_parts(model, key));
  sql.raw(") IN (").rows(kinds, rows).raw(")");
}

}  // namespace

Query find(Dialect dialect, const Find& find) {
  SqlText sql(dialect, find.name);
  sql.raw("SELECT ");
  append_columns(sql, "t", find.columns);
  append_from(sql, *find.model);
  const bool first = append_living(sql, "t", *find.model, true);
  append_conditions(sql, "t", find.filters, find.access, first);
  sql.raw(" ORDER BY ");
  append_order(sql, "t", *find.model, find.order);
  if (find.window.limit >= 0) sql.raw(" LIMIT ").parameter(Value::integer(find.window.limit));
  if (find.window.offset > 0) {
    if (find.window.limit < 0 && dialect == Dialect::sqlite) sql.raw(" LIMIT -1");
    sql.raw(" OFFSET ").parameter(Value::integer(find.window.offset));
  }
  return std::move(sql).finish(find.lane);
}

Query find_by_keys(Dialect dialect, const Find& find, const Column& column, const std::vector<Value>& keys) {
  SqlText sql(dialect, find.name);
  sql.raw("SELECT ");
  append_columns(sql, "t", find.columns);
  append_from(sql, *find.model);
  sql.raw(" WHERE ").column("t", column).in(column, keys);
  append_living(sql, "t", *find.model, false);
  append_conditions(sql, "t", find.filters, find.access, false);
  return std::move(sql).finish(Lane::lookup);
}

Query find_by_keys(Dialect dialect, const Find& find, const std::vector<Value>& keys) {
  SqlText sql(dialect, find.name);
  sql.raw("SELECT ");
  append_columns(sql, "t", find.columns);
  append_from(sql, *find.model);
  sql.raw(" WHERE ");
  append_key_in(sql, "t", *find.model, keys);
  append_living(sql, "t", *find.model, false);
  append_conditions(sql, "t", find.filters, find.access, false);
  return std::move(sql).finish(Lane::lookup);
}

Query find_related(Dialect dialect, const Find& find, const Tie& tie, const std::vector<Value>& parents) {
  SqlText sql(dialect, find.name);
  const std::string_view alias = parent_alias(tie);
  const std::vector<const Column*>& columns = find.columns;
  const bool windowed = find.window.limit >= 0 || find.window.offset > 0;
  sql.raw("SELECT ");
  if (windowed) {
    for (std::size_t i = 0; i <= columns.size(); ++i) sql.raw(i == 0 ? "c" : ", c").raw(std::to_string(i));
    sql.raw(" FROM (SELECT ").column(alias, *tie.column).raw(" AS c0, ");
    for (std::size_t i = 0; i < columns.size(); ++i) {
      sql.column("t", *columns[i]).raw(" AS c").raw(std::to_string(i + 1)).raw(", ");
    }
    sql.raw("row_number() OVER (PARTITION BY ").column(alias, *tie.column).raw(" ORDER BY ");
    append_order(sql, "t", *find.model, find.order);
    sql.raw(") AS n");
  } else {
    sql.column(alias, *tie.column).raw(", ");
    append_columns(sql, "t", columns);
  }
  append_tied(sql, *find.model, tie, parents);
  append_living(sql, "t", *find.model, false);
  append_conditions(sql, "t", find.filters, find.access, false);
  if (!windowed) {
    sql.raw(" ORDER BY ").column(alias, *tie.column).raw(", ");
    append_order(sql, "t", *find.model, find.order);
    return std::move(sql).finish(find.lane);
  }
  sql.raw(") r WHERE n > ").parameter(Value::integer(find.window.offset));
  if (find.window.limit >= 0) sql.raw(" AND n <= ").parameter(Value::integer(find.window.offset + find.window.limit));
  sql.raw(" ORDER BY c0, n");
  return std::move(sql).finish(find.lane);
}

Query insert(Dialect dialect, std::string_view name, const Model& model, const std::vector<Assignment>& values) {
  return begin_insert(dialect, name, model, values).finish(Lane::lookup);
}

Query insert_unless_there(
    Dialect dialect,
    std::string_view name,
    const Model& model,
    const std::vector<Assignment>& values,
    const std::vector<const Column*>& unique_columns
) {
  SqlText sql = begin_insert(dialect, name, model, values);
  sql.raw(" ON CONFLICT (");
  for (std::size_t i = 0; i < unique_columns.size(); ++i) {
    if (i > 0) sql.raw(", ");
    sql.identifier(unique_columns[i]->column);
  }
  sql.raw(")");
  // The unique index leaves deleted rows out, and is found by saying so; the key does not.
  if (const Column* deleted_at = unique_columns == model.key_columns() ? nullptr : model.deleted_at_column()) {
    sql.raw(" WHERE ").identifier(deleted_at->column).raw(" IS NULL");
  }
  sql.raw(" DO NOTHING");
  append_returning_key(sql, model);
  return std::move(sql).finish(Lane::lookup);
}

Query insert_returning_key(
    Dialect dialect, std::string_view name, const Model& model, const std::vector<Assignment>& values
) {
  SqlText sql = begin_insert(dialect, name, model, values);
  append_returning_key(sql, model);
  return std::move(sql).finish(Lane::lookup);
}

namespace {

SqlText begin_update(
    Dialect dialect, std::string_view name, const Model& model, const std::vector<Assignment>& values
) {
  SqlText sql(dialect, name);
  sql.raw("UPDATE ").identifier(model.table).raw(" AS t SET ");
  for (const Assignment& assignment : values) {
    if (&assignment != values.data()) sql.raw(", ");
    sql.identifier(assignment.column->column).raw(" = ").parameter(assignment.value);
  }
  if (const Column* version = model.version_column()) {
    sql.raw(", ").identifier(version->column).raw(" = ").column("t", *version).raw(" + 1");
  }
  return sql;
}

/// The rest of a statement on rows of given keys, behind its condition on them.
void append_guards(SqlText& sql, const Model& model, const Access& access, const std::optional<Value>& version) {
  append_living(sql, "t", model, false);
  append_conditions(sql, "t", {}, access, false);
  if (version) sql.raw(" AND ").column("t", *model.version_column()).raw(" = ").parameter(*version);
}

}  // namespace

Query update(
    Dialect dialect,
    std::string_view name,
    const Model& model,
    const std::vector<Assignment>& values,
    const Value& key,
    const Access& access,
    const std::optional<Value>& version
) {
  SqlText sql = begin_update(dialect, name, model, values);
  const std::vector<const Column*> columns = model.key_columns();
  std::vector<Value> parts = key_parts(model, key);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    sql.raw(i == 0 ? " WHERE " : " AND ").column("t", *columns[i]).raw(" = ").parameter(std::move(parts[i]));
  }
  append_guards(sql, model, access, version);
  return std::move(sql).finish(Lane::lookup);
}

Query update_all(
    Dialect dialect,
    std::string_view name,
    const Model& model,
    const std::vector<Assignment>& values,
    const std::vector<Value>& keys,
    const Access& access
) {
  SqlText sql = begin_update(dialect, name, model, values);
  sql.raw(" WHERE ");
  append_key_in(sql, "t", model, keys);
  append_guards(sql, model, access, std::nullopt);
  return std::move(sql).finish(Lane::lookup);
}

Query remove(
    Dialect dialect,
    std::string_view name,
    const Model& model,
    const std::vector<Value>& keys,
    const Access& access,
    const std::optional<Value>& version
) {
  SqlText sql(dialect, name);
  sql.raw("DELETE FROM ").identifier(model.table).raw(" AS t WHERE ");
  append_key_in(sql, "t", model, keys);
  append_guards(sql, model, access, version);
  append_returning_key(sql, model);
  return std::move(sql).finish(Lane::lookup);
}

Query mark_deleted(
    Dialect dialect,
    std::string_view name,
    const Model& model,
    const Value& moment,
    const std::vector<Value>& keys,
    const Access& access,
    const std::optional<Value>& version
) {
  SqlText sql = begin_update(dialect, name, model, {{model.deleted_at_column(), moment}});
  sql.raw(" WHERE ");
  append_key_in(sql, "t", model, keys);
  append_guards(sql, model, access, version);
  append_returning_key(sql, model);
  return std::move(sql).finish(Lane::lookup);
}

Query find_maximum(
    Dialect dialect, std::string_view name, const Model& model, const Column& column, const std::vector<Filter>& filters
) {
  SqlText sql(dialect, name);
  sql.raw("SELECT max(").column("t", column).raw(")");
  append_from(sql, model);
  const bool first = append_living(sql, "t", model, true);
  append_conditions(sql, "t", filters, Access::everything(), first);
  return std::move(sql).finish(Lane::lookup);
}

Query add_to(
    Dialect dialect,
    std::string_view name,
    const Model& model,
    const Column& column,
    std::int64_t by,
    const std::vector<Filter>& filters
) {
  SqlText sql(dialect, name);
  sql.raw("UPDATE ").identifier(model.table).raw(" AS t SET ").identifier(column.column).raw(" = ");
  sql.column("t", column).raw(" + ").parameter(Value::integer(by));
  const bool first = append_living(sql, "t", model, true);
  append_conditions(sql, "t", filters, Access::everything(), first);
  return std::move(sql).finish(Lane::lookup);
}

}  // namespace mw::db
