#pragma once

#include <cstdint>
#include <string_view>

namespace mw::db {

enum class CellKind : std::uint8_t { null, integer, real, text, blob };

/// One stored value of a row, seen but not owned: text and blob point into the arena of the `Rows` (or the `Value`)
/// they came from. 16 bytes, copied freely.
///
/// Every driver gives the same cells for the same column kind: uuid a blob of 16 bytes; booleans and whole numbers
/// integer; float real; date days, time and datetime microseconds as integer; decimal, json, enum, tags (a JSON
/// array) and all strings text; bytes blob.
class Cell {
 public:
  constexpr Cell() : integer_(0) {}
  static constexpr Cell integer(std::int64_t value) {
    Cell cell;
    cell.kind_ = CellKind::integer;
    cell.integer_ = value;
    return cell;
  }
  static constexpr Cell real(double value) {
    Cell cell;
    cell.kind_ = CellKind::real;
    cell.real_ = value;
    return cell;
  }
  static constexpr Cell text(std::string_view value) { return bytes(CellKind::text, value); }
  static constexpr Cell blob(std::string_view value) { return bytes(CellKind::blob, value); }

  constexpr CellKind kind() const { return kind_; }
  constexpr bool is_null() const { return kind_ == CellKind::null; }
  /// 0 unless the kind is integer.
  constexpr std::int64_t as_integer() const { return kind_ == CellKind::integer ? integer_ : 0; }
  /// The number, also of an integer cell; 0 for the rest.
  constexpr double as_real() const { return kind_ == CellKind::real ? real_ : static_cast<double>(as_integer()); }
  /// Characters of a text, bytes of a blob; empty for the rest.
  constexpr std::string_view as_bytes() const {
    return kind_ == CellKind::text || kind_ == CellKind::blob ? std::string_view(data_, size_) : std::string_view();
  }

  /// Same kind and same value; two nulls are equal. (What keys are compared by.)
  friend constexpr bool operator==(const Cell& left, const Cell& right) {
    if (left.kind_ != right.kind_) return false;
    switch (left.kind_) {
      case CellKind::null:
        return true;
      case CellKind::integer:
        return left.integer_ == right.integer_;
      case CellKind::real:
        return left.real_ == right.real_;
      default:
        return left.as_bytes() == right.as_bytes();
    }
  }

 private:
  static constexpr Cell bytes(CellKind kind, std::string_view value) {
    Cell cell;
    cell.kind_ = kind;
    cell.size_ = static_cast<std::uint32_t>(value.size());
    cell.data_ = value.data();
    return cell;
  }

  union {
    std::int64_t integer_;
    double real_;
    const char* data_;
  };
  std::uint32_t size_ = 0;
  CellKind kind_ = CellKind::null;
};

}  // namespace mw::db
