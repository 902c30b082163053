// Leaf Field Selections.
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class ScalarLeafs final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const auto& field = ast::as<ast::Field>(node);
    const TypeRef type = context_.types().type();
    if (!type) return Visit::into;
    const bool leaf = type.named()->is_leaf();
    if (leaf && field.selection_set != nullptr) {
      context_.report(
          cat(
              {"Field \"",
               field.name.value,
               "\" must not have a selection since type \"",
               to_string(type),
               "\" has no subfields."}
          ),
          *field.selection_set
      );
    } else if (!leaf && field.selection_set == nullptr) {
      context_.report(
          cat(
              {"Field \"",
               field.name.value,
               "\" of type \"",
               to_string(type),
               "\" must have a selection of subfields. Did you mean \"",
               field.name.value,
               " { ... }\"?"}
          ),
          field
      );
    }
    return Visit::into;
  }
};

}  // namespace

RuleInfo scalar_leafs_rule() {
  return {"ScalarLeafsRule", make_rule<ScalarLeafs>, kinds({Kind::field}), 0};
}

}  // namespace mw::graphql
