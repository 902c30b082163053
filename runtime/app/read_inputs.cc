#include "runtime/app/read_inputs.h"

#include <functional>

#include "runtime/app/convert.h"
#include "runtime/app/key_text.h"
#include "runtime/app/validate.h"
#include "runtime/db/key.h"
#include "runtime/graphql/type/value.h"

namespace mw::app {
namespace {

/// Where the arguments of an item or the fields of a list's object are found by name; null: absent.
using Lookup = std::function<const graphql::Value*(std::string_view name)>;

Lookup in_object(const graphql::Value& value) {
  return [&value](std::string_view name) { return graphql::member(value, name); };
}

/// Converts and checks one value. Nothing if it is wrong.
std::optional<db::Value> read_value(
    const db::Model& model,
    const db::Column& column,
    const Pattern* pattern,
    const graphql::Value& input,
    const std::string& path,
    InputErrors& errors
) {
  Converted converted = to_stored(column, input);
  if (!converted) {
    errors.push_back({"INVALID", path, std::move(converted.error)});
    return std::nullopt;
  }
  auto wrong = validate(model, column, converted.value);
  if (!wrong && pattern != nullptr && !input.is_null() && !pattern->matches(converted.value.cell().as_bytes())) {
    wrong = InputError{"INVALID", {}, "does not have the right form"};
  }
  if (wrong) {
    wrong->field = path;
    errors.push_back(std::move(*wrong));
    return std::nullopt;
  }
  return std::move(converted.value);
}

RowInput read_row(const BoundStep& step, const Lookup& lookup, std::string path, InputErrors& errors) {
  RowInput row;
  row.path = std::move(path);
  for (const BoundInput& input : step.inputs) {
    const graphql::Value* value = lookup(input.argument);
    const bool is_key = step.model->is_key(*input.column);
    const bool is_version = input.column == step.model->version_column();
    // A key or version that is null is one that was not given.
    if (value == nullptr || (value->is_null() && (is_key || is_version))) continue;
    auto stored =
        read_value(*step.model, *input.column, input.pattern.get(), *value, row.path + input.argument, errors);
    if (!stored) continue;
    if (is_version) {
      row.version = std::move(*stored);
      continue;
    }
    (is_key ? row.key_parts : row.given).push_back({input.column, std::move(*stored)});
  }
  for (const BoundSet& set : step.sets) {
    const graphql::Value* value = lookup(set.argument);
    if (value != nullptr) row.sets.push_back({set.relation, read_set(set, *value, row.path + set.argument, errors)});
  }
  row.complete_key(*step.model);
  return row;
}

/// A key as deletions of lists take it: one value also if it is composite.
std::optional<db::Value> read_key(
    const db::Model& model, const graphql::Value& input, const std::string& path, InputErrors& errors
) {
  if (!model.composite()) return read_value(model, model.key_column(), nullptr, input, path, errors);
  Converted converted = key_from_text(model, input.is_string() ? std::string_view(input.string()) : "");
  if (converted) return std::move(converted.value);
  errors.push_back({"INVALID", path, std::move(converted.error)});
  return std::nullopt;
}

std::vector<RowInput> read_list(const BoundStep& step, const graphql::Value& list, InputErrors& errors) {
  std::vector<RowInput> rows;
  if (!list.is_list()) return rows;
  std::size_t index = 0;
  for (const graphql::Value& item : list.list()) {
    const std::string path = std::string(step.table->list) + "." + std::to_string(index++);
    if (step.table->verb != Verb::remove) {
      rows.push_back(read_row(step, in_object(item), path + ".", errors));
      continue;
    }
    RowInput row;
    row.path = path;
    row.key = read_key(*step.model, item, path, errors);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

const db::Value* RowInput::find(const db::Column& column) const {
  for (const db::Assignment& assignment : given) {
    if (assignment.column == &column) return &assignment.value;
  }
  for (const db::Assignment& part : key_parts) {
    if (part.column == &column) return &part.value;
  }
  return nullptr;
}

void RowInput::complete_key(const db::Model& model) {
  std::vector<db::Cell> parts;
  for (const db::Column* column : model.key_columns()) {
    const db::Value* part = find(*column);
    if (part == nullptr) return;
    parts.push_back(part->cell());
  }
  key = db::make_key(model, parts);
}

std::vector<db::Value> read_set(
    const BoundSet& set, const graphql::Value& input, const std::string& path, InputErrors& errors
) {
  std::vector<db::Value> keys;
  if (input.is_null() && set.relation->required) errors.push_back({"REQUIRED", path, "is required"});
  if (!input.is_list()) return keys;
  std::size_t index = 0;
  for (const graphql::Value& item : input.list()) {
    Converted key = to_stored(set.relation->target->key_column(), item);
    if (!key) errors.push_back({"INVALID", path + "." + std::to_string(index), std::move(key.error)});
    keys.push_back(std::move(key.value));
    ++index;
  }
  return keys;
}

std::string key_path(const BoundStep& step, const RowInput& row) {
  for (const db::Column* column : step.model->key_columns()) {
    if (std::string path = field_path(step, row, *column); !path.empty()) return path;
  }
  const bool has_dot = !row.path.empty() && row.path.back() == '.';
  return has_dot ? row.path.substr(0, row.path.size() - 1) : row.path;
}

std::string together(const BoundStep& step, std::string message, const std::vector<const db::Column*>& columns) {
  std::string others;
  bool first = true;
  for (const db::Column* column : columns) {
    const BoundInput* input = step.input_of(*column);
    if (input == nullptr) continue;
    if (!first) others += (others.empty() ? " together with " : " and ") + input->argument;
    first = false;
  }
  return std::move(message) + others;
}

MutationInputs read_inputs(const BoundMutation& mutation, const graphql::Arguments& arguments, InputErrors& errors) {
  Lookup lookup = [&arguments](std::string_view name) { return arguments.find(name); };
  if (!mutation.table->input.empty()) lookup = in_object(arguments[mutation.table->input]);
  MutationInputs inputs;
  for (const BoundStep& step : mutation.steps) {
    std::vector<RowInput>& rows = inputs.emplace_back();
    if (!step.is_list()) {
      rows.push_back(read_row(step, lookup, {}, errors));
    } else if (const graphql::Value* list = lookup(step.table->list)) {
      rows = read_list(step, *list, errors);
    }
  }
  return inputs;
}

std::string field_path(const BoundStep& step, const RowInput& row, const db::Column& column) {
  const BoundInput* input = step.input_of(column);
  if (input != nullptr) return row.path + input->argument;
  // The keys of a list to delete are values, not objects.
  return step.table->verb == Verb::remove && step.is_list() ? row.path : std::string();
}

}  // namespace mw::app
