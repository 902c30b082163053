#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "runtime/db/model.h"
#include "runtime/db/selection.h"
#include "runtime/db/value.h"

namespace mw::db {

/// One step through a foreign key.
struct Hop {
  /// Of the model where the step begins.
  const Column* column = nullptr;
  const Model* target = nullptr;
};

/// Where a path of a table leads: through foreign keys to a column.
struct Path {
  std::vector<Hop> hops;
  /// Of the last hop's target, or of the model itself.
  const Column* column = nullptr;
};

/// Reads a path such as "todolist.name". Nothing if a name is unknown. A last step to the key of a target is left out,
/// for the foreign key holds it: "todolist.id" is "todolistId".
std::optional<Path> resolve_path(const Model& model, std::string_view path);

/// What a filter is made of.
enum class Junction : std::uint8_t {
  /// A test of one column.
  test,
  /// Each of its parts holds; without parts it always does.
  all,
  /// One of its parts holds; without parts it never does.
  any,
  /// Not each of its parts holds. A test of a column that is null does not hold, so its contrary does.
  not_all,
};

/// A condition on a row: a test, or other conditions joined.
struct Filter {
  Path path = {};
  Op op = Op::eq;
  /// One value; of `in` any number; of `is_null` an integer, 0 for "is not null". Null equals nothing.
  std::vector<Value> values = {};
  Junction junction = Junction::test;
  std::vector<Filter> parts = {};
};

/// The rows that a caller may touch, as a part of every statement that reads or changes rows. Everything until there
/// are rules. Conditions of one access hold together.
struct Access {
  bool nothing = false;
  std::vector<Filter> conditions;

  static Access everything() { return {}; }
};

}  // namespace mw::db
