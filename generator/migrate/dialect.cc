#include "generator/migrate/dialect.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>
#include <unordered_map>

#include "generator/migrate/identifier.h"

namespace moonwright::migrate {

namespace {

std::string identifiers(const std::vector<std::string>& names) {
  std::string result;
  for (const std::string& name : names) result += (result.empty() ? "" : ", ") + identifier(name);
  return result;
}

std::string_view action(api::OnDelete on_delete) {
  switch (on_delete) {
    case api::OnDelete::cascade:
      return "CASCADE";
    case api::OnDelete::set_null:
      return "SET NULL";
    case api::OnDelete::restrict:
      return "RESTRICT";
  }
  return "RESTRICT";
}

std::string check(const Table& table, const Column& column, std::string_view what, const std::string& condition) {
  return "CONSTRAINT " + identifier(table.name + "_" + column.name + "_" + std::string(what)) + " CHECK (" + condition +
         ")";
}

const Column& column_named(const Table& table, const std::string& name) {
  return *std::find_if(table.columns.begin(), table.columns.end(), [&](const Column& c) { return c.name == name; });
}

/// The names of the other tables that a table points to, each once.
std::set<std::string_view> targets_of(const Table& table) {
  std::set<std::string_view> targets;
  for (const Column& column : table.columns) {
    if (column.references && column.references->table != table.name) targets.insert(column.references->table);
  }
  return targets;
}

}  // namespace

std::vector<const Table*> drop_order(const std::vector<Table>& tables) {
  std::vector<const Table*> left;
  // How many of those that are left point to a table.
  std::unordered_map<std::string_view, std::size_t> pointers;
  for (auto table = tables.rbegin(); table != tables.rend(); ++table) {
    left.push_back(&*table);
    for (const std::string_view target : targets_of(*table)) ++pointers[target];
  }
  std::vector<const Table*> order;
  while (!left.empty()) {
    auto next = std::find_if(left.begin(), left.end(), [&](const Table* table) { return pointers[table->name] == 0; });
    if (next == left.end()) next = left.begin();
    for (const std::string_view target : targets_of(**next)) --pointers[target];
    order.push_back(*next);
    left.erase(next);
  }
  return order;
}

const Dialect* dialect_named(std::string_view name) {
  for (const Dialect* dialect : {&sqlite_dialect(), &postgres_dialect()}) {
    if (dialect->name() == name) return dialect;
  }
  return nullptr;
}

Statement create_index(const Table& table, const TableIndex& index, const Dialect& dialect) {
  std::string sql = std::string("CREATE ") + (index.unique ? "UNIQUE " : "") + "INDEX " + identifier(index.name) +
                    " ON " + identifier(table.name) + " (" + identifiers(index.columns) + ")";
  std::string condition;
  for (const auto& [name, value] : index.where) {
    const std::string text = literal(column_named(table, name), value, dialect.name() == "postgres");
    condition += (condition.empty() ? " WHERE " : " AND ") + identifier(name) + " = " + text;
  }
  for (const std::string& name : index.where_null) {
    condition += (condition.empty() ? " WHERE " : " AND ") + identifier(name) + " IS NULL";
  }
  std::string what = index.unique ? "One row for each " : "Finds rows by ";
  return {what + identifiers(index.columns) + ".", sql + condition + ";"};
}

std::string literal(const Column& column, std::string_view value, bool native_booleans) {
  switch (column.kind) {
    case ColumnKind::boolean:
      if (native_booleans) return std::string(value);
      return value == "true" ? "1" : "0";
    case ColumnKind::int32:
    case ColumnKind::int64:
    case ColumnKind::identity:
    case ColumnKind::float64:
      return std::string(value);
    case ColumnKind::decimal:
      return native_booleans ? std::string(value) : text_literal(value);
    default:
      return text_literal(value);
  }
}

std::vector<std::string> checks(const Table& table, const Column& column, const CheckWords& words) {
  std::vector<std::string> result;
  const std::string name = identifier(column.name);
  const std::string length = std::string(words.length) + "(" + name + ")";
  if (column.min_length) {
    result.push_back(check(table, column, "min_length", length + " >= " + std::to_string(*column.min_length)));
  }
  if (column.max_length) {
    result.push_back(check(table, column, "max_length", length + " <= " + std::to_string(*column.max_length)));
  }
  // As doubles decimals differ from others in the 16th digit at most: the API is exact, and nothing sound is refused.
  const bool is_number = column.kind != ColumnKind::decimal || words.numeric_decimals;
  const std::string number = is_number ? name : "CAST(" + name + " AS REAL)";
  if (!column.minimum.empty()) result.push_back(check(table, column, "minimum", number + " >= " + column.minimum));
  if (!column.maximum.empty()) result.push_back(check(table, column, "maximum", number + " <= " + column.maximum));
  if (!column.pattern.empty()) {
    const std::string match = name + " " + std::string(words.matches) + " " + text_literal(column.pattern);
    result.push_back(check(table, column, "pattern", match));
  }
  if (!column.labels.empty()) {
    std::string values;
    for (const EnumLabel& label : column.labels) values += (values.empty() ? "" : ", ") + text_literal(label.value);
    result.push_back(check(table, column, "value", name + " IN (" + values + ")"));
  }
  return result;
}

std::string foreign_key(const Table& table, const Column& column) {
  return "CONSTRAINT " + identifier(table.name + "_" + column.name + "_fkey") + " FOREIGN KEY (" +
         identifier(column.name) + ") REFERENCES " + identifier(column.references->table) + " (" +
         identifier(column.references->column) + ") ON DELETE " + std::string(action(column.references->on_delete));
}

}  // namespace moonwright::migrate
