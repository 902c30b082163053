// Required Arguments, of directives.
#include <string>

#include "runtime/graphql/language/print.h"
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class ProvidedRequiredArgumentsOnDirectives final : public Rule {
 public:
  using Rule::Rule;

  void leave(const ast::Node& node) override {
    const auto& directive = ast::as<ast::Directive>(node);
    const KnownDirective known = context_.directive(directive.name.value);
    if (known.type != nullptr) {
      for (const InputValue& argument : known.type->arguments) {
        if (argument.is_required()) check(directive, argument.name, to_string(argument.type));
      }
    } else if (known.node != nullptr) {
      for (const ast::InputValueDefinition& argument : known.node->arguments) {
        const bool required = argument.type->kind == Kind::non_null_type && argument.default_value == nullptr;
        if (required) check(directive, argument.name.value, print(*argument.type));
      }
    }
  }

 private:
  void check(const ast::Directive& directive, std::string_view name, const std::string& type) {
    for (const ast::Argument& argument : directive.arguments) {
      if (argument.name.value == name) return;
    }
    context_.report(
        cat(
            {"Directive \"@",
             directive.name.value,
             "\" argument \"",
             name,
             "\" of type \"",
             type,
             "\" is required, but it was not provided."}
        ),
        directive
    );
  }
};

}  // namespace

RuleInfo provided_required_arguments_on_directives_rule() {
  return {
      "ProvidedRequiredArgumentsOnDirectivesRule",
      make_rule<ProvidedRequiredArgumentsOnDirectives>,
      0,
      kinds({Kind::directive})};
}

}  // namespace mw::graphql
