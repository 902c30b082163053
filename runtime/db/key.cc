#include "runtime/db/key.h"

#include <cstdint>
#include <cstring>
#include <string>

namespace mw::db {
namespace {

/// Each part is its kind and, in eight bytes, its number or the length of the bytes that follow.
void append_part(std::string& packed, Cell part) {
  packed += static_cast<char>(part.kind());
  const std::string_view bytes = part.as_bytes();
  std::uint64_t number = bytes.size();
  if (part.kind() == CellKind::integer) number = static_cast<std::uint64_t>(part.as_integer());
  if (part.kind() == CellKind::real) {
    const double real = part.as_real();
    std::memcpy(&number, &real, sizeof number);
  }
  packed.append(reinterpret_cast<const char*>(&number), sizeof number);
  packed += bytes;
}

/// Takes a part off the front.
Value take_part(std::string_view& packed) {
  const auto kind = static_cast<CellKind>(packed.front());
  std::uint64_t number = 0;
  std::memcpy(&number, packed.data() + 1, sizeof number);
  packed.remove_prefix(1 + sizeof number);
  if (kind == CellKind::integer) return Value::integer(static_cast<std::int64_t>(number));
  if (kind == CellKind::real) {
    double real = 0;
    std::memcpy(&real, &number, sizeof real);
    return Value::real(real);
  }
  if (kind == CellKind::null) return {};
  std::string bytes(packed.substr(0, number));
  packed.remove_prefix(bytes.size());
  return kind == CellKind::text ? Value::text(std::move(bytes)) : Value::blob(std::move(bytes));
}

}  // namespace

Value make_key(const Model& model, const std::vector<Cell>& parts) {
  if (!model.composite()) return Value(parts.front());
  std::string packed;
  for (const Cell part : parts) append_part(packed, part);
  return Value::blob(std::move(packed));
}

std::vector<Value> key_parts(const Model& model, const Value& key) {
  if (!model.composite()) return {key};
  std::vector<Value> parts;
  std::string_view packed = key.cell().as_bytes();
  while (packed.size() > sizeof(std::uint64_t)) parts.push_back(take_part(packed));
  return parts;
}

Value key_at(const Model& model, const Rows& rows, std::size_t row, std::size_t first) {
  if (!model.composite()) return Value(rows.at(row, first));
  std::vector<Cell> parts;
  parts.reserve(model.keys.size());
  for (std::size_t i = 0; i < model.keys.size(); ++i) parts.push_back(rows.at(row, first + i));
  return make_key(model, parts);
}

}  // namespace mw::db
