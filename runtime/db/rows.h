#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "runtime/base/arena.h"
#include "runtime/db/cell.h"

namespace mw::db {

/// The answer of a statement: `size()` rows of `columns()` cells each, row by row in one vector, texts in an arena.
/// Movable, not copyable; cells stay valid for as long as the `Rows` (moved or not) lives. No locking: one thread at a
/// time.
class Rows {
 public:
  explicit Rows(std::size_t columns = 0) : columns_(columns) {}

  std::size_t columns() const { return columns_; }
  std::size_t size() const { return columns_ == 0 ? 0 : cells_.size() / columns_; }
  bool empty() const { return cells_.empty(); }
  Cell at(std::size_t row, std::size_t column) const { return cells_[row * columns_ + column]; }

  /// For drivers: the next cell, in row order. `Rows` copies what it points to.
  void append(Cell cell);
  void reserve(std::size_t rows) { cells_.reserve(rows * columns_); }

 private:
  std::size_t columns_ = 0;
  std::vector<Cell> cells_;
  /// Made with the first text.
  std::unique_ptr<mw::Arena> arena_;
};

}  // namespace mw::db
