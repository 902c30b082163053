// Arguments of a field or directive have unique names.
#include <string>
#include <unordered_map>
#include <vector>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class UniqueArgumentDefinitionNames final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    if (node.kind == Kind::directive_definition) {
      const auto& directive = ast::as<ast::DirectiveDefinition>(node);
      check(cat({"@", directive.name.value}), directive.arguments);
      return Visit::skip;
    }
    const auto& type = ast::as<ast::TypeDefinition>(node);
    for (const ast::FieldDefinition& field : type.fields) {
      check(cat({type.name.value, ".", field.name.value}), field.arguments);
    }
    return Visit::skip;
  }

 private:
  void check(const std::string& owner, const ast::List<ast::InputValueDefinition>& arguments) {
    std::unordered_map<std::string_view, std::vector<const ast::Node*>> groups;
    for (const ast::InputValueDefinition& argument : arguments) {
      groups[argument.name.value].push_back(&argument.name);
    }
    for (const ast::InputValueDefinition& argument : arguments) {
      const auto& group = groups[argument.name.value];
      if (group.size() < 2 || group.front() != &argument.name) continue;
      context_.report(cat({"Argument \"", owner, "(", argument.name.value, ":)\" can only be defined once."}), group);
    }
  }
};

}  // namespace

RuleInfo unique_argument_definition_names_rule() {
  return {
      "UniqueArgumentDefinitionNamesRule",
      make_rule<UniqueArgumentDefinitionNames>,
      kinds(
          {Kind::directive_definition,
           Kind::object_type_definition,
           Kind::object_type_extension,
           Kind::interface_type_definition,
           Kind::interface_type_extension}
      ),
      0};
}

}  // namespace mw::graphql
