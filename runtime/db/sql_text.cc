#include "runtime/db/sql_text.h"

#include <charconv>

#include "runtime/base/json.h"
#include "runtime/base/uuid.h"

namespace mw::db {
namespace {

void append_json(std::string& json, Cell cell) {
  char digits[32];
  char* end = digits;
  if (cell.kind() == CellKind::integer) end = std::to_chars(digits, digits + sizeof digits, cell.as_integer()).ptr;
  if (cell.kind() == CellKind::real) end = std::to_chars(digits, digits + sizeof digits, cell.as_real()).ptr;
  if (end != digits) {
    json.append(digits, end);
  } else {
    append_json_string(json, cell.as_bytes());
  }
}

bool is_binary(Kind kind) {
  return kind == Kind::uuid || kind == Kind::bytes;
}

/// Values as bytes one behind the other, which a JSON array cannot hold, and where each begins (from 1) and how long it
/// is: `[1,3]`.
struct Pieces {
  std::string bytes;

  std::string add(Cell cell) {
    const std::string place = std::to_string(bytes.size() + 1);
    bytes += cell.as_bytes();
    return "[" + place + "," + std::to_string(cell.as_bytes().size()) + "]";
  }
};

/// All values of an `in` as one: concatenated blobs for uuids on SQLite (which cannot make a blob from text before
/// 3.41), else a JSON array.
Value sqlite_list(const Column& column, const std::vector<Value>& values) {
  if (column.kind == Kind::uuid) {
    std::string all;
    for (const Value& value : values) all += value.cell().as_bytes();
    return Value::blob(std::move(all));
  }
  std::string json = "[";
  for (const Value& value : values) {
    if (value.is_null()) continue;
    if (json.size() > 1) json += ',';
    append_json(json, value.cell());
  }
  return Value::text(json += ']');
}

std::string element_text(Cell cell, Kind kind) {
  if (kind == Kind::uuid && cell.as_bytes().size() == 16) {
    Uuid uuid;
    for (std::size_t i = 0; i < 16; ++i) uuid.bytes[i] = static_cast<std::uint8_t>(cell.as_bytes()[i]);
    return to_text(uuid);
  }
  if (kind == Kind::bytes) {
    std::string hex = "\\x";
    for (const char c : cell.as_bytes()) {
      const auto byte = static_cast<unsigned char>(c);
      hex += "0123456789abcdef"[byte >> 4];
      hex += "0123456789abcdef"[byte & 15];
    }
    return hex;
  }
  if (cell.kind() == CellKind::integer) return std::to_string(cell.as_integer());
  char digits[32];
  if (cell.kind() == CellKind::real) {
    return std::string(digits, std::to_chars(digits, digits + sizeof digits, cell.as_real()).ptr);
  }
  return std::string(cell.as_bytes());
}

/// The text of a PostgreSQL array.
Value postgres_list(Kind kind, const std::vector<Value>& values) {
  std::string array = "{";
  for (const Value& value : values) {
    if (value.is_null()) continue;
    if (array.size() > 1) array += ',';
    array += '"';
    for (const char c : element_text(value.cell(), kind)) {
      if (c == '"' || c == '\\') array += '\\';
      array += c;
    }
    array += '"';
  }
  return Value::text(array += '}');
}

std::string_view postgres_array(Kind kind) {
  switch (kind) {
    case Kind::uuid:
      return "uuid[]";
    case Kind::id:
    case Kind::bigint:
      return "bigint[]";
    case Kind::int32:
      return "integer[]";
    case Kind::float64:
      return "double precision[]";
    case Kind::decimal:
      return "numeric[]";
    case Kind::bytes:
      return "bytea[]";
    default:
      return "text[]";
  }
}

}  // namespace

SqlText::SqlText(Dialect dialect, std::string_view name) : dialect_(dialect), name_(name) {
  sql_.reserve(256);
  sql_.append("/* ").append(name).append(" */ ");
}

SqlText& SqlText::identifier(std::string_view name) {
  sql_ += '"';
  for (const char c : name) {
    if (c == '"') sql_ += '"';
    sql_ += c;
  }
  sql_ += '"';
  return *this;
}

SqlText& SqlText::column(std::string_view table_alias, const Column& column) {
  sql_.append(table_alias).append(".");
  return identifier(column.column);
}

SqlText& SqlText::comparable(std::string_view table_alias, const Column& column) {
  this->column(table_alias, column);
  // Decimals are texts there; the driver brings an order by value.
  const bool collate = dialect_ == Dialect::sqlite && column.kind == Kind::decimal;
  return collate ? raw(" COLLATE moonwright_decimal") : *this;
}

SqlText& SqlText::ordered(std::string_view table_alias, const Column& column) {
  if (column.kind == Kind::enumeration && column.enumeration != nullptr) {
    raw("CASE ").column(table_alias, column);
    std::size_t place = 0;
    for (const EnumValue& value : column.enumeration->values) {
      raw(" WHEN ").constant(value.stored).raw(" THEN ").raw(std::to_string(place++));
    }
    return raw(" END");
  }
  comparable(table_alias, column);
  return dialect_ == Dialect::postgres && is_text(column.kind) ? raw(" COLLATE \"C\"") : *this;
}

SqlText& SqlText::constant(std::string_view text) {
  sql_ += '\'';
  for (const char c : text) {
    if (c == '\'') sql_ += '\'';
    sql_ += c;
  }
  sql_ += '\'';
  return *this;
}

SqlText& SqlText::parameter(Value value) {
  params_.push_back(std::move(value));
  sql_ += dialect_ == Dialect::sqlite ? '?' : '$';
  sql_ += std::to_string(params_.size());
  return *this;
}

SqlText& SqlText::in(const Column& column, const std::vector<Value>& values) {
  if (dialect_ == Dialect::postgres) {
    return raw(" = ANY(")
        .parameter(postgres_list(column.kind, values))
        .raw("::")
        .raw(postgres_array(column.kind))
        .raw(")");
  }
  if (column.kind == Kind::bytes) {
    std::vector<std::vector<Value>> pieces;
    for (const Value& value : values) {
      if (!value.is_null()) pieces.push_back({value});
    }
    raw(" IN (");
    return sqlite_rows({Kind::bytes}, pieces).raw(")");
  }
  if (column.kind != Kind::uuid) {
    return raw(" IN (SELECT value FROM json_each(").parameter(sqlite_list(column, values)).raw("))");
  }
  // One blob, cut into pieces of 16 bytes.
  params_.push_back(sqlite_list(column, values));
  const std::string blob = "?" + std::to_string(params_.size());
  raw(" IN (WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 16 FROM k WHERE i + 16 <= length(").raw(blob);
  return raw(")) SELECT substr(").raw(blob).raw(", i, 16) FROM k)");
}

SqlText& SqlText::rows(const std::vector<Kind>& kinds, const std::vector<std::vector<Value>>& rows) {
  return dialect_ == Dialect::sqlite ? sqlite_rows(kinds, rows) : postgres_rows(kinds, rows);
}

/// A JSON array of arrays; uuids and other bytes, which JSON cannot hold and SQLite not read from text, beside it as
/// one blob per column.
SqlText& SqlText::sqlite_rows(const std::vector<Kind>& kinds, const std::vector<std::vector<Value>>& rows) {
  std::vector<Pieces> pieces(kinds.size());
  std::string json = "[";
  for (const std::vector<Value>& row : rows) {
    json += json.size() > 1 ? ",[" : "[";
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      if (i > 0) json += ',';
      const std::string place = is_binary(kinds[i]) ? pieces[i].add(row[i].cell()) : std::string();
      if (kinds[i] == Kind::bytes) {
        json += place;
      } else if (kinds[i] == Kind::uuid) {
        json += '0';
      } else {
        append_json(json, row[i].cell());
      }
    }
    json += ']';
  }
  raw("SELECT ");
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const std::string path = "json_extract(r.value, '$[" + std::to_string(i) + "]";
    raw(i > 0 ? ", " : "");
    if (!is_binary(kinds[i])) {
      raw(path).raw("')");
      continue;
    }
    raw("substr(").parameter(Value::blob(std::move(pieces[i].bytes))).raw(", ");
    // All uuids are of one length.
    raw(kinds[i] == Kind::uuid ? "r.key * 16 + 1, 16" : path + "[0]'), " + path + "[1]')").raw(")");
  }
  return raw(" FROM json_each(").parameter(Value::text(json += ']')).raw(") r");
}

SqlText& SqlText::postgres_rows(const std::vector<Kind>& kinds, const std::vector<std::vector<Value>>& rows) {
  raw("SELECT * FROM unnest(");
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    std::vector<Value> values;
    for (const std::vector<Value>& row : rows) values.push_back(row[i]);
    raw(i > 0 ? ", " : "").parameter(postgres_list(kinds[i], values)).raw("::").raw(postgres_array(kinds[i]));
  }
  return raw(")");
}

Value order_value(const Column& column, const Value& value) {
  if (column.kind != Kind::enumeration || column.enumeration == nullptr) return value;
  std::int64_t place = 0;
  for (const EnumValue& known : column.enumeration->values) {
    if (known.stored == value.cell().as_bytes()) return Value::integer(place);
    ++place;
  }
  return {};
}

Query SqlText::finish(Lane lane) && {
  return {Statement{std::move(name_), std::move(sql_), lane}, std::move(params_)};
}

}  // namespace mw::db
