#include "runtime/app/mutation_resolver.h"

#include <utility>

#include "runtime/app/by_hand_binder.h"
#include "runtime/app/cell_index.h"
#include "runtime/app/column_leaf.h"
#include "runtime/app/key_text.h"
#include "runtime/app/read_inputs.h"
#include "runtime/app/stored_rows.h"

namespace mw::app {
namespace {

using graphql::Batch;
using graphql::FieldContext;
using graphql::ObjectsOut;

Task<MutationResult> perform(FieldContext& context, const BoundMutation& mutation, const Hooks& hooks) {
  InputErrors errors;
  const MutationInputs inputs = read_inputs(mutation, context.arguments, errors);
  read_declared(context, mutation.table->input, hooks.declared(mutation.table->name), errors);
  if (!errors.empty()) co_return MutationResult{std::move(errors), std::vector<StepResult>(mutation.steps.size())};
  Task<MutationResult> storing = store(context.request, mutation, inputs, hooks);
  MutationResult result = co_await storing;
  // A step that a rolled back transaction ran left nothing behind.
  if (!result.ok()) result.steps.assign(mutation.steps.size(), {});
  co_return result;
}

/// For plain mutations: the first thing to mend as a GraphQL error. Its field is that of payloads; the message names
/// the argument, which `style: input` wraps.
void throw_error(const MutationResult& result, const BoundMutation& mutation) {
  if (result.ok()) return;
  const InputError& error = result.errors.front();
  const std::string wrapper = mutation.table->input.empty() ? "" : std::string(mutation.table->input) + ".";
  const std::string subject = error.field.empty() ? "The row " : "Argument \"" + wrapper + error.field + "\" ";
  throw graphql::ClientError(subject + error.message + ".", error.code, error.field);
}

class MutationBase {
 public:
  MutationBase(std::shared_ptr<const BoundMutation> mutation, const Hooks& hooks)
      : mutation_(std::move(mutation)), hooks_(hooks) {}

 protected:
  std::shared_ptr<const BoundMutation> mutation_;
  const Hooks& hooks_;
};

class PayloadResolver final : public graphql::ObjectResolver, MutationBase {
 public:
  using MutationBase::MutationBase;

  Task<void> resolve(FieldContext& context, const Batch&, ObjectsOut& out) const override {
    Task<MutationResult> performing = perform(context, *mutation_, hooks_);
    MutationResult result = co_await performing;
    auto outputs = result.ok() ? context.request.state<DeclaredValues>().outputs : nullptr;
    out.single(0, out.add(1, Payload{std::move(result), std::move(outputs)}), 0);
  }
};

class PlainResolver final : public graphql::ObjectResolver, MutationBase {
 public:
  using MutationBase::MutationBase;

  std::shared_ptr<const void> prepare(const graphql::PlanField& field) const override {
    return columns_for(*mutation_->steps.back().model, field.selection());
  }
  Task<void> resolve(FieldContext& context, const Batch&, ObjectsOut& out) const override {
    Task<MutationResult> performing = perform(context, *mutation_, hooks_);
    const MutationResult result = co_await performing;
    throw_error(result, *mutation_);
    Task<void> reading = put_stored(context, mutation_->steps.back(), result.steps.back().keys, out);
    co_await reading;
  }
};

class PlainBooleanResolver final : public graphql::LeafResolver, MutationBase {
 public:
  using MutationBase::MutationBase;

  Task<void> resolve(FieldContext& context, const Batch&, graphql::LeafOut& out) const override {
    InputErrors errors;
    const MutationInputs inputs = read_inputs(*mutation_, context.arguments, errors);
    Task<MutationResult> performing = perform(context, *mutation_, hooks_);
    const MutationResult result = co_await performing;
    // An item that is not there is an answer here, not an error.
    const bool absent = result.errors.size() == 1 && result.errors.front().code == "NOT_FOUND";
    if (!absent) throw_error(result, *mutation_);
    bool all = !absent;
    for (std::size_t i = 0; all && i < inputs.size(); ++i) {
      // A row that is asked for twice is one row.
      KeyIndex asked;
      for (const RowInput& row : inputs[i]) {
        if (row.key) asked.emplace(*row.key, 0);
      }
      all = result.steps[i].keys.size() >= asked.size();
    }
    out.begin(0).boolean(all);
    out.end();
  }
};

class ErrorsResolver final : public graphql::ObjectResolver {
 public:
  Task<void> resolve(FieldContext&, const Batch& parents, ObjectsOut& out) const override {
    const InputErrors& errors = parents.data<Payload>().result.errors;
    out.list(0, out.add(errors.size(), errors), 0, errors.size());
    co_return;
  }
};

class StoredResolver final : public graphql::ObjectResolver {
 public:
  StoredResolver(std::shared_ptr<const BoundMutation> mutation, std::size_t step)
      : mutation_(std::move(mutation)), step_(step) {}

  std::shared_ptr<const void> prepare(const graphql::PlanField& field) const override {
    return columns_for(*mutation_->steps[step_].model, field.selection());
  }
  Task<void> resolve(FieldContext& context, const Batch& parents, ObjectsOut& out) const override {
    const MutationResult& result = parents.data<Payload>().result;
    if (!result.ok()) co_return;
    Task<void> reading = put_stored(context, mutation_->steps[step_], result.steps[step_].keys, out);
    co_await reading;
  }

 private:
  std::shared_ptr<const BoundMutation> mutation_;
  std::size_t step_;
};

const MutationResult& result_of(const Batch& parents) {
  return parents.data<Payload>().result;
}
const InputError& error_of(const Batch& parents, std::uint32_t row) {
  return parents.data<InputErrors>()[row];
}

void write_deleted_keys(JsonWriter& json, const Batch& parents, std::uint32_t, const graphql::LeafBinding& binding) {
  json.begin_array();
  for (const db::Value& key : result_of(parents).steps[binding.index].keys) {
    write_cell(json, key.cell(), *static_cast<const db::Column*>(binding.extra));
  }
  json.end_array();
}

void write_deleted_composite_keys(
    JsonWriter& json, const Batch& parents, std::uint32_t, const graphql::LeafBinding& binding
) {
  json.begin_array();
  for (const db::Value& key : result_of(parents).steps[binding.index].keys) {
    json.string(key_text(*static_cast<const db::Model*>(binding.extra), key));
  }
  json.end_array();
}

void write_deleted_integers(
    JsonWriter& json, const Batch& parents, std::uint32_t, const graphql::LeafBinding& binding
) {
  json.begin_array();
  for (const db::Value& key : result_of(parents).steps[binding.index].keys) json.integer(key.cell().as_integer());
  json.end_array();
}

}  // namespace

std::shared_ptr<const graphql::ObjectResolver> payload_resolver(
    std::shared_ptr<const BoundMutation> mutation, const Hooks& hooks
) {
  return std::make_shared<PayloadResolver>(std::move(mutation), hooks);
}

std::shared_ptr<const graphql::ObjectResolver> plain_resolver(
    std::shared_ptr<const BoundMutation> mutation, const Hooks& hooks
) {
  return std::make_shared<PlainResolver>(std::move(mutation), hooks);
}

std::shared_ptr<const graphql::LeafResolver> plain_boolean_resolver(
    std::shared_ptr<const BoundMutation> mutation, const Hooks& hooks
) {
  return std::make_shared<PlainBooleanResolver>(std::move(mutation), hooks);
}

std::shared_ptr<const graphql::ObjectResolver> errors_resolver() {
  return std::make_shared<ErrorsResolver>();
}

std::shared_ptr<const graphql::ObjectResolver> stored_resolver(
    std::shared_ptr<const BoundMutation> mutation, std::size_t step
) {
  return std::make_shared<StoredResolver>(std::move(mutation), step);
}

graphql::LeafBinding ok_leaf() {
  return {.write = [](JsonWriter& json, const Batch& parents, std::uint32_t, const graphql::LeafBinding&) {
    json.boolean(result_of(parents).ok());
  }};
}

graphql::LeafBinding created_leaf(std::size_t step) {
  return {
      .write = [](JsonWriter& json, const Batch& parents, std::uint32_t, const graphql::LeafBinding& binding
               ) { json.boolean(result_of(parents).ok() && result_of(parents).steps[binding.index].created); },
      .index = static_cast<std::uint32_t>(step)};
}

graphql::LeafBinding deleted_keys_leaf(std::size_t step, const db::Model& model, bool integer_ids) {
  graphql::LeafBinding binding;
  binding.index = static_cast<std::uint32_t>(step);
  if (model.composite()) {
    binding.write = write_deleted_composite_keys;
    binding.extra = &model;
    return binding;
  }
  const db::Column& key = model.key_column();
  binding.write = integer_ids && key.kind == db::Kind::id ? write_deleted_integers : write_deleted_keys;
  binding.extra = &key;
  return binding;
}

graphql::LeafBinding error_code_leaf() {
  return {.write = [](JsonWriter& json, const Batch& parents, std::uint32_t row, const graphql::LeafBinding&) {
    json.string(error_of(parents, row).code);
  }};
}

graphql::LeafBinding error_field_leaf() {
  return {.write = [](JsonWriter& json, const Batch& parents, std::uint32_t row, const graphql::LeafBinding&) {
    const std::string& field = error_of(parents, row).field;
    if (field.empty()) return json.null();
    json.string(field);
  }};
}

graphql::LeafBinding error_message_leaf() {
  return {.write = [](JsonWriter& json, const Batch& parents, std::uint32_t row, const graphql::LeafBinding&) {
    json.string(error_of(parents, row).message);
  }};
}

}  // namespace mw::app
