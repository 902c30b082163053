#include "runtime/db/rows.h"

namespace mw::db {

void Rows::append(Cell cell) {
  const std::string_view bytes = cell.as_bytes();
  if (!bytes.empty()) {
    if (!arena_) arena_ = std::make_unique<mw::Arena>(1024);
    const std::string_view copy = arena_->copy(bytes);
    cell = cell.kind() == CellKind::text ? Cell::text(copy) : Cell::blob(copy);
  }
  cells_.push_back(cell);
}

}  // namespace mw::db
