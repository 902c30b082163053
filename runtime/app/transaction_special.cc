#include <string>
#include <string_view>
#include <utility>

#include "runtime/app/transaction.h"
#include "runtime/db/key.h"

/// /gets-or-creates, and what broken constraints mean.
namespace mw::app {
namespace {

/// The key that the database made becomes a part of what was written.
void add_key(RowChange& change, db::Cell made) {
  const db::Column& key = change.model.key_column();
  for (const db::Assignment& value : change.writes) {
    if (value.column == &key) return;
  }
  change.writes.push_back({&key, db::Value(made)});
}

}  // namespace

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
  Task<bool> placing = take_place(row, change);
  if (!co_await placing) co_return false;
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
    // A row that may not be seen, such as one that is kept when it is deleted, has the key.
    if (theirs.empty()) {
      std::string message = together(row.step, "is taken", row.step.find_by);
      co_return refuse("NOT_UNIQUE", field_path(row.step, row.input, *row.step.find_by.front()), std::move(message));
    }
    row.result.keys.push_back(db::key_at(model, theirs, 0));
    co_return true;
  }
  row.result.keys.push_back(db::key_at(model, written.rows, 0));
  row.result.created = true;
  ++row.result.inserted;
  if (!model.composite()) add_key(change, written.rows.at(0, 0));
  Task<bool> finishing = finish(row, change, true);
  co_return co_await finishing;
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
  if (what == "minimum" || what == "maximum" || what == "precision" || what == "scale")
    return {"OUT_OF_RANGE", "is out of range"};
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
  std::vector<const db::Column*> columns;
  for (const std::string& name : violation.columns) {
    const db::Column* column = column_of(*row.step.model, name);
    if (column == nullptr) continue;
    columns.push_back(column);
    if (field.empty()) field = field_path(row.step, row.input, *column);
  }
  co_return refuse(meaning.code, std::move(field), together(row.step, meaning.message, columns));
}

/// To the database a deleted row that is kept is a row like any other.
Task<bool> Transaction::check_targets(const Row& row, const std::vector<db::Assignment>& values) {
  // They are all looked at in the end, and only rows that live are found.
  if (deferred_) co_return true;
  for (const db::Relation& relation : row.step.model->relations) {
    if (relation.kind != db::RelationKind::fk || relation.target->deleted_at.empty()) continue;
    for (const db::Assignment& value : values) {
      if (value.column->name != relation.column || value.value.is_null()) continue;
      const db::Model& target = *relation.target;
      db::Find find;
      find.name = name();
      find.model = &target;
      find.columns = {&target.key_column()};
      Task<db::Rows> looking = read(db::find_by_keys(dialect_, find, target.key_column(), {value.value}));
      const db::Rows found = co_await looking;
      if (!found.empty()) continue;
      const Meaning meaning = meaning_of(db::Violation::Kind::foreign_key);
      co_return refuse(meaning.code, field_path(row.step, row.input, *value.column), meaning.message);
    }
  }
  co_return true;
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
