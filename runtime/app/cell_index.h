#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "runtime/db/cell.h"
#include "runtime/db/value.h"

namespace mw::app {

struct CellHash {
  std::size_t operator()(const db::Cell& cell) const {
    if (cell.kind() == db::CellKind::integer) return std::hash<std::int64_t>()(cell.as_integer());
    return std::hash<std::string_view>()(cell.as_bytes());
  }
};

/// Keys and where their rows are. Cells must stay valid as long as the index.
using CellIndex = std::unordered_map<db::Cell, std::uint32_t, CellHash>;

struct ValueHash {
  std::size_t operator()(const db::Value& value) const { return CellHash()(value.cell()); }
};

/// The same with keys of its own.
using KeyIndex = std::unordered_map<db::Value, std::uint32_t, ValueHash>;

/// The different keys among cells, in the order in which they come first; nulls left out.
class DistinctKeys {
 public:
  void add(db::Cell cell) {
    if (!cell.is_null() && seen_.emplace(cell, 0).second) values_.emplace_back(cell);
  }
  const std::vector<db::Value>& values() const { return values_; }

 private:
  CellIndex seen_;
  std::vector<db::Value> values_;
};

}  // namespace mw::app
