#include "runtime/app/read_inputs.h"

#include <functional>

#include "runtime/app/convert.h"
#include "runtime/app/validate.h"
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
  auto wrong = validate(column, converted.value);
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
  const db::Column& key = step.model->key_column();
  for (const BoundInput& input : step.inputs) {
    const graphql::Value* value = lookup(input.argument);
    // A key that is null is one that was not given.
    if (value == nullptr || (value->is_null() && input.column == &key)) continue;
    auto stored = read_value(*input.column, input.pattern.get(), *value, row.path + input.argument, errors);
    if (!stored) continue;
    if (input.column == &key) {
      row.key = std::move(*stored);
    } else {
      row.given.push_back({input.column, std::move(*stored)});
    }
  }
  return row;
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
    row.key = read_value(step.model->key_column(), nullptr, item, path, errors);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

const db::Value* RowInput::find(const db::Column& column) const {
  for (const db::Assignment& assignment : given) {
    if (assignment.column == &column) return &assignment.value;
  }
  return nullptr;
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
