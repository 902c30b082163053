// Fragment Spread Is Possible.
#include <string>

#include "runtime/graphql/utilities/type_comparators.h"
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class PossibleFragmentSpreads final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const NamedType* parent = context_.types().parent_type();
    const bool is_inline = node.kind == Kind::inline_fragment;
    const NamedType* type = is_inline ? context_.types().type().named() : spread_type(node);
    if (parent == nullptr || type == nullptr || !type->is_composite()) return Visit::into;
    if (do_types_overlap(*context_.schema(), *type, *parent)) return Visit::into;
    std::string what = "Fragment ";
    if (!is_inline) what += cat({"\"", ast::as<ast::FragmentSpread>(node).name.value, "\" "});
    context_.report(
        cat(
            {what,
             "cannot be spread here as objects of type \"",
             parent->name,
             "\" can never be of type \"",
             type->name,
             "\"."}
        ),
        node
    );
    return Visit::into;
  }

 private:
  const NamedType* spread_type(const ast::Node& node) const {
    const ast::FragmentDefinition* fragment = context_.fragment(ast::as<ast::FragmentSpread>(node).name.value);
    return fragment == nullptr ? nullptr : context_.schema()->type(fragment->type_condition->name.value);
  }
};

}  // namespace

RuleInfo possible_fragment_spreads_rule() {
  return {
      "PossibleFragmentSpreadsRule",
      make_rule<PossibleFragmentSpreads>,
      kinds({Kind::inline_fragment, Kind::fragment_spread}),
      0};
}

}  // namespace mw::graphql
