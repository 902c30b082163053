// All Variables Used.
#include <string>
#include <unordered_set>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class NoUnusedVariables final : public Rule {
 public:
  using Rule::Rule;

  void leave(const ast::Node& node) override {
    for (const ast::Definition& definition : ast::as<ast::Document>(node).definitions) {
      if (definition.kind == Kind::operation_definition) check(ast::as<ast::OperationDefinition>(definition));
    }
  }

 private:
  void check(const ast::OperationDefinition& operation) {
    if (operation.variables.empty()) return;
    std::unordered_set<std::string_view> used;
    for (const VariableUsage& usage : context_.all_variable_usages(operation)) used.insert(usage.node->text);
    for (const ast::VariableDefinition& definition : operation.variables) {
      const std::string_view name = definition.variable->text;
      if (used.count(name) > 0) continue;
      const std::string in =
          operation.name.given() ? cat({" in operation \"", operation.name.value, "\""}) : std::string();
      context_.report(cat({"Variable \"$", name, "\" is never used", in, "."}), definition);
    }
  }
};

}  // namespace

RuleInfo no_unused_variables_rule() {
  return {"NoUnusedVariablesRule", make_rule<NoUnusedVariables>, 0, kinds({Kind::document})};
}

}  // namespace mw::graphql
