// Variable Uniqueness.
#include <unordered_map>
#include <vector>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class UniqueVariableNames final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    std::unordered_map<std::string_view, std::vector<const ast::Node*>> groups;
    const auto& variables = ast::as<ast::OperationDefinition>(node).variables;
    for (const ast::VariableDefinition& definition : variables) {
      groups[definition.variable->text].push_back(definition.variable);
    }
    for (const ast::VariableDefinition& definition : variables) {
      const auto& group = groups[definition.variable->text];
      if (group.size() < 2 || group.front() != definition.variable) continue;
      report(definition.variable->text, group);
    }
    return Visit::into;
  }

 private:
  void report(std::string_view name, const std::vector<const ast::Node*>& variables) {
    // The places are those of the names, past the dollar signs.
    std::vector<ast::Name> names;
    for (const ast::Node* variable : variables) {
      names.emplace_back();
      static_cast<ast::Node&>(names.back()) = *variable;
      ++names.back().start;
    }
    std::vector<const ast::Node*> nodes;
    for (const ast::Name& each : names) nodes.push_back(&each);
    context_.report(cat({"There can be only one variable named \"$", name, "\"."}), nodes);
  }
};

}  // namespace

RuleInfo unique_variable_names_rule() {
  return {"UniqueVariableNamesRule", make_rule<UniqueVariableNames>, kinds({Kind::operation_definition}), 0};
}

}  // namespace mw::graphql
