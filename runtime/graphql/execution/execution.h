#pragma once
// One run of a plan: the levels, the null pass, the serialising pass. Internal to the executor.
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "runtime/base/json_writer.h"
#include "runtime/base/task.h"
#include "runtime/graphql/execution/plan.h"

namespace mw::graphql {

struct ResultBatch;

/// What one resolver call gave: objects or leaf texts, and the errors of single parents.
struct FieldResult {
  std::optional<ObjectsOut> objects;
  std::optional<LeafOut> leaves;
  /// For objects: the batches of the next level, by BatchIndex.
  std::vector<ResultBatch*> children;
  std::vector<PlacedError> errors;
};

/// A batch with the results of its fields.
struct ResultBatch {
  ResultBatch(Batch given, const Selection& asked)
      : batch(std::move(given)), selection(&asked), results(asked.resolved.size()) {}

  bool is_dead(std::uint32_t row) const { return !dead.empty() && dead[row] != 0; }
  void kill(std::uint32_t row) {
    if (dead.empty()) dead.resize(batch.size());
    dead[row] = 1;
  }

  Batch batch;
  const Selection* selection;
  /// Parallel to selection->resolved.
  std::vector<FieldResult> results;
  /// Rows that became null because a non-null field of theirs is; empty if there are none.
  std::vector<std::uint8_t> dead;
  /// (row, index of the field) of direct leaves that are null where they must not be.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> null_leaves;
};

/// The results of an operation, in the order in which they were made: children come after their parents.
struct ResultTree {
  std::deque<ResultBatch> batches;
  bool has_errors = false;
  /// Rows of all batches but the root.
  std::size_t rows = 0;
  /// Set: the operation took more than it may; nothing of the tree is answered.
  std::optional<FieldError> refused = {};

  ResultBatch& root() { return batches.front(); }
  const ResultBatch& root() const { return batches.front(); }
};

/// Runs all levels. Queries: all root fields together; mutations: one after the other.
Task<void> run_levels(ResultTree& tree, const Plan& plan, const Object& variables, RequestContext& context);

/// Applies non-null from the leaves up.
void null_pass(ResultTree& tree);

/// The errors in the order of the answer, with paths and places; internal ones masked and told to the context's hook.
std::vector<GraphQLError> collect_errors(const ResultTree& tree, RequestContext& context);

/// The value of `data`. False: the text became longer than `most` bytes (0: any number) and is not whole.
bool write_data(JsonWriter& json, const ResultTree& tree, std::size_t most);

}  // namespace mw::graphql
