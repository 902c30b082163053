#pragma once

#include <functional>
#include <vector>

#include "runtime/app/bound_mutation.h"
#include "runtime/app/hooks.h"
#include "runtime/app/input_error.h"
#include "runtime/app/read_inputs.h"
#include "runtime/base/task.h"
#include "runtime/db/database.h"
#include "runtime/graphql/execution/request_context.h"

namespace mw::app {

/// What became of one step.
struct StepResult {
  /// Keys of the rows (db/key.h), in the order of the inputs; of deleted ones those that were there.
  std::vector<db::Value> keys;
  /// get_or_create: the row is new.
  bool created = false;
  /// How many of the rows are new.
  std::size_t inserted = 0;
};

struct MutationResult {
  /// Not empty: nothing was stored.
  InputErrors errors;
  /// Parallel to the steps.
  std::vector<StepResult> steps;
  /// What hooks want to do in the transaction, and after it. `store` empties both.
  std::vector<std::function<Task<void>(WritingCall&)>> in_transaction = {};
  std::vector<std::function<void()>> after_commit = {};

  bool ok() const { return errors.empty(); }
};

/// Stores what a mutation was given in one transaction: every step, or nothing. Throws what the database throws.
Task<MutationResult> store(
    graphql::RequestContext& request, const BoundMutation& mutation, const MutationInputs& inputs, const Hooks& hooks
);

}  // namespace mw::app
