#pragma once

#include <string>
#include <string_view>

namespace mw::db {

enum class Dialect : unsigned char { sqlite, postgres };

/// What is known before a statement runs about how long it takes: lookups by key keep to themselves, so that a listing
/// never stands in front of them (on PostgreSQL: two lanes of connections).
enum class Lane : unsigned char { lookup, listing };

/// SQL text and the name it goes by in logs, metrics and traces (`TodosQuery::todos`). The text begins with the name as
/// a comment; drivers keep prepared statements by the whole text. The builder makes the same text for the same shape,
/// whatever the values and however many, so there are few.
struct Statement {
  std::string name;
  std::string sql;
  Lane lane = Lane::lookup;
};

}  // namespace mw::db
