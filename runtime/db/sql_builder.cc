#include "runtime/db/sql_builder.h"

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

void append_order(SqlText& sql, std::string_view alias, const Model& model, const std::vector<OrderBy>& order) {
  sql.raw(" ORDER BY ");
  const Column& key = model.key_column();
  for (const OrderBy& by : order) {
    sql.comparable(alias, *by.column).raw(by.descending ? " DESC" : "");
    append_nulls(sql, by);
    if (by.column == &key) return;
    sql.raw(", ");
  }
  sql.column(alias, key);
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
  sql.raw(" RETURNING ").identifier(model.key_column().column);
}

}  // namespace

Query find(Dialect dialect, const Find& find) {
  SqlText sql(dialect, find.name);
  sql.raw("SELECT ");
  append_columns(sql, "t", find.columns);
  append_from(sql, *find.model);
  append_conditions(sql, "t", find.filters, find.access, true);
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
  append_conditions(sql, "t", find.filters, find.access, false);
  return std::move(sql).finish(Lane::lookup);
}

Query find_related(Dialect dialect, const Find& find, const Column& foreign_key, const std::vector<Value>& parents) {
  SqlText sql(dialect, find.name);
  std::vector<const Column*> columns{&foreign_key};
  columns.insert(columns.end(), find.columns.begin(), find.columns.end());
  const bool windowed = find.window.limit >= 0 || find.window.offset > 0;
  sql.raw("SELECT ");
  if (windowed) {
    for (std::size_t i = 0; i < columns.size(); ++i) sql.raw(i == 0 ? "c" : ", c").raw(std::to_string(i));
    sql.raw(" FROM (SELECT ");
    for (std::size_t i = 0; i < columns.size(); ++i) {
      sql.column("t", *columns[i]).raw(" AS c").raw(std::to_string(i)).raw(", ");
    }
    sql.raw("row_number() OVER (PARTITION BY ").column("t", foreign_key);
    append_order(sql, "t", *find.model, find.order);
    sql.raw(") AS n");
  } else {
    append_columns(sql, "t", columns);
  }
  append_from(sql, *find.model);
  sql.raw(" WHERE ").column("t", foreign_key).in(foreign_key, parents);
  append_conditions(sql, "t", find.filters, find.access, false);
  if (!windowed) {
    std::vector<OrderBy> order{{&foreign_key, false}};
    order.insert(order.end(), find.order.begin(), find.order.end());
    append_order(sql, "t", *find.model, order);
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
  sql.raw(") DO NOTHING");
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

Query update(
    Dialect dialect,
    std::string_view name,
    const Model& model,
    const std::vector<Assignment>& values,
    const Value& key,
    const Access& access
) {
  SqlText sql(dialect, name);
  sql.raw("UPDATE ").identifier(model.table).raw(" AS t SET ");
  for (const Assignment& assignment : values) {
    if (&assignment != values.data()) sql.raw(", ");
    sql.identifier(assignment.column->column).raw(" = ").parameter(assignment.value);
  }
  sql.raw(" WHERE ").column("t", model.key_column()).raw(" = ").parameter(key);
  append_conditions(sql, "t", {}, access, false);
  return std::move(sql).finish(Lane::lookup);
}

Query remove(
    Dialect dialect, std::string_view name, const Model& model, const std::vector<Value>& keys, const Access& access
) {
  SqlText sql(dialect, name);
  sql.raw("DELETE FROM ").identifier(model.table).raw(" AS t WHERE ");
  sql.column("t", model.key_column()).in(model.key_column(), keys);
  append_conditions(sql, "t", {}, access, false);
  append_returning_key(sql, model);
  return std::move(sql).finish(Lane::lookup);
}

}  // namespace mw::db
