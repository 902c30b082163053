#pragma once

#include <string>
#include <vector>

#include "generator/migrate/tables.h"

namespace moonwright::migrate {

/// One thing in which a wanted table is not the sealed one.
struct Difference {
  /// Said of the table: "has a new column `due_at`", "has another column `name`: maxLength 255 -> 100".
  std::string what;
  /// Where the type spec asks for it; the table's place for what is not there any more.
  Place place;
};

/// Everything in which `wanted` differs from `sealed`, both with identities; empty if nothing does.
std::vector<Difference> differences(const Table& sealed, const Table& wanted);

}  // namespace moonwright::migrate
