#include "runtime/app/mutation_binder.h"

#include <algorithm>
#include <memory>

#include "runtime/app/bound_mutation.h"
#include "runtime/app/mutation_resolver.h"

namespace mw::app {
namespace {

/// One mutation while it is bound.
class MutationBinder {
 public:
  MutationBinder(
      const graphql::Schema& schema,
      const Mutation& mutation,
      const Hooks& hooks,
      graphql::Bindings& bindings,
      Problems& problems
  )
      : schema_(schema),
        table_(mutation),
        hooks_(hooks),
        bindings_(bindings),
        problems_(problems),
        bound_(std::make_shared<const BoundMutation>(bind_mutation(mutation, problems))),
        place_("Mutation." + std::string(mutation.name)) {}

  void run() {
    const graphql::ObjectType* root = schema_.root(graphql::ast::Operation::mutation);
    const graphql::Field* field = root == nullptr ? nullptr : root->fields().find(table_.name);
    if (field == nullptr) return tell("the table has it, the schema has not");
    for (const BoundStep& step : bound_->steps) check_step(step, *field);
    check_known(*field);
    if (table_.plain) {
      bind_plain(*root, *field);
      return;
    }
    const graphql::ObjectType* payload = graphql::as_object(field->type.named());
    if (payload == nullptr) return tell("the table says a payload, the schema " + graphql::to_string(field->type));
    bindings_.objects(root->name, table_.name, payload_resolver(bound_, hooks_));
    bind_payload(*payload);
  }

 private:
  void tell(const std::string& what) { problems_.push_back(place_ + ": " + what); }

  /// The argument that holds all others, or the field's own arguments.
  const graphql::NamedList<graphql::InputValue>& arguments_of(const graphql::Field& field) {
    if (table_.input.empty()) return field.arguments;
    const graphql::InputValue* input = field.arguments.find(table_.input);
    const graphql::InputObjectType* object = input == nullptr ? nullptr : graphql::as_input_object(input->type.named());
    return object == nullptr ? field.arguments : object->fields;
  }

  void check_step(const BoundStep& step, const graphql::Field& field) {
    const auto& arguments = arguments_of(field);
    if (!step.is_list()) return check_inputs(step, arguments, {});
    const graphql::InputValue* list = arguments.find(step.table->list);
    if (list == nullptr) return tell("the schema has no argument \"" + std::string(step.table->list) + "\"");
    const graphql::InputObjectType* object = graphql::as_input_object(list->type.named());
    // Hooks see the whole list if its form has fields that are no columns.
    if (object != nullptr)
      return check_inputs(step, object->fields, declared(list->name) ? std::string() : object->name);
    if (step.table->verb != Verb::remove) tell("the argument \"" + list->name + "\" is no list of input objects");
  }

  /// A form may be shared with a mutation that takes more, so inputs without an argument are left alone; arguments
  /// without an input are not.
  void check_inputs(
      const BoundStep& step, const graphql::NamedList<graphql::InputValue>& fields, const std::string& type_name
  ) {
    for (const BoundInput& input : step.inputs) {
      const graphql::InputValue* argument = fields.find(input.argument);
      if (argument == nullptr) continue;
      const std::string_view expected = graphql_type_of(*input.column);
      const std::string& found = argument->type.named()->name;
      if (found == expected || (input.column->kind == db::Kind::id && found == "Int")) continue;
      tell(
          "the argument \"" + input.argument + "\" is " + found + ", its column " + std::string(step.model->name) +
          "." + std::string(input.column->name) + " takes " + std::string(expected)
      );
    }
    for (const BoundSet& set : step.sets) {
      const graphql::InputValue* argument = fields.find(set.argument);
      if (argument == nullptr) continue;
      const db::Column& key = set.relation->target->key_column();
      const std::string& found = argument->type.named()->name;
      const bool fits = found == graphql_type_of(key) || (key.kind == db::Kind::id && found == "Int");
      if (!argument->type.nullable().is_list() || !fits) {
        tell("the argument \"" + set.argument + "\" is no list of keys of " + std::string(set.relation->target->name));
      }
    }
    if (type_name.empty()) return;
    for (const graphql::InputValue& argument : fields) {
      if (!takes(step, argument.name)) tell("the table has no input for " + type_name + "." + argument.name);
    }
  }

  static bool takes(const BoundStep& step, std::string_view argument) {
    for (const BoundInput& input : step.inputs) {
      if (input.argument == argument) return true;
    }
    for (const BoundSet& set : step.sets) {
      if (set.argument == argument) return true;
    }
    return false;
  }

  /// Every argument of the field belongs to a step.
  void check_known(const graphql::Field& field) {
    for (const graphql::InputValue& argument : arguments_of(field)) {
      bool known = argument.name == "token" || argument.name == table_.input;
      for (const BoundStep& step : bound_->steps) {
        known = known || (step.is_list() ? step.table->list == argument.name : takes(step, argument.name));
      }
      if (!known && !declared(argument.name)) tell("the table has no argument \"" + argument.name + "\"");
    }
  }

  bool declared(std::string_view argument) const {
    return std::find(table_.declared.begin(), table_.declared.end(), argument) != table_.declared.end();
  }

  void bind_plain(const graphql::ObjectType& root, const graphql::Field& field) {
    if (bound_->steps.empty()) return tell("does nothing");
    const BoundStep& last = bound_->steps.back();
    if (last.table->verb == Verb::remove) {
      if (field.type.named()->name != "Boolean") tell("deletes and is plain: it must answer a Boolean");
      bindings_.leaf(root.name, table_.name, plain_boolean_resolver(bound_, hooks_));
      return;
    }
    check_answer(place_, field, last.model->name, last.is_list(), problems_);
    bindings_.objects(root.name, table_.name, plain_resolver(bound_, hooks_));
  }

  void bind_payload(const graphql::ObjectType& payload) {
    bindings_.leaf(payload.name, "ok", ok_leaf());
    bindings_.objects(payload.name, "errors", errors_resolver());
    for (std::size_t i = 0; i < bound_->steps.size(); ++i) {
      const Step& step = *bound_->steps[i].table;
      if (!step.created.empty()) bindings_.leaf(payload.name, step.created, created_leaf(i));
      if (!step.answers) continue;
      const graphql::Field* field = payload.fields().find(step.name);
      if (field == nullptr) {
        tell("the schema has no field " + payload.name + "." + std::string(step.name));
      } else if (step.verb == Verb::remove) {
        const bool integer_ids = field->type.named()->name == "Int";
        bindings_.leaf(payload.name, step.name, deleted_keys_leaf(i, *step.model, integer_ids));
      } else {
        check_answer(payload.name + "." + field->name, *field, step.model->name, !step.list.empty(), problems_);
        bindings_.objects(payload.name, step.name, stored_resolver(bound_, i));
      }
    }
  }

  const graphql::Schema& schema_;
  const Mutation& table_;
  const Hooks& hooks_;
  graphql::Bindings& bindings_;
  Problems& problems_;
  std::shared_ptr<const BoundMutation> bound_;
  std::string place_;
};

}  // namespace

void bind_mutation_field(
    const graphql::Schema& schema,
    const Mutation& mutation,
    const Hooks& hooks,
    graphql::Bindings& bindings,
    Problems& problems
) {
  MutationBinder(schema, mutation, hooks, bindings, problems).run();
}

}  // namespace mw::app
