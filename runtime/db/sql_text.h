#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "runtime/db/filter.h"
#include "runtime/db/statement.h"
#include "runtime/db/value.h"

/// The words of SQL that the builder writes, in both dialects. Private to runtime/db.
namespace mw::db {

/// A statement with its values.
struct Query {
  Statement statement;
  Params params;
};

/// Text and parameters of a statement as it grows. Values only ever become parameters.
class SqlText {
 public:
  SqlText(Dialect dialect, std::string_view name);

  Dialect dialect() const { return dialect_; }
  SqlText& raw(std::string_view text) {
    sql_ += text;
    return *this;
  }
  /// Quoted.
  SqlText& identifier(std::string_view name);
  /// `t."name"`.
  SqlText& column(std::string_view table_alias, const Column& column);
  /// `t."name"`, of decimals on SQLite equal by value.
  SqlText& comparable(std::string_view table_alias, const Column& column);
  /// `t."name"` as something with an order: decimals by value, texts by code point in either dialect, enums by the
  /// place of their value, counted from 0 (see `order_value`).
  SqlText& ordered(std::string_view table_alias, const Column& column);
  /// The next parameter: `?1`, `$1`.
  SqlText& parameter(Value value);
  /// ` IN (...)` or ` = ANY(...)` over one parameter that holds all values, so that the text does not depend on their
  /// number. Nulls are left out.
  SqlText& in(const Column& column, const std::vector<Value>& values);
  /// `SELECT ..., ... FROM ...`: rows of values as a table, with as many parameters as there are columns at most, so
  /// that the text does not depend on the number of rows. `kinds` are those of the columns, at most nine.
  SqlText& rows(const std::vector<Kind>& kinds, const std::vector<std::vector<Value>>& rows);

  Query finish(Lane lane) &&;

 private:
  SqlText& sqlite_rows(const std::vector<Kind>& kinds, const std::vector<std::vector<Value>>& rows);
  SqlText& postgres_rows(const std::vector<Kind>& kinds, const std::vector<std::vector<Value>>& rows);
  /// A text of a table, quoted: never a value of a request.
  SqlText& constant(std::string_view text);

  Dialect dialect_;
  std::string name_;
  std::string sql_;
  Params params_;
};

/// A stored value as `SqlText::ordered` compares it.
Value order_value(const Column& column, const Value& value);

/// Appends the condition of a filter on the row that goes by `table_alias`.
void append_filter(SqlText& sql, std::string_view table_alias, const Filter& filter);

/// Appends ` WHERE t."deleted_at" IS NULL` or, when `first` is false, ` AND ...`, for models whose rows are kept when
/// they are deleted. Gives whether nothing was appended so far.
bool append_living(SqlText& sql, std::string_view table_alias, const Model& model, bool first);

/// Appends ` WHERE ...` or, when `first` is false, ` AND ...` for each condition. Gives whether nothing was appended.
bool append_conditions(
    SqlText& sql, std::string_view table_alias, const std::vector<Filter>& filters, const Access& access, bool first
);

}  // namespace mw::db
