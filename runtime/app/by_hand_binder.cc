#include "runtime/app/by_hand_binder.h"

#include <string>
#include <utility>

#include "runtime/app/mutation_resolver.h"
#include "runtime/app/services.h"
#include "runtime/app/work.h"
#include "runtime/graphql/execution/plan.h"

namespace mw::app {
namespace {

using graphql::Batch;
using graphql::FieldContext;
using graphql::LeafOut;
using graphql::ObjectsOut;

class HandLeaf final : public graphql::LeafResolver {
 public:
  explicit HandLeaf(const HandField& field) : field_(field) {}
  Task<void> resolve(FieldContext& context, const Batch&, LeafOut& out) const override {
    Answering to{context, field_.statement, field_.enumeration, &out, nullptr, nullptr};
    Task<void> answering = field_.call(to);
    co_await answering;
  }

 private:
  const HandField& field_;
};

class HandObjects final : public graphql::ObjectResolver {
 public:
  explicit HandObjects(const HandField& field) : field_(field) {}
  Task<void> resolve(FieldContext& context, const Batch&, ObjectsOut& out) const override {
    Answering to{context, field_.statement, field_.enumeration, nullptr, &out, nullptr};
    Task<void> answering = field_.call(to);
    co_await answering;
  }

 private:
  const HandField& field_;
};

class DerivedLeaf final : public graphql::LeafResolver {
 public:
  explicit DerivedLeaf(const DerivedField& field) : field_(field) {}
  Task<void> resolve(FieldContext& context, const Batch& parents, LeafOut& out) const override {
    Answering to{context, field_.statement, field_.enumeration, &out, nullptr, &parents};
    Task<void> answering = field_.call(to);
    co_await answering;
  }

 private:
  const DerivedField& field_;
};

/// The values of the arguments; of a mutation in the style `input` those of its one argument.
const graphql::Object& values_of(const graphql::Arguments& arguments, std::string_view wrapper) {
  static const graphql::Object none;
  if (wrapper.empty()) return arguments.values();
  const graphql::Value* input = arguments.find(wrapper);
  return input == nullptr || !input->is_object() ? none : input->object();
}

Task<Payload> perform(FieldContext& context, const HandMutation& mutation, const Hooks& hooks) {
  Payload payload;
  std::shared_ptr<const void> inputs;
  if (mutation.read != nullptr) {
    ArgumentReader reader(values_of(context.arguments, mutation.input), {}, payload.result.errors);
    inputs = mutation.read(reader);
  }
  if (!payload.result.errors.empty()) co_return payload;
  auto body = [&mutation, &inputs, &payload](WritingCall& call) -> Task<void> {
    HandCall to{inputs.get(), call, nullptr};
    Task<void> running = mutation.call(to);
    co_await running;
    payload.outputs = std::move(to.outputs);
  };
  Work work{context.request, mutation.statement, &context.arguments, hooks, body, {}};
  Task<WritingCall::Outcome> running = run_work(work);
  WritingCall::Outcome outcome = co_await running;
  payload.result.errors = std::move(outcome.errors);
  if (!payload.result.ok()) payload.outputs = nullptr;
  co_return payload;
}

/// For plain mutations: the first thing to mend as a GraphQL error.
void throw_error(const InputErrors& errors, const HandMutation& mutation) {
  if (errors.empty()) return;
  const InputError& error = errors.front();
  const std::string wrapper = mutation.input.empty() ? "" : std::string(mutation.input) + ".";
  const std::string subject = error.field.empty() ? "The call " : "Argument \"" + wrapper + error.field + "\" ";
  throw graphql::ClientError(subject + error.message + ".", error.code, error.field);
}

void put(FieldContext& context, ObjectsOut& out, std::optional<TableRows> rows, bool is_list) {
  if (!rows) return;
  const std::size_t count = rows->rows.size();
  context.request.count_rows(count);
  const graphql::BatchIndex batch = out.add(count, std::move(*rows));
  if (is_list) {
    out.list(0, batch, 0, count);
  } else if (count > 0) {
    out.single(0, batch, 0);
  }
}

class HandPayload final : public graphql::ObjectResolver {
 public:
  HandPayload(const HandMutation& mutation, const Hooks& hooks) : mutation_(mutation), hooks_(hooks) {}
  Task<void> resolve(FieldContext& context, const Batch&, ObjectsOut& out) const override {
    Task<Payload> performing = perform(context, mutation_, hooks_);
    Payload payload = co_await performing;
    out.single(0, out.add(1, std::move(payload)), 0);
  }

 private:
  const HandMutation& mutation_;
  const Hooks& hooks_;
};

class HandPlainRows final : public graphql::ObjectResolver {
 public:
  HandPlainRows(const HandMutation& mutation, const Hooks& hooks) : mutation_(mutation), hooks_(hooks) {}
  Task<void> resolve(FieldContext& context, const Batch&, ObjectsOut& out) const override {
    Task<Payload> performing = perform(context, mutation_, hooks_);
    const Payload payload = co_await performing;
    throw_error(payload.result.errors, mutation_);
    const HandOutput& output = mutation_.outputs.front();
    put(context, out, output.rows(payload.outputs.get()), output.list);
  }

 private:
  const HandMutation& mutation_;
  const Hooks& hooks_;
};

class HandPlainLeaf final : public graphql::LeafResolver {
 public:
  HandPlainLeaf(const HandMutation& mutation, const Hooks& hooks) : mutation_(mutation), hooks_(hooks) {}
  Task<void> resolve(FieldContext& context, const Batch&, LeafOut& out) const override {
    Task<Payload> performing = perform(context, mutation_, hooks_);
    const Payload payload = co_await performing;
    throw_error(payload.result.errors, mutation_);
    const HandOutput& output = mutation_.outputs.front();
    const Shape shape{output.enumeration, context.field.named_type->name == "Int"};
    output.write(out.begin(0), payload.outputs.get(), shape);
    out.end();
  }

 private:
  const HandMutation& mutation_;
  const Hooks& hooks_;
};

/// An output of rows in a payload.
class OutputRows final : public graphql::ObjectResolver {
 public:
  explicit OutputRows(const HandOutput& output) : output_(output) {}
  Task<void> resolve(FieldContext& context, const Batch& parents, ObjectsOut& out) const override {
    const void* outputs = parents.data<Payload>().outputs.get();
    if (outputs != nullptr) put(context, out, output_.rows(outputs), output_.list);
    co_return;
  }

 private:
  const HandOutput& output_;
};

graphql::LeafBinding output_leaf(const HandOutput& output, bool integer_ids) {
  return {
      .write =
          [](JsonWriter& json, const Batch& parents, std::uint32_t, const graphql::LeafBinding& binding) {
            const auto& of = *static_cast<const HandOutput*>(binding.extra);
            const void* outputs = parents.data<Payload>().outputs.get();
            if (outputs == nullptr) return json.null();
            of.write(json, outputs, {of.enumeration, binding.index != 0});
          },
      .index = integer_ids ? 1U : 0U,
      .extra = &output};
}

class HandBinder {
 public:
  HandBinder(const graphql::Schema& schema, Hooks& hooks, graphql::Bindings& bindings, Problems& problems)
      : schema_(schema), hooks_(hooks), bindings_(bindings), problems_(problems) {}

  void bind(const HandField& hand) {
    const std::string place = "Query." + std::string(hand.name);
    const graphql::Field* field = root_field(graphql::ast::Operation::query, hand.name, place);
    if (field == nullptr) return;
    if (hand.model != nullptr) {
      check_answer(place, *field, hand.model->name, hand.list, problems_);
      bindings_.objects("Query", hand.name, std::make_shared<HandObjects>(hand));
    } else {
      bindings_.leaf("Query", hand.name, std::make_shared<HandLeaf>(hand));
    }
  }

  void bind(const HandMutation& hand) {
    const std::string place = "Mutation." + std::string(hand.name);
    const graphql::Field* field = root_field(graphql::ast::Operation::mutation, hand.name, place);
    if (field == nullptr) return;
    if (hand.call == nullptr) hooks_.declare(hand.name, hand);
    if (hand.call == nullptr ? !hand.plain : !bind_plain(hand, *field, place)) bind_outputs(hand, *field, place);
  }

  void bind(const DerivedField& hand) {
    const graphql::ObjectType* type = graphql::as_object(schema_.type(hand.model->name));
    // A type that no root field leads to is not in the schema.
    if (type == nullptr) return;
    const std::string place = type->name + "." + std::string(hand.name);
    if (type->fields().find(hand.name) == nullptr) return tell(place, "the table has it, the schema has not");
    std::vector<std::uint32_t> needs;
    for (const std::string_view name : hand.needs) {
      const db::Column* column = hand.model->find_column(name);
      if (column == nullptr) return tell(place, "needs \"" + std::string(name) + "\", which is no column");
      needs.push_back(static_cast<std::uint32_t>(hand.model->index_of(*column)));
    }
    bindings_.leaf(type->name, hand.name, std::make_shared<DerivedLeaf>(hand), std::move(needs));
  }

 private:
  void tell(const std::string& place, const std::string& what) { problems_.push_back(place + ": " + what); }

  const graphql::Field* root_field(graphql::ast::Operation operation, std::string_view name, const std::string& place) {
    const graphql::ObjectType* root = schema_.root(operation);
    const graphql::Field* field = root == nullptr ? nullptr : root->fields().find(name);
    if (field == nullptr) tell(place, "the table has it, the schema has not");
    return field;
  }

  /// False: it answers a payload.
  bool bind_plain(const HandMutation& hand, const graphql::Field& field, const std::string& place) {
    if (!hand.plain) {
      bindings_.objects("Mutation", hand.name, std::make_shared<HandPayload>(hand, hooks_));
      return false;
    }
    const HandOutput& output = hand.outputs.front();
    if (output.model != nullptr) {
      check_answer(place, field, output.model->name, output.list, problems_);
      bindings_.objects("Mutation", hand.name, std::make_shared<HandPlainRows>(hand, hooks_));
    } else {
      bindings_.leaf("Mutation", hand.name, std::make_shared<HandPlainLeaf>(hand, hooks_));
    }
    return true;
  }

  void bind_outputs(const HandMutation& hand, const graphql::Field& field, const std::string& place) {
    const graphql::ObjectType* payload = graphql::as_object(field.type.named());
    if (payload == nullptr)
      return tell(place, "the table says a payload, the schema " + graphql::to_string(field.type));
    bindings_.leaf(payload->name, "ok", ok_leaf());
    bindings_.objects(payload->name, "errors", errors_resolver());
    for (const HandOutput& output : hand.outputs) {
      const graphql::Field* of = payload->fields().find(output.name);
      const std::string of_place = payload->name + "." + std::string(output.name);
      if (of == nullptr) {
        tell(of_place, "the table has it, the schema has not");
      } else if (output.model != nullptr) {
        check_answer(of_place, *of, output.model->name, output.list, problems_);
        bindings_.objects(payload->name, output.name, std::make_shared<OutputRows>(output));
      } else {
        bindings_.leaf(payload->name, output.name, output_leaf(output, of->type.named()->name == "Int"));
      }
    }
  }

  const graphql::Schema& schema_;
  Hooks& hooks_;
  graphql::Bindings& bindings_;
  Problems& problems_;
};

}  // namespace

void bind_by_hand(
    const graphql::Schema& schema, const ByHand& hand, Hooks& hooks, graphql::Bindings& bindings, Problems& problems
) {
  HandBinder binder(schema, hooks, bindings, problems);
  for (const HandField& field : hand.queries) binder.bind(field);
  for (const HandMutation& mutation : hand.mutations) binder.bind(mutation);
  for (const DerivedField& field : hand.derived) binder.bind(field);
}

void read_declared(FieldContext& context, std::string_view wrapper, const HandMutation* declared, InputErrors& errors) {
  DeclaredValues& values = context.request.state<DeclaredValues>();
  values = {};
  if (declared == nullptr) return;
  if (declared->read != nullptr) {
    ArgumentReader reader(values_of(context.arguments, wrapper), {}, errors);
    values.inputs = declared->read(reader);
    values.type_of_inputs = declared->type_of_inputs;
  }
  if (declared->make_outputs == nullptr) return;
  values.outputs = declared->make_outputs();
  values.type_of_outputs = declared->type_of_outputs;
}

}  // namespace mw::app
