// Argument Names, of directives: every argument is defined.
#include <algorithm>
#include <string>
#include <vector>

#include "runtime/graphql/utilities/did_you_mean.h"
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class KnownArgumentNamesOnDirectives final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const auto& directive = ast::as<ast::Directive>(node);
    const KnownDirective known = context_.directive(directive.name.value);
    if (!known) return Visit::skip;
    for (const ast::Argument& argument : directive.arguments) {
      const std::vector<std::string> names = argument_names(known);
      if (std::find(names.begin(), names.end(), argument.name.value) != names.end()) continue;
      context_.report(
          cat(
              {"Unknown argument \"",
               argument.name.value,
               "\" on directive \"@",
               directive.name.value,
               "\".",
               did_you_mean(suggestion_list(argument.name.value, names))}
          ),
          argument
      );
    }
    return Visit::skip;
  }

 private:
  static std::vector<std::string> argument_names(const KnownDirective& directive) {
    std::vector<std::string> names;
    if (directive.type != nullptr) {
      for (const InputValue& argument : directive.type->arguments) names.push_back(argument.name);
    } else {
      for (const ast::InputValueDefinition& argument : directive.node->arguments) {
        names.emplace_back(argument.name.value);
      }
    }
    return names;
  }
};

}  // namespace

RuleInfo known_argument_names_on_directives_rule() {
  return {"KnownArgumentNamesOnDirectivesRule", make_rule<KnownArgumentNamesOnDirectives>, kinds({Kind::directive}), 0};
}

}  // namespace mw::graphql
