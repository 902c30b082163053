#pragma once
// A document that was understood: parsed, validated, within the limits, with the plans of its operations.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "runtime/graphql/execution/plan_builder.h"

namespace mw::graphql {

/// Belongs to one loop thread, for it makes plans when they are first needed. Hold it while anything of it is executed.
class Executable {
 public:
  struct Operation {
    const ast::OperationDefinition* ast = nullptr;
    /// By the values of the document's condition variables, one byte each; most have the one of the empty key.
    std::unordered_map<std::string, std::shared_ptr<const Plan>> plans;
  };

  /// The document must be valid for the schema of the bindings.
  Executable(ast::DocumentPtr document, std::shared_ptr<const BindingTable> bindings);

  const ast::Document& document() const { return *document_; }
  const std::vector<Operation>& operations() const { return operations_; }

  /// The operation of that name, or the only one if there is no name. Null: see `error`.
  Operation* find(const std::optional<std::string>& name, std::optional<GraphQLError>& error);

  /// The plan for these variables, made if it is not there. At most max_variants are kept per operation.
  PlanResult plan(Operation& operation, const Object& variables);

  static constexpr std::size_t max_variants = 16;

 private:
  ast::DocumentPtr document_;
  std::shared_ptr<const BindingTable> bindings_;
  std::vector<std::string_view> conditions_;
  std::vector<Operation> operations_;
};

}  // namespace mw::graphql
