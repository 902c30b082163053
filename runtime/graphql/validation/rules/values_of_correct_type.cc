// Values of Correct Type.
#include <string>
#include <unordered_map>
#include <vector>

#include "runtime/graphql/language/print.h"
#include "runtime/graphql/utilities/did_you_mean.h"
#include "runtime/graphql/utilities/scalars.h"
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class ValuesOfCorrectType final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    switch (node.kind) {
      case Kind::list_value:
        if (context_.types().parent_input_type().nullable().is_list()) return Visit::into;
        check_leaf(ast::as<ast::Value>(node), context_.types().parent_input_type());
        return Visit::skip;
      case Kind::object_value:
        return enter_object(ast::as<ast::Value>(node));
      case Kind::object_field:
        check_known(ast::as<ast::ObjectField>(node));
        return Visit::into;
      case Kind::null_value:
        if (context_.types().input_type().is_non_null()) report_unexpected(ast::as<ast::Value>(node), {});
        return Visit::into;
      default:
        check_leaf(ast::as<ast::Value>(node), context_.types().input_type());
        return Visit::into;
    }
  }

 private:
  void report_unexpected(const ast::Value& node, TypeRef type) {
    if (!type) type = context_.types().input_type();
    context_.report(cat({"Expected value of type \"", to_string(type), "\", found ", print(node), "."}), node);
  }

  void check_leaf(const ast::Value& node, TypeRef type) {
    if (!type) return;
    const ScalarType* scalar = as_scalar(type.named());
    const EnumType* enumeration = as_enum(type.named());
    if (scalar == nullptr && enumeration == nullptr) return report_unexpected(node, type);
    const Coerced result =
        scalar != nullptr ? parse_scalar_literal(*scalar, node) : parse_enum_literal(*enumeration, node);
    if (result) return;
    if (result.error().empty()) return report_unexpected(node, type);
    if (enumeration != nullptr || scalar->built_in != BuiltInScalar::none) return context_.report(result.error(), node);
    context_.report(
        cat({"Expected value of type \"", to_string(type), "\", found ", print(node), "; ", result.error()}), node
    );
  }

  Visit enter_object(const ast::Value& node) {
    const TypeRef expected = context_.types().input_type();
    const InputObjectType* type = as_input_object(expected.named());
    if (type == nullptr) {
      check_leaf(node, expected);
      return Visit::skip;
    }
    std::unordered_map<std::string_view, const ast::Value*> given;
    for (const ast::ObjectField& field : node.fields) given[field.name.value] = field.value;
    for (const InputValue& field : type->fields) {
      if (!field.is_required() || given.count(field.name) > 0) continue;
      context_.report(
          cat(
              {"Field \"",
               type->name,
               ".",
               field.name,
               "\" of required type \"",
               to_string(field.type),
               "\" was not provided."}
          ),
          node
      );
    }
    if (!type->is_one_of) return Visit::into;
    if (given.size() != 1) {
      context_.report(cat({"OneOf Input Object \"", type->name, "\" must specify exactly one key."}), node);
    } else if (given.begin()->second->kind == Kind::null_value) {
      context_.report(cat({"Field \"", type->name, ".", given.begin()->first, "\" must be non-null."}), node);
    }
    return Visit::into;
  }

  void check_known(const ast::ObjectField& node) {
    const InputObjectType* parent = as_input_object(context_.types().parent_input_type().named());
    if (context_.types().input_type() || parent == nullptr) return;
    std::vector<std::string> names;
    for (const InputValue& field : parent->fields) names.push_back(field.name);
    context_.report(
        cat(
            {"Field \"",
             node.name.value,
             "\" is not defined by type \"",
             parent->name,
             "\".",
             did_you_mean(suggestion_list(node.name.value, names))}
        ),
        node
    );
  }
};

}  // namespace

RuleInfo values_of_correct_type_rule() {
  return {
      "ValuesOfCorrectTypeRule",
      make_rule<ValuesOfCorrectType>,
      kinds(
          {Kind::list_value,
           Kind::object_value,
           Kind::object_field,
           Kind::null_value,
           Kind::enum_value,
           Kind::int_value,
           Kind::float_value,
           Kind::string_value,
           Kind::boolean_value}
      ),
      0};
}

}  // namespace mw::graphql
