#pragma once

struct sqlite3;

namespace mw::db::sqlite {

/// Makes known what our tables need and SQLite lacks:
///   COLLATE moonwright_decimal   orders and compares decimals in text as numbers, exactly (1.5 = 1.50 < 10); what is
///   no
///                                number comes after all numbers, bytewise
///   text REGEXP pattern          true if the pattern is found in the text (Perl's syntax); a pattern that is none, or
///                                that takes too long, is an error of the statement
/// An SQLite shell without them can read everything but cannot sort or write such columns.
void add_functions(sqlite3* database);

}  // namespace mw::db::sqlite
