// Fragments on Object, Interface or Union Types.
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class FragmentsOnCompositeTypes final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    if (node.kind == Kind::inline_fragment) {
      const ast::Type* condition = ast::as<ast::InlineFragment>(node).type_condition;
      if (condition != nullptr && is_wrong(*condition)) {
        context_.report(
            cat({"Fragment cannot condition on non composite type \"", condition->name.value, "\"."}), *condition
        );
      }
      return Visit::into;
    }
    const auto& fragment = ast::as<ast::FragmentDefinition>(node);
    const ast::Type& condition = *fragment.type_condition;
    if (is_wrong(condition)) {
      context_.report(
          cat(
              {"Fragment \"",
               fragment.name.value,
               "\" cannot condition on non composite type \"",
               condition.name.value,
               "\"."}
          ),
          condition
      );
    }
    return Visit::into;
  }

 private:
  /// An unknown type is another rule's affair.
  bool is_wrong(const ast::Type& condition) const {
    const NamedType* type = context_.schema()->type(condition.name.value);
    return type != nullptr && !type->is_composite();
  }
};

}  // namespace

RuleInfo fragments_on_composite_types_rule() {
  return {
      "FragmentsOnCompositeTypesRule",
      make_rule<FragmentsOnCompositeTypes>,
      kinds({Kind::inline_fragment, Kind::fragment_definition}),
      0};
}

}  // namespace mw::graphql
