#include <algorithm>
#include <string>
#include <utility>

#include "runtime/app/cell_index.h"
#include "runtime/app/convert.h"
#include "runtime/app/transaction.h"
#include "runtime/db/key.h"

/// What a deletion takes along, where the database does not do it by itself.
namespace mw::app {

const RowInput& Transaction::input_of(const std::vector<RowInput>& rows, const db::Value& key) {
  for (const RowInput& row : rows) {
    if (row.key && *row.key == key) return row;
  }
  return rows.front();
}

bool Transaction::takes_hooked_rows(const db::Model& model) const {
  std::vector<const db::Model*> taken{&model};
  for (std::size_t i = 0; i < taken.size(); ++i) {
    for (const db::Reference& reference : taken[i]->referenced_by) {
      if (reference.on_delete != db::OnDelete::cascade) continue;
      const ModelHooks* found = hooks_.find(*reference.model);
      if (found != nullptr && found->deletes()) return true;
      if (std::find(taken.begin(), taken.end(), reference.model) == taken.end()) taken.push_back(reference.model);
    }
  }
  return false;
}

Task<bool> Transaction::delete_all(const BoundStep& step, const std::vector<RowInput>& rows, StepResult& result) {
  const db::Model& model = *step.model;
  DistinctKeys keys;
  for (const RowInput& row : rows) {
    if (row.key) keys.add(row.key->cell());
  }
  Task<std::vector<RowValues>> reading = read_rows(model, nullptr, keys.values(), access(step));
  std::vector<RowValues> asked = co_await reading;
  Deletion deletion;
  deletion.add({&model, std::move(asked), !model.deleted_at.empty()});
  for (std::size_t i = 0; i < deletion.doomed.size(); ++i) {
    Task<void> following = follow(i, deletion);
    co_await following;
  }
  Task<bool> checking = check_restricted(step, rows, deletion);
  if (!co_await checking) co_return false;
  for (std::size_t i = 1; i < deletion.doomed.size(); ++i) {
    if (!run_delete_hooks_of(i, deletion, step, rows, &ModelHooks::before_delete)) co_return false;
  }
  for (const Deletion::Loosened& loosened : deletion.loosened) {
    Task<void> loosening = loosen(loosened, deletion);
    co_await loosening;
  }
  Task<bool> deleting = delete_followers(deletion);
  if (!co_await deleting) co_return refuse("REFERENCE", key_path(step, rows.front()), "is still pointed to");
  Task<db::Written> task = delete_rows(model, keys.values(), access(step), rows.front().version, true);
  const db::Written written = co_await task;
  Task<bool> finishing = finish_removal(step, rows, written, result);
  if (!co_await finishing) co_return false;
  for (const RowValues& row : deletion.doomed.front().rows) {
    Task<void> recording = record(model, Deed::deleted, &row, nullptr);
    co_await recording;
  }
  for (std::size_t i = deletion.doomed.size(); i-- > 1;) {
    if (!run_delete_hooks_of(i, deletion, step, rows, &ModelHooks::after_delete)) co_return false;
  }
  co_return true;
}

bool Transaction::run_delete_hooks_of(
    std::size_t index,
    const Deletion& deletion,
    const BoundStep& step,
    const std::vector<RowInput>& rows,
    std::vector<Hook> ModelHooks::*which
) {
  const Deletion::Doomed& doomed = deletion.doomed[index];
  const ModelHooks* hooks = hooks_.find(*doomed.model);
  if (hooks == nullptr) return true;
  for (const RowValues& row : doomed.rows) {
    SaveContext context(request_, false);
    RowChange change{*doomed.model, row, {}};
    for (const Hook& hook : hooks->*which) hook(change, context);
    take_effects(context);
    if (context.errors().empty()) continue;
    // The row has no argument of its own: what takes it along has.
    const RowInput& asked = input_of(rows, deletion.root_of(index, key_of(*doomed.model, row)));
    for (const InputError& error : context.errors()) refuse(error.code, key_path(step, asked), error.message);
    return false;
  }
  return true;
}

Task<void> Transaction::follow(std::size_t index, Deletion& deletion) {
  const db::Model& model = *deletion.doomed[index].model;
  const bool parent_is_kept = deletion.doomed[index].is_kept;
  const std::vector<db::Value> keys = keys_of(model, deletion.doomed[index].rows);
  if (keys.empty()) co_return;
  for (const db::Reference& reference : model.referenced_by) {
    if (reference.on_delete == db::OnDelete::restrict) {
      deletion.restricted.push_back({&reference, keys, index});
      continue;
    }
    const db::Column& column = *reference.model->find_column(reference.column);
    Task<std::vector<RowValues>> reading = read_rows(*reference.model, &column, keys, db::Access::everything());
    std::vector<RowValues> found = co_await reading;
    found = deletion.without_taken(*reference.model, std::move(found));
    if (found.empty()) continue;
    if (reference.on_delete == db::OnDelete::set_null) {
      deletion.loosened.push_back({reference.model, &column, std::move(found)});
    } else {
      const bool is_kept = parent_is_kept && !reference.model->deleted_at.empty();
      deletion.add({reference.model, std::move(found), is_kept, index, &column});
    }
  }
}

Task<bool> Transaction::check_restricted(
    const BoundStep& step, const std::vector<RowInput>& rows, const Deletion& deletion
) {
  for (const Deletion::Restricted& restricted : deletion.restricted) {
    const db::Model& model = *restricted.reference->model;
    const db::Column& column = *model.find_column(restricted.reference->column);
    Task<std::vector<RowValues>> reading = read_rows(model, &column, restricted.keys, db::Access::everything());
    std::vector<RowValues> found = co_await reading;
    found = deletion.without_taken(model, std::move(found));
    if (found.empty()) continue;
    const db::Value& pointed_to = found.front()[model.index_of(column)];
    const RowInput& asked = input_of(rows, deletion.root_of(restricted.parent, pointed_to));
    co_return refuse("REFERENCE", key_path(step, asked), "is still pointed to");
  }
  co_return true;
}

Task<void> Transaction::loosen(const Deletion::Loosened& loosened, const Deletion& deletion) {
  const db::Model& model = *loosened.model;
  const std::vector<RowValues> rows = deletion.without_taken(model, loosened.rows);
  if (rows.empty()) co_return;
  std::vector<db::Assignment> values{{loosened.column, db::Value()}};
  for (const db::Column& column : model.columns) {
    if (column.on_update) values.push_back({&column, to_stored(column, column.on_update, moment_).value});
  }
  const db::Access everything = db::Access::everything();
  Task<db::Written> task = write(db::update_all(dialect_, name(), model, values, keys_of(model, rows), everything));
  const db::Written written = co_await task;
  if (written.violation) throw db::Error("a foreign key of " + std::string(model.name) + " could not become null");
  for (const RowValues& row : rows) {
    const RowChange change{model, row, values};
    const RowValues after = row_after(change, false);
    Task<void> recording = record(model, Deed::updated, &row, &after);
    co_await recording;
  }
}

/// The last ones first, which nothing that goes along points to; those that others of them point to with `restrict`
/// when these are gone.
Task<bool> Transaction::delete_followers(const Deletion& deletion) {
  std::vector<std::size_t> left;
  for (std::size_t i = deletion.doomed.size(); i-- > 1;) left.push_back(i);
  while (!left.empty()) {
    std::vector<std::size_t> held;
    for (const std::size_t i : left) {
      Task<bool> deleting = delete_doomed(deletion.doomed[i]);
      if (!co_await deleting) held.push_back(i);
    }
    if (held.size() == left.size()) co_return false;
    left = std::move(held);
  }
  co_return true;
}

Task<bool> Transaction::delete_doomed(const Deletion::Doomed& doomed) {
  std::vector<db::Value> keys = keys_of(*doomed.model, doomed.rows);
  Task<db::Written> task =
      delete_rows(*doomed.model, std::move(keys), db::Access::everything(), std::nullopt, doomed.is_kept);
  const db::Written written = co_await task;
  if (written.violation) co_return false;
  for (const RowValues& row : doomed.rows) {
    Task<void> recording = record(*doomed.model, Deed::deleted, &row, nullptr);
    co_await recording;
  }
  co_return true;
}

}  // namespace mw::app
