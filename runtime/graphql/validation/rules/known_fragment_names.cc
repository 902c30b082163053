// Fragment Spread Target Defined.
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class KnownFragmentNames final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const ast::Name& name = ast::as<ast::FragmentSpread>(node).name;
    if (context_.fragment(name.value) == nullptr) {
      context_.report(cat({"Unknown fragment \"", name.value, "\"."}), name);
    }
    return Visit::into;
  }
};

}  // namespace

RuleInfo known_fragment_names_rule() {
  return {"KnownFragmentNamesRule", make_rule<KnownFragmentNames>, kinds({Kind::fragment_spread}), 0};
}

}  // namespace mw::graphql
