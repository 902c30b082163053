#include "runtime/db/sqlite/violation.h"

#include <sqlite3.h>

namespace mw::db::sqlite {
namespace {

/// `todo.a, todo.b` into table and columns; `index 'name'` into the constraint.
void read_columns(Violation& violation, std::string_view list) {
  if (list.starts_with("index '") && list.ends_with('\'')) {
    violation.constraint = list.substr(7, list.size() - 8);
    return;
  }
  while (!list.empty()) {
    auto comma = list.find(", ");
    std::string_view item = list.substr(0, comma);
    list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 2);
    auto dot = item.find('.');
    if (dot == std::string_view::npos) continue;
    violation.table = item.substr(0, dot);
    violation.columns.emplace_back(item.substr(dot + 1));
  }
}

}  // namespace

std::optional<Violation> read_violation(int extended_code, std::string_view message) {
  Violation violation;
  switch (extended_code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      violation.kind = Violation::Kind::unique;
      break;
    case SQLITE_CONSTRAINT_NOTNULL:
      violation.kind = Violation::Kind::not_null;
      break;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      violation.kind = Violation::Kind::foreign_key;
      break;
    case SQLITE_CONSTRAINT_TRIGGER:
      // What RESTRICT forbids comes like this; so does RAISE in a trigger, which is nothing that we know.
      if (message.find("FOREIGN KEY constraint failed") == std::string_view::npos) return std::nullopt;
      violation.kind = Violation::Kind::foreign_key;
      break;
    case SQLITE_CONSTRAINT_CHECK:
    case SQLITE_CONSTRAINT_DATATYPE:
      violation.kind = Violation::Kind::check;
      break;
    default:
      return std::nullopt;
  }
  auto colon = message.find("constraint failed: ");
  if (colon == std::string_view::npos) return violation;
  std::string_view detail = message.substr(colon + 19);
  if (violation.kind == Violation::Kind::check) {
    violation.constraint = detail;
  } else {
    read_columns(violation, detail);
  }
  return violation;
}

}  // namespace mw::db::sqlite
