#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "runtime/base/bytes.h"
#include "runtime/base/decimal.h"
#include "runtime/base/json.h"
#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace mw::db {

/// How one C++ type is stored: the overloads behind `member`. A cell that does not have the form of the type (which a
/// checked schema rules out) leaves the member as it is.
void assign(Uuid& member, Cell cell);
void assign(bool& member, Cell cell);
void assign(std::int32_t& member, Cell cell);
void assign(std::int64_t& member, Cell cell);
void assign(double& member, Cell cell);
void assign(std::string& member, Cell cell);
void assign(Decimal& member, Cell cell);
void assign(Date& member, Cell cell);
void assign(Time& member, Cell cell);
void assign(DateTime& member, Cell cell);
void assign(Json& member, Cell cell);
void assign(Bytes& member, Cell cell);
void assign(std::vector<std::string>& member, Cell cell);
/// Place of the stored value in the column's enum; 0 if it is none of them.
std::size_t enum_index(Cell cell, const Column& column);

Value stored(const Uuid& member);
Value stored(bool member);
Value stored(std::int32_t member);
Value stored(std::int64_t member);
Value stored(double member);
Value stored(const std::string& member);
Value stored(const Decimal& member);
Value stored(Date member);
Value stored(Time member);
Value stored(DateTime member);
Value stored(const Json& member);
Value stored(const Bytes& member);
Value stored(const std::vector<std::string>& member);
Value stored_enum(std::size_t index, const Column& column);

namespace detail {

template <typename T>
struct MemberOf;
template <typename Row, typename T>
struct MemberOf<T Row::*> {
  using RowType = Row;
};

template <typename T>
void assign_any(T& member, Cell cell, const Column& column) {
  if constexpr (std::is_enum_v<T>) {
    member = static_cast<T>(enum_index(cell, column));
  } else {
    assign(member, cell);
  }
}
template <typename T>
void assign_any(std::optional<T>& member, Cell cell, const Column& column) {
  if (cell.is_null()) {
    member.reset();
  } else {
    assign_any(member.emplace(), cell, column);
  }
}

template <typename T>
Value stored_any(const T& member, const Column& column) {
  if constexpr (std::is_enum_v<T>) {
    return stored_enum(static_cast<std::size_t>(member), column);
  } else {
    return stored(member);
  }
}
template <typename T>
Value stored_any(const std::optional<T>& member, const Column& column) {
  return member ? stored_any(*member, column) : Value();
}

template <auto pointer>
constexpr Member make_member() {
  using Row = typename MemberOf<decltype(pointer)>::RowType;
  return {
      .assign = [](void* row, Cell cell, const Column& column
                ) { assign_any(static_cast<Row*>(row)->*pointer, cell, column); },
      .value = [](const void* row,
                  const Column& column) { return stored_any(static_cast<const Row*>(row)->*pointer, column); },
  };
}

}  // namespace detail

/// `member<&Todo::name>`: the entry of a column's table for a member of type T or std::optional<T>, T being one of the
/// above or an enum class in the order of its `Enum` table.
template <auto pointer>
inline constexpr Member member = detail::make_member<pointer>();

}  // namespace mw::db
