#include "runtime/db/sqlite/functions.h"

#include <sqlite3.h>

#include <boost/regex.hpp>
#include <exception>
#include <memory>
#include <string_view>

#include "runtime/base/decimal.h"

namespace mw::db::sqlite {
namespace {

int compare_decimals(void*, int left_size, const void* left, int right_size, const void* right) {
  std::string_view left_text(static_cast<const char*>(left), static_cast<std::size_t>(left_size));
  std::string_view right_text(static_cast<const char*>(right), static_cast<std::size_t>(right_size));
  auto left_number = parse_decimal(left_text);
  auto right_number = parse_decimal(right_text);
  if (left_number && right_number) return compare(*left_number, *right_number);
  if (left_number.has_value() != right_number.has_value()) return left_number ? -1 : 1;
  return left_text.compare(right_text);
}

std::string_view text_of(sqlite3_value* value) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return {bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

/// regexp(pattern, text): SQLite's reading of `text REGEXP pattern`. The compiled pattern stays with the statement.
void match(sqlite3_context* context, int, sqlite3_value** arguments) {
  if (sqlite3_value_type(arguments[0]) == SQLITE_NULL || sqlite3_value_type(arguments[1]) == SQLITE_NULL) return;
  try {
    auto* known = static_cast<boost::regex*>(sqlite3_get_auxdata(context, 0));
    std::unique_ptr<boost::regex> made;
    if (!known) {
      std::string_view pattern = text_of(arguments[0]);
      made = std::make_unique<boost::regex>(pattern.begin(), pattern.end());
      known = made.get();
    }
    std::string_view text = text_of(arguments[1]);
    // ^ and $ are the ends of the text, as in the checks of the application.
    const auto flags = boost::regex_constants::match_single_line;
    sqlite3_result_int(context, boost::regex_search(text.begin(), text.end(), *known, flags) ? 1 : 0);
    if (made) {
      sqlite3_set_auxdata(context, 0, made.release(), [](void* pattern) {
        delete static_cast<boost::regex*>(pattern);
      });
    }
  } catch (const std::exception& error) {
    sqlite3_result_error(context, error.what(), -1);
  }
}

}  // namespace

void add_functions(sqlite3* database) {
  sqlite3_create_collation_v2(database, "moonwright_decimal", SQLITE_UTF8, nullptr, compare_decimals, nullptr);
  // Innocuous: it may stand in CHECK constraints although the schema is not trusted with functions.
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  sqlite3_create_function_v2(database, "regexp", 2, flags, nullptr, match, nullptr, nullptr, nullptr);
}

}  // namespace mw::db::sqlite
