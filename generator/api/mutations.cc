#include <algorithm>
#include <map>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/lists.h"
#include "generator/api/mutation_inputs.h"
#include "generator/api/parts.h"
#include "generator/api/payload.h"
#include "generator/api/root_fields.h"
#include "generator/api/wrapper.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

class MutationBuilder {
 public:
  MutationBuilder(Context& context, Index operation) : context_(context), operation_(operation) {}

  void run() {
    const auto& notes = context_.operations[operation_];
    std::optional<std::vector<Part>> found = mutation_parts(context_, operation_);
    if (!found) return;
    std::vector<Part>& parts = *found;
    std::vector<Argument> arguments = mutation_inputs(context_, operation_, parts);
    Mutation mutation;
    mutation.name = operation().name;
    mutation.origin = operation().origin;
    mutation.payload = derive_payload(context_, operation_, parts);
    const bool storing = std::any_of(parts.begin(), parts.end(), [](const Part& p) { return p.verb.has_value(); });
    operation().hand_written = !storing;
    add_steps(parts, arguments, mutation);
    const bool plain_by_settings = context_.settings.api.mutation_result == MutationResult::plain;
    const bool says = notes.outputs && !notes.outputs->result.empty();
    mutation.plain = says ? notes.outputs->result == "plain" : plain_by_settings;
    const bool input_by_settings = context_.settings.api.mutation_style == MutationStyle::input;
    const bool style = notes.inputs && !notes.inputs->style.empty();
    const bool wrap = style ? notes.inputs->style == "input" : input_by_settings;

    RootField field = new_root_field(context_, OperationKind::mutation, operation_, camel_case(operation().name));
    field.hand_written = !storing;
    if (notes.inputs) field.description = notes.inputs->description;
    if (wrap) wrap_arguments(context_, field.pascal, mutation, arguments);
    field.arguments = std::move(arguments);
    field.answer =
        mutation.plain
            ? plain_answer(context_, operation_, mutation.payload)
            : Answer{.kind = AnswerKind::payload, .type = none, .graphql = named(mutation.payload.name, false)};
    if (!mutation.plain) check_payload_names(context_, mutation.payload);
    field.mutation = context_.service.mutations.size();
    context_.service.mutations.push_back(std::move(mutation));
    add_root_field(context_, std::move(field));
  }

 private:
  Operation& operation() { return context_.service.operations[operation_]; }

  /// Steps in storing order; what refers to parts refers to steps afterwards.
  void add_steps(const std::vector<Part>& parts, std::vector<Argument>& arguments, Mutation& mutation) {
    const std::vector<std::size_t> order = storing_order(context_, parts);
    std::vector<Index> step_of(parts.size(), none);
    for (std::size_t i = 0; i < order.size(); ++i) step_of[order[i]] = i;
    for (const std::size_t at : order) {
      const Part& part = parts[at];
      Step step;
      step.verb = *part.verb;
      step.type = part.use.type;
      step.list = part.use.list;
      step.word = kebab_case(part.name);
      step.prefix = part.prefix;
      step.find_by = part.find_by;
      step.takes_key = part.takes_key;
      step.origin = part.use.origin;
      for (const Part::Link& link : part.links) {
        step.parents.push_back(ParentLink{.field = link.field, .step = step_of[link.part]});
      }
      mutation.steps.push_back(std::move(step));
    }
    for (Argument& argument : arguments) {
      if (argument.step != none) argument.step = step_of[argument.step];
    }
    for (Index i = 0; i < mutation.payload.fields.size(); ++i) {
      PayloadField& field = mutation.payload.fields[i];
      if (field.step == none) continue;
      field.step = step_of[field.step];
      if (field.step != none && field.kind != PayloadFieldKind::created) mutation.steps[field.step].output = i;
    }
  }

  Context& context_;
  Index operation_;
};

}  // namespace

void wrap_arguments(Context& context, const std::string& pascal, Mutation& mutation, std::vector<Argument>& arguments) {
  if (arguments.empty()) return;
  Input input;
  input.kind = InputKind::wrapper;
  input.name = pascal + "Input";
  input.origin = mutation.origin;
  Argument wrapper;
  wrapper.name = "input";
  wrapper.snake = "input";
  wrapper.kind = Kind::form;
  wrapper.meaning = Meaning::wrapper;
  wrapper.origin = mutation.origin;
  const bool required = std::any_of(arguments.begin(), arguments.end(), [](const Argument& a) {
    return a.type.non_null && !a.default_value;
  });
  wrapper.type = named(input.name, required);
  input.fields = std::move(arguments);
  wrapper.input = add_input(context, std::move(input));
  mutation.input = wrapper.input;
  arguments.clear();
  arguments.push_back(std::move(wrapper));
}

void derive_mutations(Context& context) {
  for (Index i = 0; i < context.service.operations.size(); ++i) {
    if (context.service.operations[i].kind == OperationKind::mutation) MutationBuilder(context, i).run();
  }
}

}  // namespace moonwright::api
