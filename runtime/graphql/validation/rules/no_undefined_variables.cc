// All Variable Uses Defined.
#include <string>
#include <unordered_set>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class NoUndefinedVariables final : public Rule {
 public:
  using Rule::Rule;

  void leave(const ast::Node& node) override {
    for (const ast::Definition& definition : ast::as<ast::Document>(node).definitions) {
      if (definition.kind == Kind::operation_definition) check(ast::as<ast::OperationDefinition>(definition));
    }
  }

 private:
  void check(const ast::OperationDefinition& operation) {
    std::unordered_set<std::string_view> defined;
    for (const ast::VariableDefinition& definition : operation.variables) defined.insert(definition.variable->text);
    for (const VariableUsage& usage : context_.all_variable_usages(operation)) {
      const std::string_view name = usage.node->text;
      if (defined.count(name) > 0) continue;
      const std::string by =
          operation.name.given() ? cat({" by operation \"", operation.name.value, "\""}) : std::string();
      context_.report(cat({"Variable \"$", name, "\" is not defined", by, "."}), {usage.node, &operation});
    }
  }
};

}  // namespace

RuleInfo no_undefined_variables_rule() {
  return {"NoUndefinedVariablesRule", make_rule<NoUndefinedVariables>, 0, kinds({Kind::document})};
}

}  // namespace mw::graphql
