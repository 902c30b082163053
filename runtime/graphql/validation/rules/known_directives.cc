// Directives Are Defined, and in Valid Locations.
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class KnownDirectives final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const std::string_view name = ast::as<ast::Directive>(node).name.value;
    const KnownDirective directive = context_.directive(name);
    if (!directive) {
      context_.report(cat({"Unknown directive \"@", name, "\"."}), node);
      return Visit::into;
    }
    const std::string_view place = location();
    if (!place.empty() && !allows(directive, place)) {
      context_.report(cat({"Directive \"@", name, "\" may not be used on ", place, "."}), node);
    }
    return Visit::into;
  }

 private:
  static bool allows(const KnownDirective& directive, std::string_view place) {
    if (directive.type != nullptr) return directive.type->has_location(place);
    for (const ast::Name& location : directive.node->locations) {
      if (location.value == place) return true;
    }
    return false;
  }

  std::string_view location() const {
    const auto& around = context_.ancestors();
    const ast::Node& parent = *around.back();
    if (parent.kind == Kind::operation_definition) {
      const ast::Operation operation = ast::as<ast::OperationDefinition>(parent).operation;
      if (operation == ast::Operation::query) return "QUERY";
      return operation == ast::Operation::mutation ? "MUTATION" : "SUBSCRIPTION";
    }
    if (parent.kind == Kind::input_value_definition) {
      const Kind owner = around[around.size() - 2]->kind;
      const bool field = owner == Kind::input_object_type_definition || owner == Kind::input_object_type_extension;
      return field ? "INPUT_FIELD_DEFINITION" : "ARGUMENT_DEFINITION";
    }
    return location_of(parent.kind);
  }

  static std::string_view location_of(Kind kind) {
    switch (kind) {
      case Kind::field:
        return "FIELD";
      case Kind::fragment_spread:
        return "FRAGMENT_SPREAD";
      case Kind::inline_fragment:
        return "INLINE_FRAGMENT";
      case Kind::fragment_definition:
        return "FRAGMENT_DEFINITION";
      case Kind::variable_definition:
        return "VARIABLE_DEFINITION";
      case Kind::schema_definition:
      case Kind::schema_extension:
        return "SCHEMA";
      case Kind::scalar_type_definition:
      case Kind::scalar_type_extension:
        return "SCALAR";
      case Kind::object_type_definition:
      case Kind::object_type_extension:
        return "OBJECT";
      case Kind::field_definition:
        return "FIELD_DEFINITION";
      case Kind::interface_type_definition:
      case Kind::interface_type_extension:
        return "INTERFACE";
      case Kind::union_type_definition:
      case Kind::union_type_extension:
        return "UNION";
      case Kind::enum_type_definition:
      case Kind::enum_type_extension:
        return "ENUM";
      case Kind::enum_value_definition:
        return "ENUM_VALUE";
      case Kind::input_object_type_definition:
      case Kind::input_object_type_extension:
        return "INPUT_OBJECT";
      default:
        return {};
    }
  }
};

}  // namespace

RuleInfo known_directives_rule() {
  return {"KnownDirectivesRule", make_rule<KnownDirectives>, kinds({Kind::directive}), 0};
}

}  // namespace mw::graphql
