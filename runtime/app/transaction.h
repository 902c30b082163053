#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/app/audit.h"
#include "runtime/app/deletion.h"
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

  /// A row written while references were deferred: they are looked at in the end.
  struct Unchecked {
    const BoundStep* step;
    /// Its path alone.
    RowInput input;
    std::vector<db::Assignment> values;
  };

  Task<bool> run_steps(const MutationInputs& inputs);
  Task<bool> run_step(const BoundStep& step, const std::vector<RowInput>& rows, StepResult& result);
  Task<bool> post(Row row, const std::vector<StoredRow>& stored);
  Task<bool> insert(Row row);
  Task<bool> update(Row row, const db::Value& key);
  Task<bool> get_or_create(Row row);
  Task<bool> remove(const BoundStep& step, const std::vector<RowInput>& rows, StepResult& result);
  /// The same for rows that cannot go in one statement: each as soon as nothing points to it.
  Task<bool> remove_singly(const BoundStep& step, const std::vector<RowInput>& rows, StepResult& result);

  // transaction_delete.cc, transaction_cascade.cc, transaction_sorted.cc
  /// The input that asks for a row.
  static const RowInput& input_of(const std::vector<RowInput>& rows, const db::Value& key);
  /// Whether rows that go along with those of the model have hooks.
  bool takes_hooked_rows(const db::Model& model) const;
  Task<db::Written> delete_rows(
      const db::Model& model,
      std::vector<db::Value> keys,
      db::Access access,
      std::optional<db::Value> version,
      bool keep
  );
  Task<bool> run_delete_hooks(
      const BoundStep& step, const std::vector<RowInput>& rows, std::vector<StoredRow>& stored, StepResult& result
  );
  Task<bool> remove_rows(const BoundStep& step, const std::vector<RowInput>& rows, StepResult& result);
  Task<bool> finish_removal(
      const BoundStep& step, const std::vector<RowInput>& rows, const db::Written& written, StepResult& result
  );
  Task<bool> delete_all(const BoundStep& step, const std::vector<RowInput>& rows, StepResult& result);
  /// Finds out what goes and what changes with `deletion.doomed[index]`.
  Task<void> follow(std::size_t index, Deletion& deletion);
  Task<bool> check_restricted(const BoundStep& step, const std::vector<RowInput>& rows, const Deletion& deletion);
  Task<void> loosen(const Deletion::Loosened& loosened, const Deletion& deletion);
  /// Of the rows of `deletion.doomed[index]`, which nobody asked for.
  bool run_delete_hooks_of(
      std::size_t index,
      const Deletion& deletion,
      const BoundStep& step,
      const std::vector<RowInput>& rows,
      std::vector<Hook> ModelHooks::*which
  );
  /// Deletes what goes along. False: a constraint forbids it.
  Task<bool> delete_followers(const Deletion& deletion);
  Task<bool> delete_doomed(const Deletion::Doomed& doomed);
  Task<bool> refuse_absent(const BoundStep& step, const RowInput& row);

  /// Rows with all their columns, by a foreign key or, without `column`, by their key.
  Task<std::vector<RowValues>> read_rows(
      const db::Model& model, const db::Column* column, std::vector<db::Value> keys, db::Access access
  );
  Task<void> record(const db::Model& model, Deed deed, const RowValues* before, const RowValues* after);

  /// Which rows of a list move.
  struct Places {
    std::int64_t from = 0;
    /// Nothing: to the end.
    std::optional<std::int64_t> to;
    /// Where the row stands that is about to move, if its place is in the way.
    std::optional<std::int64_t> aside;
  };
  /// Finds a place for the row in its list: the end, or the one that was given, where the others make room.
  Task<bool> take_place(const Row& row, RowChange& change);
  /// The list has no room.
  bool refuse_place(const Row& row);
  Task<bool> shift_places(const Row& row, const std::vector<db::Filter>& list, Places moved, std::int64_t step);
  Task<bool> shift(const Row& row, std::vector<db::Filter> rows, std::int64_t by);
  Task<std::optional<std::int64_t>> last_place(const db::Model& model, std::vector<db::Filter> list);

  /// Whether the whole stored row must be known, and as it is right before the change.
  static bool needs_row(const db::Model& model) { return !model.history.empty() || !model.sorted.empty(); }
  /// What follows an insert or update: rows that are deleted are not pointed to, the audit table is written, hooks run.
  Task<bool> finish(const Row& row, RowChange& change, bool is_new);
  /// The row as it is after the change.
  static RowValues row_after(const RowChange& change, bool is_new);
  Task<bool> check_targets(const Row& row, const std::vector<db::Assignment>& values);

  /// The rows of these keys that are there; with all columns if hooks need them, else with the immutable ones.
  Task<std::vector<StoredRow>> read_stored(const BoundStep& step, const std::vector<RowInput>& rows);
  /// Everything to insert: given, defaults, parents, the key. False: something required is missing.
  bool complete(const Row& row, std::vector<db::Assignment>& values);
  void add_parents(const Row& row, std::vector<db::Assignment>& values);

  // transaction_keys.cc
  /// Whether the rows' keys may take something that the mutation stores, or defaults.
  bool completes_keys(const BoundStep& step) const;
  std::vector<RowInput> with_keys(const BoundStep& step, std::vector<RowInput> rows);
  /// What an absent foreign key is filled with; null: nothing.
  const db::Value* parent_of(const BoundStep& step, const RowInput& row, const db::Column& column);
  /// The key that the row of a later step will have; null if nobody can know.
  const db::Value* planned_key(std::size_t step);
  /// Whether an absent key is made by the server or the database.
  static bool makes_key(const db::Model& model);

  // transaction_sets.cc
  Task<bool> store_sets(const MutationInputs& inputs);
  Task<bool> store_set(std::size_t step, const BoundSet& set, const std::vector<RowInput>& rows);
  /// Tells which keys of sets are of no row.
  Task<bool> refuse_keys(const BoundSet& set, const std::vector<RowInput>& rows);

  // transaction_references.cc
  /// Writes a row; if it points to one that the mutation is yet to store, references are checked later.
  Task<db::Written> write_row(const Row& row, db::Query query, const std::vector<db::Assignment>& values);
  bool may_point_ahead(const BoundStep& step) const;
  bool points_ahead(const BoundStep& step, const std::vector<db::Assignment>& values) const;
  /// Looks at the references of all rows that were not checked, and checks at once again.
  Task<bool> check_deferred();
  bool run_hooks(const std::vector<Hook>& hooks, const Row& row, RowChange& change, bool is_new);
  /// What hooks want to do later.
  void take_effects(SaveContext& context);
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
  const MutationInputs* inputs_ = nullptr;
  /// By step.
  std::vector<std::optional<db::Value>> planned_;
  bool deferred_ = false;
  std::vector<Unchecked> unchecked_;
};

}  // namespace mw::app
