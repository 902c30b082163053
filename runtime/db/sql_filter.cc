#include "runtime/db/sql_text.h"

/// Filters as SQL.
namespace mw::db {
namespace {

std::string_view comparison(Op op) {
  switch (op) {
    case Op::lt:
      return " < ";
    case Op::lte:
      return " <= ";
    case Op::gt:
      return " > ";
    case Op::gte:
      return " >= ";
    default:
      return " = ";
  }
}

Value first_value(const Filter& filter) {
  return filter.values.empty() ? Value() : filter.values.front();
}

void append_contains(SqlText& sql, std::string_view alias, const Column& column, Value value) {
  const bool sqlite = sql.dialect() == Dialect::sqlite;
  if (column.kind == Kind::tags) {
    if (sqlite) {
      sql.raw("EXISTS (SELECT 1 FROM json_each(")
          .column(alias, column)
          .raw(") WHERE value = ")
          .parameter(value)
          .raw(")");
    } else {
      sql.parameter(std::move(value)).raw(" = ANY(").column(alias, column).raw(")");
    }
    return;
  }
  sql.raw(sqlite ? "instr(" : "strpos(").column(alias, column).raw(", ").parameter(std::move(value)).raw(") > 0");
}

/// By the length of the value, so that no character is special as in LIKE.
void append_ends(SqlText& sql, std::string_view alias, const Column& column, Value value, bool at_start) {
  if (sql.dialect() == Dialect::postgres) {
    if (at_start) {
      sql.raw("starts_with(").column(alias, column).raw(", ").parameter(std::move(value)).raw(")");
    } else {
      sql.raw("right(").column(alias, column).raw(", length(").parameter(value).raw(")) = ").parameter(value);
    }
    return;
  }
  sql.raw("substr(").column(alias, column).raw(at_start ? ", 1, length(" : ", -length(").parameter(value);
  // substr(x, -0) is the whole text, so the empty value is asked for on its own.
  if (!at_start) sql.raw("), length(").parameter(value);
  sql.raw(")) = ").parameter(std::move(value));
}

void append_test(SqlText& sql, std::string_view alias, const Filter& filter) {
  const Column& column = *filter.path.column;
  switch (filter.op) {
    case Op::is_null:
      sql.column(alias, column).raw(first_value(filter).cell().as_integer() != 0 ? " IS NULL" : " IS NOT NULL");
      return;
    case Op::in:
      sql.comparable(alias, column).in(column, filter.values);
      return;
    case Op::contains:
      return append_contains(sql, alias, column, first_value(filter));
    case Op::starts_with:
      return append_ends(sql, alias, column, first_value(filter), true);
    case Op::ends_with:
      return append_ends(sql, alias, column, first_value(filter), false);
    case Op::eq:
      sql.comparable(alias, column).raw(" = ").parameter(first_value(filter));
      return;
    default:
      sql.ordered(alias, column).raw(comparison(filter.op)).parameter(order_value(column, first_value(filter)));
  }
}

/// `IS NOT TRUE`, for a row whose nulls leave a condition open does not fulfil it.
void append_junction(SqlText& sql, std::string_view alias, const Filter& filter) {
  if (filter.parts.empty()) {
    sql.raw(filter.junction == Junction::all ? "1 = 1" : "1 = 0");
    return;
  }
  sql.raw("(");
  for (const Filter& part : filter.parts) {
    if (&part != filter.parts.data()) sql.raw(filter.junction == Junction::any ? " OR " : " AND ");
    append_filter(sql, alias, part);
  }
  sql.raw(filter.junction == Junction::not_all ? ") IS NOT TRUE" : ")");
}

}  // namespace

bool append_living(SqlText& sql, std::string_view table_alias, const Model& model, bool first) {
  const Column* deleted_at = model.deleted_at_column();
  if (deleted_at == nullptr) return first;
  sql.raw(first ? " WHERE " : " AND ").column(table_alias, *deleted_at).raw(" IS NULL");
  return false;
}

/// A hop is `fk IN (SELECT key FROM target WHERE ...)`: either end can lead, whichever has the better index.
void append_filter(SqlText& sql, std::string_view table_alias, const Filter& filter) {
  if (filter.junction != Junction::test) return append_junction(sql, table_alias, filter);
  std::string alias(table_alias);
  std::size_t depth = 0;
  for (const Hop& hop : filter.path.hops) {
    const std::string inner = "f" + std::to_string(++depth);
    sql.column(alias, *hop.column).raw(" IN (SELECT ").column(inner, hop.target->key_column()).raw(" FROM ");
    sql.identifier(hop.target->table).raw(" ").raw(inner);
    sql.raw(append_living(sql, inner, *hop.target, true) ? " WHERE " : " AND ");
    alias = inner;
  }
  append_test(sql, alias, filter);
  for (; depth > 0; --depth) sql.raw(")");
}

bool append_conditions(
    SqlText& sql, std::string_view table_alias, const std::vector<Filter>& filters, const Access& access, bool first
) {
  const auto begin = [&sql, &first] {
    sql.raw(first ? " WHERE " : " AND ");
    first = false;
  };
  if (access.nothing) {
    begin();
    sql.raw("1 = 0");
  }
  for (const Filter& filter : filters) {
    begin();
    append_filter(sql, table_alias, filter);
  }
  for (const Filter& condition : access.conditions) {
    begin();
    append_filter(sql, table_alias, condition);
  }
  return first;
}

}  // namespace mw::db
