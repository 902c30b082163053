// Directives Are Unique per Location; a type and its extensions are one location.
#include <unordered_map>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class UniqueDirectivesPerLocation final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const ast::List<ast::Directive>& directives = directives_of(node);
    if (directives.empty()) return Visit::into;
    if (node.kind == Kind::schema_definition || node.kind == Kind::schema_extension) {
      check(directives, schema_);
    } else if (ast::is_type_definition(node.kind) || ast::is_type_extension(node.kind)) {
      check(directives, types_[ast::as<ast::TypeDefinition>(node).name.value]);
    } else if (directives.size() > 1) {
      Seen seen;
      check(directives, seen);
    }
    return Visit::into;
  }

 private:
  using Seen = std::unordered_map<std::string_view, const ast::Directive*>;

  static const ast::List<ast::Directive>& directives_of(const ast::Node& node) {
    switch (node.kind) {
      case Kind::operation_definition:
        return ast::as<ast::OperationDefinition>(node).directives;
      case Kind::variable_definition:
        return ast::as<ast::VariableDefinition>(node).directives;
      case Kind::fragment_definition:
        return ast::as<ast::FragmentDefinition>(node).directives;
      case Kind::schema_definition:
      case Kind::schema_extension:
        return ast::as<ast::SchemaDefinition>(node).directives;
      case Kind::field_definition:
        return ast::as<ast::FieldDefinition>(node).directives;
      case Kind::input_value_definition:
        return ast::as<ast::InputValueDefinition>(node).directives;
      case Kind::enum_value_definition:
        return ast::as<ast::EnumValueDefinition>(node).directives;
      case Kind::field:
      case Kind::fragment_spread:
      case Kind::inline_fragment:
        return ast::as<ast::Selection>(node).directives;
      default:
        return ast::as<ast::TypeDefinition>(node).directives;
    }
  }

  void check(const ast::List<ast::Directive>& directives, Seen& seen) {
    for (const ast::Directive& directive : directives) {
      const std::string_view name = directive.name.value;
      const KnownDirective known = context_.directive(name);
      if (!known || (known.type != nullptr ? known.type->is_repeatable : known.node->repeatable)) continue;
      const auto [first, is_new] = seen.emplace(name, &directive);
      if (is_new) continue;
      context_.report(
          cat({"The directive \"@", name, "\" can only be used once at this location."}), {first->second, &directive}
      );
    }
  }

  Seen schema_;
  std::unordered_map<std::string_view, Seen> types_;
};

}  // namespace

RuleInfo unique_directives_per_location_rule() {
  return {
      "UniqueDirectivesPerLocationRule",
      make_rule<UniqueDirectivesPerLocation>,
      kinds(
          {Kind::operation_definition,
           Kind::variable_definition,
           Kind::field,
           Kind::fragment_spread,
           Kind::inline_fragment,
           Kind::fragment_definition,
           Kind::schema_definition,
           Kind::scalar_type_definition,
           Kind::object_type_definition,
           Kind::interface_type_definition,
           Kind::union_type_definition,
           Kind::enum_type_definition,
           Kind::input_object_type_definition,
           Kind::field_definition,
           Kind::input_value_definition,
           Kind::enum_value_definition,
           Kind::schema_extension,
           Kind::scalar_type_extension,
           Kind::object_type_extension,
           Kind::interface_type_extension,
           Kind::union_type_extension,
           Kind::enum_type_extension,
           Kind::input_object_type_extension}
      ),
      0};
}

}  // namespace mw::graphql
