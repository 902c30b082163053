// Optional: nothing deprecated is used.
#include <string>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class NoDeprecatedCustom final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    switch (node.kind) {
      case Kind::field:
        enter_field(node);
        break;
      case Kind::argument:
        enter_argument(node);
        break;
      case Kind::object_field:
        enter_object_field(ast::as<ast::ObjectField>(node));
        break;
      default:
        enter_enum_value(node);
    }
    return Visit::into;
  }

 private:
  void enter_field(const ast::Node& node) {
    const TypeInfo& types = context_.types();
    if (types.field() == nullptr || !types.field()->deprecation_reason) return;
    context_.report(
        cat(
            {"The field ",
             types.parent_type()->name,
             ".",
             types.field()->name,
             " is deprecated. ",
             *types.field()->deprecation_reason}
        ),
        node
    );
  }

  void enter_argument(const ast::Node& node) {
    const TypeInfo& types = context_.types();
    if (types.argument() == nullptr || !types.argument()->deprecation_reason) return;
    const std::string owner = types.directive() != nullptr
                                  ? cat({"Directive \"@", types.directive()->name, "\""})
                                  : cat({"Field \"", types.parent_type()->name, ".", types.field()->name, "\""});
    context_.report(
        cat({owner, " argument \"", types.argument()->name, "\" is deprecated. ", *types.argument()->deprecation_reason}
        ),
        node
    );
  }

  void enter_object_field(const ast::ObjectField& node) {
    const InputObjectType* type = as_input_object(context_.types().parent_input_type().named());
    const InputValue* field = type == nullptr ? nullptr : type->fields.find(node.name.value);
    if (field == nullptr || !field->deprecation_reason) return;
    context_.report(
        cat({"The input field ", type->name, ".", field->name, " is deprecated. ", *field->deprecation_reason}), node
    );
  }

  void enter_enum_value(const ast::Node& node) {
    const EnumValue* value = context_.types().enum_value();
    if (value == nullptr || !value->deprecation_reason) return;
    context_.report(
        cat(
            {"The enum value \"",
             context_.types().input_type().named()->name,
             ".",
             value->name,
             "\" is deprecated. ",
             *value->deprecation_reason}
        ),
        node
    );
  }
};

}  // namespace

RuleInfo no_deprecated_custom_rule() {
  return {
      "NoDeprecatedCustomRule",
      make_rule<NoDeprecatedCustom>,
      kinds({Kind::field, Kind::argument, Kind::object_field, Kind::enum_value}),
      0};
}

}  // namespace mw::graphql
