#include "runtime/db/member.h"

#include <cstring>

#include "runtime/db/tags.h"

namespace mw::db {

void assign(Uuid& member, Cell cell) {
  const std::string_view bytes = cell.as_bytes();
  if (bytes.size() == member.bytes.size()) std::memcpy(member.bytes.data(), bytes.data(), bytes.size());
}
void assign(bool& member, Cell cell) {
  member = cell.as_integer() != 0;
}
void assign(std::int32_t& member, Cell cell) {
  member = static_cast<std::int32_t>(cell.as_integer());
}
void assign(std::int64_t& member, Cell cell) {
  member = cell.as_integer();
}
void assign(double& member, Cell cell) {
  member = cell.as_real();
}
void assign(std::string& member, Cell cell) {
  member = cell.as_bytes();
}
void assign(Decimal& member, Cell cell) {
  member.text = cell.as_bytes();
}
void assign(Date& member, Cell cell) {
  member = Date(std::chrono::days(cell.as_integer()));
}
void assign(Time& member, Cell cell) {
  member.since_midnight = std::chrono::microseconds(cell.as_integer());
}
void assign(DateTime& member, Cell cell) {
  member = DateTime(std::chrono::microseconds(cell.as_integer()));
}
void assign(Json& member, Cell cell) {
  member.text = cell.as_bytes();
}
void assign(Bytes& member, Cell cell) {
  member.data = cell.as_bytes();
}
void assign(std::vector<std::string>& member, Cell cell) {
  member = tags_from_json(cell.as_bytes());
}

std::size_t enum_index(Cell cell, const Column& column) {
  if (column.enumeration == nullptr) return 0;
  const auto values = column.enumeration->values;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].stored == cell.as_bytes()) return i;
  }
  return 0;
}

Value stored(const Uuid& member) {
  return Value::blob(std::string(reinterpret_cast<const char*>(member.bytes.data()), member.bytes.size()));
}
Value stored(bool member) {
  return Value::integer(member ? 1 : 0);
}
Value stored(std::int32_t member) {
  return Value::integer(member);
}
Value stored(std::int64_t member) {
  return Value::integer(member);
}
Value stored(double member) {
  return Value::real(member);
}
Value stored(const std::string& member) {
  return Value::text(member);
}
Value stored(const Decimal& member) {
  return Value::text(member.text);
}
Value stored(Date member) {
  return Value::integer(member.time_since_epoch().count());
}
Value stored(Time member) {
  return Value::integer(member.since_midnight.count());
}
Value stored(DateTime member) {
  return Value::integer(member.time_since_epoch().count());
}
Value stored(const Json& member) {
  return Value::text(member.text);
}
Value stored(const Bytes& member) {
  return Value::blob(member.data);
}
Value stored(const std::vector<std::string>& member) {
  return Value::text(tags_to_json(member));
}

Value stored_enum(std::size_t index, const Column& column) {
  if (column.enumeration == nullptr || index >= column.enumeration->values.size()) return {};
  return Value::text(std::string(column.enumeration->values[index].stored));
}

}  // namespace mw::db
