// Fragments Must Be Used.
#include <unordered_set>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class NoUnusedFragments final : public Rule {
 public:
  using Rule::Rule;

  void leave(const ast::Node& node) override {
    std::unordered_set<std::string_view> used;
    const auto& definitions = ast::as<ast::Document>(node).definitions;
    for (const ast::Definition& definition : definitions) {
      if (definition.kind != Kind::operation_definition) continue;
      for (const auto* fragment : context_.reached_fragments(ast::as<ast::OperationDefinition>(definition))) {
        used.insert(fragment->name.value);
      }
    }
    for (const ast::Definition& definition : definitions) {
      if (definition.kind != Kind::fragment_definition) continue;
      const std::string_view name = ast::as<ast::FragmentDefinition>(definition).name.value;
      if (used.count(name) == 0) context_.report(cat({"Fragment \"", name, "\" is never used."}), definition);
    }
  }
};

}  // namespace

RuleInfo no_unused_fragments_rule() {
  return {"NoUnusedFragmentsRule", make_rule<NoUnusedFragments>, 0, kinds({Kind::document})};
}

}  // namespace mw::graphql
