// Argument Names: every argument is defined by its field or directive.
#include <memory>
#include <string>
#include <vector>

#include "runtime/graphql/utilities/did_you_mean.h"
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class KnownArgumentNames final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    if (node.kind == Kind::directive) {
      on_directives_->enter(node);
      return Visit::skip;
    }
    const TypeInfo& types = context_.types();
    if (types.argument() != nullptr || types.field() == nullptr || types.parent_type() == nullptr) return Visit::into;
    const std::string_view name = ast::as<ast::Argument>(node).name.value;
    std::vector<std::string> names;
    for (const InputValue& argument : types.field()->arguments) names.push_back(argument.name);
    context_.report(
        cat(
            {"Unknown argument \"",
             name,
             "\" on field \"",
             types.parent_type()->name,
             ".",
             types.field()->name,
             "\".",
             did_you_mean(suggestion_list(name, names))}
        ),
        node
    );
    return Visit::into;
  }

 private:
  std::unique_ptr<Rule> on_directives_ = known_argument_names_on_directives_rule().make(context_);
};

}  // namespace

RuleInfo known_argument_names_rule() {
  return {"KnownArgumentNamesRule", make_rule<KnownArgumentNames>, kinds({Kind::argument, Kind::directive}), 0};
}

}  // namespace mw::graphql
