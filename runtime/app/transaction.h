#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runtime/app/store.h"
#include "runtime/base/temporal.h"
#include "runtime/db/sql_builder.h"

namespace mw::app {

/// The inside of `store`: the steps of one mutation on one connection. Lives as long as the job. The first error ends
/// it.
class Transaction {
 public:
  Transaction(
      graphql::RequestContext& request,
      db::Connection& connection,
      db::Dialect dialect,
      const BoundMutation& mutation,
      const Hooks& hooks,
      MutationResult& result
  );

  /// True: everything was written and can be committed.
  Task<bool> run(const MutationInputs& inputs);

 private:
  /// A row to be written, and what is known of it.
  struct Row {
    const BoundStep& step;
    const RowInput& input;
    StepResult& result;
    /// The stored columns, parallel to the model's; empty: not read.
    std::vector<db::Value> stored;
  };
  /// Stored rows by key: those that are there, with the columns that were asked for.
  struct StoredRow {
    db::Value key;
    std::vector<db::Value> columns;
  };

  Task<bool> run_step(const BoundStep& step, const std::vector<RowInput>& rows, StepResult& result);
  Task<bool> post(Row row, const std::vector<StoredRow>& stored);
  Task<bool> insert(Row row);
  Task<bool> update(Row row, const db::Value& key);
  Task<bool> get_or_create(Row row);
  Task<bool> remove(const BoundStep& step, const std::vector<RowInput>& rows, StepResult& result);

  /// The rows of these keys that are there; with all columns if hooks need them, else with the immutable ones.
  Task<std::vector<StoredRow>> read_stored(const BoundStep& step, const std::vector<RowInput>& rows);
  /// Everything to insert: given, defaults, parents, the key. False: something required is missing.
  bool complete(const Row& row, std::vector<db::Assignment>& values);
  void add_parents(const Row& row, std::vector<db::Assignment>& values);
  bool run_hooks(const std::vector<Hook>& hooks, const Row& row, RowChange& change, bool is_new);
  const ModelHooks* hooks_of(const BoundStep& step) const { return hooks_.find(*step.model); }

  Task<db::Rows> read(db::Query query);
  Task<db::Written> write(db::Query query);
  /// Tells what a broken constraint means to the caller.
  Task<bool> refuse(const Row& row, const db::Violation& violation, const std::vector<db::Assignment>& values);
  Task<bool> refuse_reference(const Row& row, const std::vector<db::Assignment>& values);
  bool refuse(std::string code, std::string field, std::string message);
  /// "SaveTodoMutation", for the names of statements.
  std::string_view name() const { return mutation_.table->statement; }
  db::Access access(const BoundStep& step) const;

  graphql::RequestContext& request_;
  db::Connection& connection_;
  db::Dialect dialect_;
  const BoundMutation& mutation_;
  const Hooks& hooks_;
  MutationResult& result_;
  /// What `now` means to all rows of the step that runs.
  DateTime moment_ = now();
};

}  // namespace mw::app
