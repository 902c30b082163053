#include "runtime/migrate/reset.h"

#include <vector>

namespace mw::migrate {
namespace {

std::string quoted(std::string_view name) {
  std::string out = "\"";
  for (char c : name) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::vector<std::string> names(db::sqlite::Script& script, const std::string& type) {
  db::Rows rows = script.query(
      "SELECT name FROM sqlite_schema WHERE type = ?1 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
      {db::Value::text(type)}
  );
  std::vector<std::string> out;
  for (std::size_t row = 0; row < rows.size(); ++row) out.emplace_back(rows.at(row, 0).as_bytes());
  return out;
}

}  // namespace

std::optional<std::string> table_with_rows(db::sqlite::Script& script) {
  for (const std::string& table : names(script, "table")) {
    if (table == "moonwright_migrations") continue;
    if (!script.query("SELECT 1 FROM " + quoted(table) + " LIMIT 1", {}).empty()) return table;
  }
  return std::nullopt;
}

void drop_everything(db::sqlite::Script& script) {
  // Triggers and indexes go with their tables.
  for (const std::string& view : names(script, "view")) script.query("DROP VIEW " + quoted(view), {});
  for (const std::string& table : names(script, "table")) script.query("DROP TABLE " + quoted(table), {});
}

}  // namespace mw::migrate
