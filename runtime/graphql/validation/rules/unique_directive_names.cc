// Directive names are unique.
#include <unordered_map>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class UniqueDirectiveNames final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const ast::Name& name = ast::as<ast::DirectiveDefinition>(node).name;
    if (context_.schema() != nullptr && context_.schema()->directive(name.value) != nullptr) {
      context_.report(
          cat({"Directive \"@", name.value, "\" already exists in the schema. It cannot be redefined."}), name
      );
      return Visit::into;
    }
    const auto [known, is_new] = known_.emplace(name.value, &name);
    if (!is_new) {
      context_.report(cat({"There can be only one directive named \"@", name.value, "\"."}), {known->second, &name});
    }
    return Visit::skip;
  }

 private:
  std::unordered_map<std::string_view, const ast::Name*> known_;
};

}  // namespace

RuleInfo unique_directive_names_rule() {
  return {"UniqueDirectiveNamesRule", make_rule<UniqueDirectiveNames>, kinds({Kind::directive_definition}), 0};
}

}  // namespace mw::graphql
