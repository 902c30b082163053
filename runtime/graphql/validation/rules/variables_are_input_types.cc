// Variables Are Input Types.
#include "runtime/graphql/language/print.h"
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class VariablesAreInputTypes final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const auto& definition = ast::as<ast::VariableDefinition>(node);
    const TypeRef type = context_.schema()->type(*definition.type);
    if (type && !is_input_type(type)) {
      context_.report(
          cat(
              {"Variable \"$",
               definition.variable->text,
               "\" cannot be non-input type \"",
               print(*definition.type),
               "\"."}
          ),
          *definition.type
      );
    }
    return Visit::into;
  }
};

}  // namespace

RuleInfo variables_are_input_types_rule() {
  return {"VariablesAreInputTypesRule", make_rule<VariablesAreInputTypes>, kinds({Kind::variable_definition}), 0};
}

}  // namespace mw::graphql
