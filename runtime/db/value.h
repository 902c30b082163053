#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runtime/db/cell.h"

namespace mw::db {

/// A stored value that owns its bytes: a parameter of a statement, a column about to be written. Kinds and forms are
/// those of `Cell`.
class Value {
 public:
  Value() = default;
  /// Copies what the cell points to.
  explicit Value(Cell cell) : kind_(cell.kind()) {
    if (kind_ == CellKind::integer) integer_ = cell.as_integer();
    if (kind_ == CellKind::real) real_ = cell.as_real();
    bytes_ = cell.as_bytes();
  }
  static Value integer(std::int64_t value) { return Value(Cell::integer(value)); }
  static Value real(double value) { return Value(Cell::real(value)); }
  static Value text(std::string value) { return Value(CellKind::text, std::move(value)); }
  static Value blob(std::string value) { return Value(CellKind::blob, std::move(value)); }

  bool is_null() const { return kind_ == CellKind::null; }
  /// Valid while this value lives and does not change.
  Cell cell() const {
    switch (kind_) {
      case CellKind::null:
        return {};
      case CellKind::integer:
        return Cell::integer(integer_);
      case CellKind::real:
        return Cell::real(real_);
      case CellKind::text:
        return Cell::text(bytes_);
      case CellKind::blob:
        return Cell::blob(bytes_);
    }
    return {};
  }

  friend bool operator==(const Value& left, const Value& right) { return left.cell() == right.cell(); }

 private:
  Value(CellKind kind, std::string bytes) : kind_(kind), bytes_(std::move(bytes)) {}

  CellKind kind_ = CellKind::null;
  union {
    std::int64_t integer_ = 0;
    double real_;
  };
  std::string bytes_;
};

/// The parameters of a statement, in the order of `?1`, `?2`, ... (`$1`, `$2`, ...).
using Params = std::vector<Value>;

}  // namespace mw::db
