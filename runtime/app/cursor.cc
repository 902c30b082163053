#include "runtime/app/cursor.h"

#include <cstdint>
#include <cstring>

#include "runtime/base/bytes.h"

namespace mw::app {
namespace {

using db::Cell;
using db::CellKind;
using db::Kind;

constexpr char format = 1;

/// FNV-1a, 32 bits: finds accidents, keeps no secret.
class Hash {
 public:
  void add(std::string_view text) {
    for (const char c : text) value_ = (value_ ^ static_cast<std::uint8_t>(c)) * 16777619U;
  }
  std::uint32_t value() const { return value_; }

 private:
  std::uint32_t value_ = 2166136261U;
};

std::uint32_t fingerprint(const db::Model& model, const std::vector<db::OrderBy>& order) {
  Hash hash;
  hash.add(model.name);
  for (const db::OrderBy& by : order) {
    hash.add(by.descending ? "\n-" : "\n+");
    hash.add(by.column->name);
  }
  return hash.value();
}

std::uint32_t checksum(std::string_view data) {
  Hash hash;
  hash.add(data);
  return hash.value();
}

void append_number(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xff);
}

void append_value(std::string& out, Cell cell) {
  out += static_cast<char>(cell.kind());
  if (cell.kind() == CellKind::integer) append_number(out, static_cast<std::uint64_t>(cell.as_integer()), 8);
  if (cell.kind() == CellKind::real) {
    const double real = cell.as_real();
    std::uint64_t bits = 0;
    std::memcpy(&bits, &real, sizeof bits);
    append_number(out, bits, 8);
  }
  if (cell.kind() != CellKind::text && cell.kind() != CellKind::blob) return;
  append_number(out, cell.as_bytes().size(), 4);
  out += cell.as_bytes();
}

/// The form in which drivers give a column of that kind.
CellKind cell_kind(Kind kind) {
  switch (kind) {
    case Kind::uuid:
    case Kind::bytes:
      return CellKind::blob;
    case Kind::id:
    case Kind::boolean:
    case Kind::int32:
    case Kind::bigint:
    case Kind::date:
    case Kind::time:
    case Kind::datetime:
      return CellKind::integer;
    case Kind::float64:
      return CellKind::real;
    default:
      return CellKind::text;
  }
}

class Reader {
 public:
  explicit Reader(std::string_view data) : data_(data) {}

  bool at_end() const { return data_.empty(); }
  std::optional<std::string_view> bytes(std::size_t count) {
    if (data_.size() < count) return std::nullopt;
    const std::string_view taken = data_.substr(0, count);
    data_.remove_prefix(count);
    return taken;
  }
  std::optional<std::uint64_t> number(std::size_t count) {
    const auto taken = bytes(count);
    if (!taken) return std::nullopt;
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      value |= std::uint64_t{static_cast<std::uint8_t>((*taken)[i])} << (8 * i);
    }
    return value;
  }
  /// A value of the column; null where it may be.
  std::optional<db::Value> value(const db::Column& column) {
    const auto kind = number(1);
    if (!kind) return std::nullopt;
    if (*kind == static_cast<std::uint64_t>(CellKind::null)) {
      if (column.required) return std::nullopt;
      return db::Value();
    }
    if (*kind != static_cast<std::uint64_t>(cell_kind(column.kind))) return std::nullopt;
    if (*kind == static_cast<std::uint64_t>(CellKind::integer) || *kind == static_cast<std::uint64_t>(CellKind::real)) {
      return numeric(static_cast<CellKind>(*kind));
    }
    const auto size = number(4);
    const auto content = size ? bytes(*size) : std::nullopt;
    if (!content) return std::nullopt;
    const bool text = *kind == static_cast<std::uint64_t>(CellKind::text);
    return text ? db::Value::text(std::string(*content)) : db::Value::blob(std::string(*content));
  }

 private:
  std::optional<db::Value> numeric(CellKind kind) {
    const auto bits = number(8);
    if (!bits) return std::nullopt;
    if (kind == CellKind::integer) return db::Value::integer(static_cast<std::int64_t>(*bits));
    double real = 0;
    std::memcpy(&real, &*bits, sizeof real);
    return db::Value::real(real);
  }

  std::string_view data_;
};

}  // namespace

std::string encode_cursor(
    const db::Model& model, const std::vector<db::OrderBy>& order, const std::vector<Cell>& values
) {
  std::string data(1, format);
  append_number(data, fingerprint(model, order), 4);
  for (const Cell& value : values) append_value(data, value);
  append_number(data, checksum(data), 4);
  return to_base64(data);
}

std::optional<std::vector<db::Value>> decode_cursor(
    const db::Model& model, const std::vector<db::OrderBy>& order, std::string_view text
) {
  const std::optional<std::string> data = from_base64(text);
  if (!data || data->size() < 9) return std::nullopt;
  const std::string_view content = std::string_view(*data).substr(0, data->size() - 4);
  if (Reader(std::string_view(*data).substr(content.size())).number(4) != checksum(content)) return std::nullopt;
  Reader reader(content);
  if (reader.number(1) != std::uint64_t{format} || reader.number(4) != fingerprint(model, order)) return std::nullopt;
  std::vector<db::Value> values;
  for (const db::OrderBy& by : order) {
    auto value = reader.value(*by.column);
    if (!value) return std::nullopt;
    values.push_back(std::move(*value));
  }
  if (!reader.at_end()) return std::nullopt;
  return values;
}

}  // namespace mw::app
