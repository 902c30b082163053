#include <string>
#include <string_view>
#include <utility>

#include "runtime/app/cell_index.h"
#include "runtime/app/transaction.h"
#include "runtime/db/key.h"

/// The verbs that neither insert nor update, and what broken constraints mean.
namespace mw::app {

Task<bool> Transaction::get_or_create(Row row) {
  const db::Model& model = *row.step.model;
  RowChange change{model, {}, {}};
  db::Find find;
  find.name = name();
  find.model = &model;
  find.columns = model.key_columns();
  find.access = access(row.step);
  find.window = {1, 0};
  find.lane = db::Lane::lookup;
  for (const db::Column* column : row.step.find_by) {
    const db::Value* value = row.input.find(*column);
    find.filters.push_back({{{}, column}, db::Op::eq, {value == nullptr ? db::Value() : *value}});
  }
  Task<db::Rows> looking = read(db::find(dialect_, find));
  const db::Rows found = co_await looking;
  if (!found.empty()) {
    row.result.keys.push_back(db::key_at(model, found, 0));
    co_return true;
  }
  if (!complete(row, change.writes)) co_return false;
  const ModelHooks* hooks = hooks_of(row.step);
  if (hooks != nullptr && !run_hooks(hooks->before_save, row, change, true)) co_return false;
  Task<db::Written> task =
      write_row(row, db::insert_unless_there(dialect_, name(), model, change.writes, row.step.find_by), change.writes);
  const db::Written written = co_await task;
  if (written.violation) {
    Task<bool> refusal = refuse(row, *written.violation, change.writes);
    co_return co_await refusal;
  }
  if (written.rows.empty()) {
    // Somebody else was quicker between the look and the insert.
    Task<db::Rows> again = read(db::find(dialect_, find));
    const db::Rows theirs = co_await again;
    if (theirs.empty()) co_return refuse("NOT_FOUND", {}, "is not there");
    row.result.keys.push_back(db::key_at(model, theirs, 0));
    co_return true;
  }
  row.result.keys.push_back(db::key_at(model, written.rows, 0));
  row.result.created = true;
  ++row.result.inserted;
  co_return hooks == nullptr || run_hooks(hooks->after_save, row, change, true);
}

Task<bool> Transaction::remove(const BoundStep& step, const std::vector<RowInput>& rows, StepResult& result) {
  if (rows.empty()) co_return true;
  const db::Model& model = *step.model;
  DistinctKeys keys;
  for (const RowInput& row : rows) {
    if (row.key) keys.add(row.key->cell());
  }
  const Row first{step, rows.front(), result, {}};
  const ModelHooks* hooks = hooks_of(step);
  if (hooks != nullptr && !hooks->before_delete.empty()) {
    Task<std::vector<StoredRow>> reading = read_stored(step, rows);
    const std::vector<StoredRow> stored = co_await reading;
    for (const StoredRow& row : stored) {
      RowChange change{model, row.columns, {}};
      if (!run_hooks(hooks->before_delete, first, change, false)) co_return false;
    }
  }
  Task<db::Written> task = write(db::remove(dialect_, name(), model, keys.values(), access(step)));
  const db::Written written = co_await task;
  if (written.violation && rows.size() > 1) {
    Task<bool> singly = remove_singly(step, rows, result);
    co_return co_await singly;
  }
  if (written.violation) co_return refuse("REFERENCE", key_path(step, rows.front()), "is still pointed to");
  KeyIndex gone;
  for (std::uint32_t i = 0; i < written.rows.size(); ++i) gone.emplace(db::key_at(model, written.rows, i), i);
  for (const db::Value& key : keys.values()) {
    if (gone.count(key) != 0) result.keys.push_back(key);
  }
  if (result.keys.empty() && !step.is_list()) {
    co_return refuse("NOT_FOUND", key_path(step, rows.front()), "is not there");
  }
  co_return true;
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

namespace {

const db::Column* column_of(const db::Model& model, const std::string& sql_name) {
  for (const db::Column& column : model.columns) {
    if (column.column == sql_name) return &column;
  }
  return nullptr;
}

struct Meaning {
  const char* code;
  const char* message;
};

/// Of a constraint called `todo_name_max_length`, the last part.
Meaning meaning_of_check(std::string_view what) {
  if (what == "min_length") return {"TOO_SHORT", "has too few characters"};
  if (what == "max_length") return {"TOO_LONG", "has too many characters"};
  if (what == "minimum" || what == "maximum") return {"OUT_OF_RANGE", "is out of range"};
  return {"INVALID", "is not allowed"};
}

Meaning meaning_of(db::Violation::Kind kind) {
  switch (kind) {
    case db::Violation::Kind::unique:
      return {"NOT_UNIQUE", "is taken"};
    case db::Violation::Kind::not_null:
      return {"REQUIRED", "is required"};
    case db::Violation::Kind::foreign_key:
      return {"REFERENCE", "points to nothing that is there"};
    case db::Violation::Kind::check:
      break;
  }
  return meaning_of_check({});
}

/// The column of a constraint called `<table>_<column>_<what>`, as migrations name them, and what. Of two columns that
/// fit, the one with the longer name.
const db::Column* column_of_check(const db::Model& model, std::string_view constraint, std::string_view& what) {
  const db::Column* found = nullptr;
  for (const db::Column& column : model.columns) {
    const std::string prefix = std::string(model.table) + "_" + std::string(column.column) + "_";
    if (constraint.substr(0, prefix.size()) != prefix) continue;
    if (found != nullptr && found->column.size() > column.column.size()) continue;
    found = &column;
    what = constraint.substr(prefix.size());
  }
  return found;
}

}  // namespace

Task<bool> Transaction::refuse(
    const Row& row, const db::Violation& violation, const std::vector<db::Assignment>& values
) {
  if (violation.kind == db::Violation::Kind::foreign_key) {
    Task<bool> reference = refuse_reference(row, values);
    co_return co_await reference;
  }
  Meaning meaning = meaning_of(violation.kind);
  std::string field;
  if (violation.kind == db::Violation::Kind::check) {
    std::string_view what;
    const db::Column* column = column_of_check(*row.step.model, violation.constraint, what);
    if (column != nullptr) field = field_path(row.step, row.input, *column);
    meaning = meaning_of_check(what);
  }
  for (const std::string& name : violation.columns) {
    const db::Column* column = column_of(*row.step.model, name);
    if (column != nullptr && field.empty()) field = field_path(row.step, row.input, *column);
  }
  co_return refuse(meaning.code, std::move(field), meaning.message);
}

/// The database does not say which foreign key it was: looks each target up.
Task<bool> Transaction::refuse_reference(const Row& row, const std::vector<db::Assignment>& values) {
  const Meaning meaning = meaning_of(db::Violation::Kind::foreign_key);
  for (const db::Relation& relation : row.step.model->relations) {
    if (relation.kind != db::RelationKind::fk) continue;
    for (const db::Assignment& value : values) {
      if (value.column->name != relation.column || value.value.is_null()) continue;
      db::Find find;
      find.name = name();
      find.model = relation.target;
      find.columns = {&relation.target->key_column()};
      Task<db::Rows> looking = read(db::find_by_keys(dialect_, find, relation.target->key_column(), {value.value}));
      const db::Rows found = co_await looking;
      if (found.empty()) refuse(meaning.code, field_path(row.step, row.input, *value.column), meaning.message);
    }
  }
  if (result_.errors.empty()) refuse(meaning.code, {}, meaning.message);
  co_return false;
}

}  // namespace mw::app
