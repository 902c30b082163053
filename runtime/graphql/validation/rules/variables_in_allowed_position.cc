// All Variable Usages Are Allowed.
#include <unordered_map>

#include "runtime/graphql/utilities/type_comparators.h"
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class VariablesInAllowedPosition final : public Rule {
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
    std::unordered_map<std::string_view, const ast::VariableDefinition*> defined;
    for (const ast::VariableDefinition& definition : operation.variables) {
      defined[definition.variable->text] = &definition;
    }
    for (const VariableUsage& usage : context_.all_variable_usages(operation)) {
      const auto found = defined.find(usage.node->text);
      if (found != defined.end() && usage.type) check(*found->second, usage);
    }
  }

  void check(const ast::VariableDefinition& definition, const VariableUsage& usage) {
    const TypeRef type = context_.schema()->type(*definition.type);
    if (!type) return;
    if (!is_allowed(type, definition.default_value, usage)) {
      context_.report(
          cat(
              {"Variable \"$",
               usage.node->text,
               "\" of type \"",
               to_string(type),
               "\" used in position expecting type \"",
               to_string(usage.type),
               "\"."}
          ),
          {&definition, usage.node}
      );
    }
    const InputObjectType* parent = usage.parent_type.is_named() ? as_input_object(usage.parent_type.named()) : nullptr;
    if (parent != nullptr && parent->is_one_of && !type.is_non_null()) {
      context_.report(
          cat(
              {"Variable \"$",
               usage.node->text,
               "\" is of type \"",
               to_string(type),
               "\" but must be non-nullable to be used for OneOf Input Object \"",
               parent->name,
               "\"."}
          ),
          {&definition, usage.node}
      );
    }
  }

  bool is_allowed(TypeRef type, const ast::Value* default_value, const VariableUsage& usage) const {
    if (!usage.type.is_non_null() || type.is_non_null()) {
      return is_type_subtype_of(*context_.schema(), type, usage.type);
    }
    const bool variable_default = default_value != nullptr && default_value->kind != Kind::null_value;
    const bool place_default = usage.input_value != nullptr && usage.input_value->default_value.has_value();
    if (!variable_default && !place_default) return false;
    return is_type_subtype_of(*context_.schema(), type, usage.type.of());
  }
};

}  // namespace

RuleInfo variables_in_allowed_position_rule() {
  return {"VariablesInAllowedPositionRule", make_rule<VariablesInAllowedPosition>, 0, kinds({Kind::document})};
}

}  // namespace mw::graphql
