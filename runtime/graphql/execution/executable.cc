#include "runtime/graphql/execution/executable.h"

#include <utility>

#include "runtime/graphql/execution/condition.h"

namespace mw::graphql {

Executable::Executable(ast::DocumentPtr document, std::shared_ptr<const BindingTable> bindings)
    : document_(std::move(document)), bindings_(std::move(bindings)), conditions_(condition_variables(*document_)) {
  for (const ast::Definition& definition : document_->definitions) {
    if (definition.kind != ast::Kind::operation_definition) continue;
    operations_.push_back({&ast::as<ast::OperationDefinition>(definition), {}});
  }
}

Executable::Operation* Executable::find(const std::optional<std::string>& name, std::optional<GraphQLError>& error) {
  const auto refuse = [&error](std::string message) -> Operation* {
    error = GraphQLError{std::move(message), {}, {}, {}};
    return nullptr;
  };
  if (!name) {
    if (operations_.size() > 1) return refuse("Must provide operation name if query contains multiple operations.");
    return operations_.empty() ? refuse("Must provide an operation.") : &operations_.front();
  }
  for (Operation& operation : operations_) {
    if (operation.ast->name.value == *name) return &operation;
  }
  return refuse("Unknown operation named \"" + *name + "\".");
}

PlanResult Executable::plan(Operation& operation, const Object& variables) {
  std::string key;
  for (const std::string_view name : conditions_) {
    const Value* value = variables.find(name);
    key += value == nullptr || !value->is_boolean() ? '?' : value->boolean() ? '1' : '0';
  }
  if (const auto known = operation.plans.find(key); known != operation.plans.end()) return {known->second, {}};
  PlanResult made = build_plan(bindings_->schema(), *bindings_, *document_, *operation.ast, variables);
  if (made.plan && operation.plans.size() < max_variants) operation.plans.emplace(std::move(key), made.plan);
  return made;
}

}  // namespace mw::graphql
