#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/app/operations.h"
#include "runtime/app/pattern.h"
#include "runtime/db/model.h"

namespace mw::app {

/// A `Mutation` whose names have been looked up; refers to the table it was made from.
struct BoundInput {
  /// With the step's prefix: "todoTodolistId".
  std::string argument;
  const db::Column* column = nullptr;
  /// Null: any text.
  std::shared_ptr<const Pattern> pattern;
};

/// An input that sets all keys of a `through` relation.
struct BoundSet {
  /// With the step's prefix.
  std::string argument;
  const db::Relation* relation = nullptr;
};

struct BoundParent {
  const db::Column* column = nullptr;
  /// Index of another step.
  std::size_t step = 0;
};

struct BoundStep {
  const Step* table = nullptr;
  const db::Model* model = nullptr;
  /// What the statement that reads its rows for the payload is called: "SaveTodoMutation::todo".
  std::string statement;
  std::vector<BoundInput> inputs;
  std::vector<BoundSet> sets;
  std::vector<BoundParent> parents;
  std::vector<const db::Column*> find_by;
  /// A new row may bring a key that the database would make (fixtures).
  bool takes_made_keys = false;

  bool is_list() const { return !table->list.empty(); }
  /// The input of a column, or null.
  const BoundInput* input_of(const db::Column& column) const;
};

struct BoundMutation {
  const Mutation* table = nullptr;
  std::vector<BoundStep> steps;
};

BoundMutation bind_mutation(const Mutation& mutation, std::vector<std::string>& problems);

/// "todo" and "todolistId" make "todoTodolistId"; without prefix the name itself.
std::string prefixed(std::string_view prefix, std::string_view name);

}  // namespace mw::app
