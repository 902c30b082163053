// Executable Definitions: an executable document defines operations and fragments only.
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class ExecutableDefinitions final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    for (const ast::Definition& definition : ast::as<ast::Document>(node).definitions) {
      if (ast::is_executable(definition.kind)) continue;
      const bool schema = definition.kind == Kind::schema_definition || definition.kind == Kind::schema_extension;
      const std::string name = schema ? "schema" : cat({"\"", name_of(definition), "\""});
      context_.report(cat({"The ", name, " definition is not executable."}), definition);
    }
    return Visit::skip;
  }

 private:
  static std::string_view name_of(const ast::Definition& definition) {
    if (definition.kind == Kind::directive_definition) return ast::as<ast::DirectiveDefinition>(definition).name.value;
    return ast::as<ast::TypeDefinition>(definition).name.value;
  }
};

}  // namespace

RuleInfo executable_definitions_rule() {
  return {"ExecutableDefinitionsRule", make_rule<ExecutableDefinitions>, kinds({Kind::document}), 0};
}

}  // namespace mw::graphql
