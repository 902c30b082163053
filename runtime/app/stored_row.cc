#include "runtime/app/stored_row.h"

#include <algorithm>
#include <string>
#include <utility>

#include "runtime/app/pattern.h"
#include "runtime/app/validate.h"

namespace mw::app {
namespace {

/// A key that nobody has set: the server makes one.
bool is_unset(const db::Column& column, const db::Value& key) {
  if (key.is_null()) return true;
  if (column.kind == db::Kind::id) return key.cell().as_integer() == 0;
  const std::string_view bytes = key.cell().as_bytes();
  return column.kind == db::Kind::uuid && std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == 0; });
}

bool is_kept_by_server(const db::Column& column) {
  return column.read_only && (column.default_value || column.on_update);
}

bool fits_pattern(const db::Column& column, const db::Value& value) {
  if (column.pattern.empty() || value.is_null()) return true;
  std::string error;
  const auto pattern = Pattern::compile(column.pattern, error);
  return pattern == nullptr || pattern->matches(value.cell().as_bytes());
}

}  // namespace

StoredRowMutation::StoredRowMutation(Verb verb, const db::Model& model, std::string_view statement) {
  step_.name = model.name;
  step_.verb = verb;
  step_.model = &model;
  table_.name = statement;
  table_.statement = statement;
  table_.steps = {&step_, 1};
  bound_.table = &table_;
  BoundStep& step = bound_.steps.emplace_back();
  step.table = &step_;
  step.model = &model;
  step.statement = std::string(statement);
  for (const db::Column& column : model.columns) step.inputs.push_back({std::string(column.name), &column, nullptr});
}

MutationInputs StoredRowMutation::inputs_of(const void* row, InputErrors& errors) const {
  MutationInputs inputs(1);
  RowInput& input = inputs.front().emplace_back();
  const db::Model& model = *step_.model;
  for (const db::Column* key : model.key_columns()) {
    db::Value given = key->member.value(row, *key);
    if (model.composite() || !is_unset(*key, given)) input.key_parts.push_back({key, std::move(given)});
  }
  input.complete_key(model);
  const bool inserts = step_.verb == Verb::create || !input.key;
  for (const db::Column& column : model.columns) {
    if (model.is_key(column) || column.member.value == nullptr || is_kept_by_server(column)) continue;
    if (column.name == model.deleted_at) continue;
    if (&column == model.version_column()) {
      // What the row was read with: a change by somebody else in between is refused.
      db::Value known = column.member.value(row, column);
      if (!inserts && known.cell().as_integer() != 0) input.version = std::move(known);
      continue;
    }
    db::Value value = column.member.value(row, column);
    if (value.is_null() && inserts) continue;
    if (auto wrong = validate(model, column, value)) {
      wrong->field = std::string(column.name);
      errors.push_back(std::move(*wrong));
      continue;
    }
    if (!fits_pattern(column, value)) {
      errors.push_back({"INVALID", std::string(column.name), "does not have the right form"});
      continue;
    }
    input.given.push_back({&column, std::move(value)});
  }
  return inputs;
}

}  // namespace mw::app
