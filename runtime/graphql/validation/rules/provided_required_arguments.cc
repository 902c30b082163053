// Required Arguments, of fields and directives.
#include <memory>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class ProvidedRequiredArguments final : public Rule {
 public:
  using Rule::Rule;

  void leave(const ast::Node& node) override {
    if (node.kind == Kind::directive) return on_directives_->leave(node);
    const Field* definition = context_.types().field();
    if (definition == nullptr) return;
    const auto& field = ast::as<ast::Field>(node);
    for (const InputValue& argument : definition->arguments) {
      if (!argument.is_required() || is_given(field, argument.name)) continue;
      context_.report(
          cat(
              {"Field \"",
               definition->name,
               "\" argument \"",
               argument.name,
               "\" of type \"",
               to_string(argument.type),
               "\" is required, but it was not provided."}
          ),
          field
      );
    }
  }

 private:
  static bool is_given(const ast::Field& field, std::string_view name) {
    for (const ast::Argument& argument : field.arguments) {
      if (argument.name.value == name) return true;
    }
    return false;
  }

  std::unique_ptr<Rule> on_directives_ = provided_required_arguments_on_directives_rule().make(context_);
};

}  // namespace

RuleInfo provided_required_arguments_rule() {
  return {
      "ProvidedRequiredArgumentsRule", make_rule<ProvidedRequiredArguments>, 0, kinds({Kind::field, Kind::directive})};
}

}  // namespace mw::graphql
