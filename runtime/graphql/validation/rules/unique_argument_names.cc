// Argument Uniqueness.
#include <unordered_map>
#include <vector>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class UniqueArgumentNames final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const ast::List<ast::Argument>& arguments =
        node.kind == Kind::field ? ast::as<ast::Field>(node).arguments : ast::as<ast::Directive>(node).arguments;
    if (arguments.size() < 2) return Visit::into;
    std::unordered_map<std::string_view, std::vector<const ast::Node*>> groups;
    for (const ast::Argument& argument : arguments) groups[argument.name.value].push_back(&argument.name);
    for (const ast::Argument& argument : arguments) {
      const auto& group = groups[argument.name.value];
      if (group.size() < 2 || group.front() != &argument.name) continue;
      context_.report(cat({"There can be only one argument named \"", argument.name.value, "\"."}), group);
    }
    return Visit::into;
  }
};

}  // namespace

RuleInfo unique_argument_names_rule() {
  return {"UniqueArgumentNamesRule", make_rule<UniqueArgumentNames>, kinds({Kind::field, Kind::directive}), 0};
}

}  // namespace mw::graphql
