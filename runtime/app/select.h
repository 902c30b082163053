#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "runtime/db/member.h"
#include "runtime/db/sql_builder.h"

namespace mw::app {

/// Which rows of a model hand-written code wants. Members are named as in the row struct, and their types are checked
/// by the compiler:
///
///   mw::app::Select<Part> cheap;
///   cheap.where<&Part::price_cents>(mw::db::Op::lt, 500).order_by<&Part::name>().limit(10);
///   std::vector<Part> parts = co_await call.rows(cheap);
///
/// Without an order the rows come by their key, which is always the last criterion.
template <typename Row>
class Select {
 public:
  Select() { find_.model = &model_of(static_cast<const Row*>(nullptr)); }

  /// The member has that value; an empty optional: it is null.
  template <auto member, typename Value>
  Select& where(const Value& value) {
    return where<member>(db::Op::eq, value);
  }
  template <auto member, typename Value>
  Select& where(db::Op op, const Value& value) {
    const db::Column& column = column_of<member>();
    db::Value stored = stored_like<member>(value, column);
    if (op == db::Op::eq && stored.is_null()) {
      find_.filters.push_back({{{}, &column}, db::Op::is_null, {db::Value::integer(1)}});
    } else {
      find_.filters.push_back({{{}, &column}, op, {std::move(stored)}});
    }
    return *this;
  }
  /// The member has one of these values.
  template <auto member, typename Value>
  Select& where_in(const std::vector<Value>& values) {
    const db::Column& column = column_of<member>();
    db::Filter filter{{{}, &column}, db::Op::in, {}};
    for (const Value& value : values) filter.values.push_back(stored_like<member>(value, column));
    find_.filters.push_back(std::move(filter));
    return *this;
  }
  template <auto member>
  Select& order_by(bool descending = false) {
    find_.order.push_back({&column_of<member>(), descending});
    return *this;
  }
  Select& limit(std::int64_t rows) {
    find_.window.limit = rows;
    return *this;
  }
  Select& offset(std::int64_t rows) {
    find_.window.offset = rows;
    return *this;
  }

  /// As the SQL builder takes it; columns, name and access are filled in by the call.
  const db::Find& find() const { return find_; }

 private:
  template <auto member>
  static const db::Column& column_of() {
    const db::Model& model = model_of(static_cast<const Row*>(nullptr));
    for (const db::Column& column : model.columns) {
      if (column.member.assign == db::member<member>.assign) return column;
    }
    // Not reached: every member of a row struct has a column.
    return model.columns.front();
  }
  /// Through the member's own type, so that 5 is a double where the column is one.
  template <auto member, typename Value>
  static db::Value stored_like(const Value& value, const db::Column& column) {
    Row row{};
    row.*member = value;
    return column.member.value(&row, column);
  }

  db::Find find_;
};

}  // namespace mw::app
