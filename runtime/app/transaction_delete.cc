#include <algorithm>
#include <string>
#include <utility>

#include "runtime/app/cell_index.h"
#include "runtime/app/transaction.h"
#include "runtime/db/key.h"
#include "runtime/db/member.h"

/// /deletes. What `onDelete` of foreign keys says the database does; where rows around are kept, counted or recorded,
/// or have hooks, all of it is done here.
namespace mw::app {

Task<bool> Transaction::remove(const BoundStep& step, const std::vector<RowInput>& rows, StepResult& result) {
  if (rows.empty()) co_return true;
  std::vector<StoredRow> stored;
  Task<bool> hooks = run_delete_hooks(step, rows, stored, result);
  if (!co_await hooks) co_return false;
  Task<bool> removal = remove_rows(step, rows, result);
  if (!co_await removal) co_return false;
  for (const StoredRow& row : stored) {
    if (std::find(result.keys.begin(), result.keys.end(), row.key) == result.keys.end()) continue;
    const Row asked{step, input_of(rows, row.key), result, {}};
    RowChange change{*step.model, row.columns, {}};
    if (!run_hooks(hooks_of(step)->after_delete, asked, change, false)) co_return false;
  }
  co_return true;
}

Task<bool> Transaction::remove_rows(const BoundStep& step, const std::vector<RowInput>& rows, StepResult& result) {
  const db::Model& model = *step.model;
  if (model.deletion_spreads || takes_hooked_rows(model)) {
    Task<bool> all = delete_all(step, rows, result);
    co_return co_await all;
  }
  std::vector<db::Value> keys;
  for (const RowInput& row : rows) {
    if (row.key) keys.push_back(*row.key);
  }
  Task<db::Written> task = delete_rows(model, std::move(keys), access(step), rows.front().version, true);
  const db::Written written = co_await task;
  Task<bool> finishing = finish_removal(step, rows, written, result);
  co_return co_await finishing;
}

Task<bool> Transaction::run_delete_hooks(
    const BoundStep& step, const std::vector<RowInput>& rows, std::vector<StoredRow>& stored, StepResult& result
) {
  const ModelHooks* hooks = hooks_of(step);
  if (hooks == nullptr || !hooks->deletes()) co_return true;
  Task<std::vector<StoredRow>> reading = read_stored(step, rows);
  stored = co_await reading;
  for (const StoredRow& row : stored) {
    const Row asked{step, input_of(rows, row.key), result, {}};
    RowChange change{*step.model, row.columns, {}};
    if (!run_hooks(hooks->before_delete, asked, change, false)) co_return false;
  }
  co_return true;
}

Task<db::Written> Transaction::delete_rows(
    const db::Model& model, std::vector<db::Value> keys, db::Access access, std::optional<db::Value> version, bool keep
) {
  const bool is_kept = keep && !model.deleted_at.empty();
  Task<db::Written> task = write(
      is_kept ? db::mark_deleted(dialect_, name(), model, db::stored(moment_), keys, access, version)
              : db::remove(dialect_, name(), model, keys, access, version)
  );
  co_return co_await task;
}

Task<bool> Transaction::finish_removal(
    const BoundStep& step, const std::vector<RowInput>& rows, const db::Written& written, StepResult& result
) {
  if (written.violation && rows.size() > 1) {
    Task<bool> singly = remove_singly(step, rows, result);
    co_return co_await singly;
  }
  if (written.violation) co_return refuse("REFERENCE", key_path(step, rows.front()), "is still pointed to");
  KeyIndex gone;
  for (std::uint32_t i = 0; i < written.rows.size(); ++i) gone.emplace(db::key_at(*step.model, written.rows, i), i);
  for (const RowInput& row : rows) {
    if (row.key && gone.erase(*row.key) != 0) result.keys.push_back(*row.key);
  }
  if (!result.keys.empty() || step.is_list()) co_return true;
  Task<bool> refusal = refuse_absent(step, rows.front());
  co_return co_await refusal;
}

Task<bool> Transaction::refuse_absent(const BoundStep& step, const RowInput& row) {
  if (row.version && row.key) {
    db::Find find;
    find.name = name();
    find.model = step.model;
    find.columns = step.model->key_columns();
    find.access = access(step);
    Task<db::Rows> looking = read(db::find_by_keys(dialect_, find, {*row.key}));
    const db::Rows found = co_await looking;
    if (!found.empty()) {
      co_return refuse("VERSION", field_path(step, row, *step.model->version_column()), "is not the stored version");
    }
  }
  co_return refuse("NOT_FOUND", key_path(step, row), together(step, "is not there", step.model->key_columns()));
}

Task<bool> Transaction::remove_singly(const BoundStep& step, const std::vector<RowInput>& rows, StepResult& result) {
  std::vector<const RowInput*> left;
  for (const RowInput& row : rows) {
    if (row.key) left.push_back(&row);
  }
  KeyIndex gone;
  while (!left.empty()) {
    std::vector<const RowInput*> held;
    for (const RowInput* row : left) {
      Task<db::Written> task = write(db::remove(dialect_, name(), *step.model, {*row->key}, access(step)));
      const db::Written written = co_await task;
      if (written.violation) {
        held.push_back(row);
      } else if (!written.rows.empty()) {
        gone.emplace(*row->key, 0);
      }
    }
    if (held.size() == left.size()) {
      for (const RowInput* row : held) refuse("REFERENCE", key_path(step, *row), "is still pointed to");
      co_return false;
    }
    left = std::move(held);
  }
  for (const RowInput& row : rows) {
    if (row.key && gone.erase(*row.key) != 0) result.keys.push_back(*row.key);
  }
  co_return true;
}

Task<std::vector<RowValues>> Transaction::read_rows(
    const db::Model& model, const db::Column* column, std::vector<db::Value> keys, db::Access access
) {
  db::Find find;
  find.name = name();
  find.model = &model;
  find.access = std::move(access);
  for (const db::Column& each : model.columns) find.columns.push_back(&each);
  Task<db::Rows> reading = read(
      column != nullptr ? db::find_by_keys(dialect_, find, *column, keys) : db::find_by_keys(dialect_, find, keys)
  );
  const db::Rows found = co_await reading;
  std::vector<RowValues> rows;
  for (std::size_t i = 0; i < found.size(); ++i) {
    RowValues& row = rows.emplace_back();
    for (std::size_t c = 0; c < find.columns.size(); ++c) row.emplace_back(found.at(i, c));
  }
  co_return rows;
}

}  // namespace mw::app
