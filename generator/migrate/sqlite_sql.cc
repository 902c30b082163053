#include <algorithm>

#include "generator/migrate/dialect.h"
#include "generator/migrate/identifier.h"

namespace moonwright::migrate {

namespace {

std::string_view type_name(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::uuid:
    case ColumnKind::bytes:
      return "BLOB";
    case ColumnKind::identity:
    case ColumnKind::boolean:
    case ColumnKind::int32:
    case ColumnKind::int64:
    case ColumnKind::date:
    case ColumnKind::time:
    case ColumnKind::datetime:
      return "INTEGER";
    case ColumnKind::float64:
      return "REAL";
    default:
      return "TEXT";
  }
}

/// Canonical text: an optional minus, digits without leading zeros, an optional point with digits. Only what SQLite has
/// by itself, so that other programs can write the table and are checked.
std::string decimal_form(const std::string& name) {
  const std::string digits = "ltrim(" + name + ", '-')";
  return name + " NOT GLOB '*[^0-9.-]*' AND " + name + " NOT GLOB '?*-*' AND " + name + " NOT GLOB '*.*.*' AND " +
         name + " GLOB '*[0-9]' AND " + digits + " GLOB '[0-9]*' AND " + digits + " NOT GLOB '0[0-9]*'";
}

/// PostgreSQL's `numeric(precision, scale)` refuses what has more digits. Zeros at the end of the fraction are none.
void add_digit_checks(const Table& table, const Column& column, std::vector<std::string>& constraints) {
  if (column.kind != ColumnKind::decimal || !column.precision) return;
  const std::string name = identifier(column.name);
  const int scale = column.scale.value_or(0);
  const auto add = [&](const std::string& what, const std::string& condition) {
    constraints.push_back(
        "CONSTRAINT " + identifier(table.name + "_" + column.name + "_" + what) + " CHECK (" + condition + ")"
    );
  };
  const std::string whole = "ltrim(substr(" + name + ", 1, instr(" + name + " || '.', '.') - 1), '-0')";
  add("precision", "length(" + whole + ") <= " + std::to_string(*column.precision - scale));
  const std::string point = "instr(" + name + ", '.')";
  add("scale", point + " = 0 OR length(rtrim(" + name + ", '0')) - " + point + " <= " + std::to_string(scale));
}

/// What STRICT does not check: the forms that a kind takes within its storage class. JSON is not checked here: the
/// schema is not trusted with functions (`trusted_schema = OFF`), and SQLite 3.40 counts its JSON functions among those
/// that need trust; the runtime writes sound JSON only.
std::string form_check(const Table& table, const Column& column) {
  const std::string name = identifier(column.name);
  std::string condition;
  if (column.kind == ColumnKind::uuid) condition = "length(" + name + ") = 16";
  if (column.kind == ColumnKind::boolean) condition = name + " IN (0, 1)";
  if (column.kind == ColumnKind::int32) condition = name + " BETWEEN -2147483648 AND 2147483647";
  if (column.kind == ColumnKind::time) condition = name + " BETWEEN 0 AND 86399999999";
  if (column.kind == ColumnKind::decimal) condition = decimal_form(name);
  if (condition.empty()) return {};
  return "CONSTRAINT " + identifier(table.name + "_" + column.name + "_form") + " CHECK (" + condition + ")";
}

/// REGEXP is a function that the runtime brings.
constexpr CheckWords check_words{"length", "REGEXP", false};

class SqliteDialect final : public Dialect {
 public:
  std::string_view name() const override { return "sqlite"; }

  std::vector<Statement> create(const std::vector<Table>& tables) const override {
    std::vector<Statement> statements;
    for (const Table& table : tables) {
      statements.push_back(create_table(table));
      for (const TableIndex& index : table.indexes) statements.push_back(create_index(table, index, *this));
    }
    return statements;
  }

  std::vector<Statement> drop(const std::vector<Table>& tables) const override {
    std::vector<Statement> statements;
    for (const Table* table : drop_order(tables)) {
      statements.push_back({"Takes " + table->type + " away.", "DROP TABLE " + identifier(table->name) + ";"});
    }
    return statements;
  }

 private:
  static Statement create_table(const Table& table) {
    std::vector<std::string> lines;
    std::vector<std::string> constraints;
    const bool counts_up = counts(table);
    for (const Column& column : table.columns) {
      lines.push_back(column_line(column, counts_up && column.name == table.primary_key.front()));
      if (std::string form = form_check(table, column); !form.empty()) constraints.push_back(form);
      add_digit_checks(table, column, constraints);
      for (std::string& text : checks(table, column, check_words)) constraints.push_back(std::move(text));
      if (column.references) constraints.push_back(foreign_key(table, column));
    }
    if (!counts_up) lines.push_back(primary_key(table));
    lines.insert(lines.end(), constraints.begin(), constraints.end());
    std::string sql = "CREATE TABLE " + identifier(table.name) + " (\n";
    for (std::size_t i = 0; i < lines.size(); ++i) sql += "  " + lines[i] + (i + 1 < lines.size() ? ",\n" : "\n");
    std::string comment = table.type + (table.description.empty() ? "." : ": " + table.description);
    return {std::move(comment), sql + ") STRICT;"};
  }

  /// An identity key: SQLite gives the next number itself, and never one that was in use before.
  static bool counts(const Table& table) {
    if (table.primary_key.size() != 1) return false;
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
      return column.kind == ColumnKind::identity && column.name == table.primary_key.front();
    });
  }

  static std::string column_line(const Column& column, bool counts_up) {
    std::string line = identifier(column.name) + " " + std::string(type_name(column.kind));
    if (counts_up) return line + " PRIMARY KEY AUTOINCREMENT";
    // A collation that the runtime brings: 1.5 and 1.50 are one value, 10 comes after 9.
    if (column.kind == ColumnKind::decimal) line += " COLLATE moonwright_decimal";
    if (column.required) line += " NOT NULL";
    if (column.default_value) line += " DEFAULT " + literal(column, *column.default_value, false);
    return line;
  }

  static std::string primary_key(const Table& table) {
    std::string columns;
    for (const std::string& name : table.primary_key) columns += (columns.empty() ? "" : ", ") + identifier(name);
    return "PRIMARY KEY (" + columns + ")";
  }
};

}  // namespace

const Dialect& sqlite_dialect() {
  static const SqliteDialect dialect;
  return dialect;
}

}  // namespace moonwright::migrate
