// Fragment Spread Type Existence, and every other name of a type.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "runtime/graphql/utilities/did_you_mean.h"
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class KnownTypeNames final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    if (node.kind == Kind::document) {
      for (const ast::Definition& definition : ast::as<ast::Document>(node).definitions) {
        if (ast::is_type_definition(definition.kind)) {
          defined_.insert(ast::as<ast::TypeDefinition>(definition).name.value);
        }
      }
      return Visit::into;
    }
    const std::string_view name = ast::as<ast::Type>(node).name.value;
    if (context_.schema() != nullptr && context_.schema()->type(name) != nullptr) return Visit::into;
    if (defined_.count(name) > 0) return Visit::into;
    const auto& around = context_.ancestors();
    const bool in_schema = around.size() > 1 && !ast::is_executable(around[1]->kind);
    if (in_schema && is_standard(name)) return Visit::into;
    context_.report(cat({"Unknown type \"", name, "\".", did_you_mean(suggestion_list(name, names(in_schema)))}), node);
    return Visit::into;
  }

 private:
  static constexpr std::array<std::string_view, 13> standard = {
      "String",
      "Int",
      "Float",
      "Boolean",
      "ID",
      "__Schema",
      "__Directive",
      "__DirectiveLocation",
      "__Type",
      "__Field",
      "__InputValue",
      "__EnumValue",
      "__TypeKind",
  };

  static bool is_standard(std::string_view name) {
    return std::find(standard.begin(), standard.end(), name) != standard.end();
  }

  std::vector<std::string> names(bool in_schema) const {
    std::vector<std::string> all;
    if (in_schema) all.assign(standard.begin(), standard.end());
    if (context_.schema() != nullptr) {
      for (const NamedType* type : context_.schema()->types()) all.push_back(type->name);
    }
    all.insert(all.end(), defined_.begin(), defined_.end());
    return all;
  }

  std::set<std::string_view> defined_;
};

}  // namespace

RuleInfo known_type_names_rule() {
  return {"KnownTypeNamesRule", make_rule<KnownTypeNames>, kinds({Kind::document, Kind::named_type}), 0};
}

}  // namespace mw::graphql
