#include "runtime/graphql/validation/type_info.h"

namespace mw::graphql {
namespace {

using ast::Kind;

TypeRef if_input(TypeRef type) {
  return is_input_type(type) ? type : TypeRef();
}
TypeRef if_output(TypeRef type) {
  return is_output_type(type) ? type : TypeRef();
}

}  // namespace

TypeInfo::TypeInfo(const Schema& schema) : schema_(schema) {
  types_.reserve(16);
  parents_.reserve(16);
  fields_.reserve(16);
  inputs_.reserve(16);
  input_values_.reserve(16);
}

void TypeInfo::enter(const ast::Node& node) {
  switch (node.kind) {
    case Kind::operation_definition:
      types_.push_back(TypeRef(schema_.root(ast::as<ast::OperationDefinition>(node).operation)));
      return;
    case Kind::fragment_definition:
      return push_fragment(ast::as<ast::FragmentDefinition>(node).type_condition);
    case Kind::inline_fragment:
      return push_fragment(ast::as<ast::InlineFragment>(node).type_condition);
    case Kind::selection_set: {
      const NamedType* named = type().named();
      parents_.push_back(named != nullptr && named->is_composite() ? named : nullptr);
      return;
    }
    case Kind::field:
      return enter_field(ast::as<ast::Field>(node));
    case Kind::directive:
      directive_ = schema_.directive(ast::as<ast::Directive>(node).name.value);
      return;
    case Kind::argument:
      return enter_argument(ast::as<ast::Argument>(node));
    case Kind::variable_definition:
      inputs_.push_back(if_input(schema_.type(*ast::as<ast::VariableDefinition>(node).type)));
      return;
    case Kind::list_value: {
      const TypeRef list = input_type().nullable();
      input_values_.push_back(nullptr);
      inputs_.push_back(list.is_list() ? list.of() : list);
      return;
    }
    case Kind::object_field:
      return enter_object_field(ast::as<ast::ObjectField>(node));
    case Kind::enum_value: {
      const EnumType* type = as_enum(input_type().named());
      enum_value_ = type == nullptr ? nullptr : type->values.find(ast::as<ast::Value>(node).text);
      return;
    }
    default:
      return;
  }
}

void TypeInfo::leave(const ast::Node& node) {
  switch (node.kind) {
    case Kind::operation_definition:
    case Kind::fragment_definition:
    case Kind::inline_fragment:
      return types_.pop_back();
    case Kind::selection_set:
      return parents_.pop_back();
    case Kind::field:
      fields_.pop_back();
      return types_.pop_back();
    case Kind::directive:
      directive_ = nullptr;
      return;
    case Kind::argument:
      argument_ = nullptr;
      input_values_.pop_back();
      return inputs_.pop_back();
    case Kind::variable_definition:
      return inputs_.pop_back();
    case Kind::list_value:
    case Kind::object_field:
      input_values_.pop_back();
      return inputs_.pop_back();
    case Kind::enum_value:
      enum_value_ = nullptr;
      return;
    default:
      return;
  }
}

void TypeInfo::enter_field(const ast::Field& node) {
  const Field* field = schema_.field(parent_type(), node.name.value);
  fields_.push_back(field);
  types_.push_back(field == nullptr ? TypeRef() : if_output(field->type));
}

void TypeInfo::enter_argument(const ast::Argument& node) {
  if (directive_ != nullptr) {
    argument_ = directive_->arguments.find(node.name.value);
  } else {
    argument_ = field() == nullptr ? nullptr : field()->arguments.find(node.name.value);
  }
  input_values_.push_back(argument_);
  inputs_.push_back(argument_ == nullptr ? TypeRef() : if_input(argument_->type));
}

void TypeInfo::enter_object_field(const ast::ObjectField& node) {
  const InputObjectType* object = as_input_object(input_type().named());
  const InputValue* field = object == nullptr ? nullptr : object->fields.find(node.name.value);
  input_values_.push_back(field);
  inputs_.push_back(field == nullptr ? TypeRef() : if_input(field->type));
}

void TypeInfo::push_fragment(const ast::Type* condition) {
  types_.push_back(condition == nullptr ? TypeRef(type().named()) : if_output(schema_.type(*condition)));
}

}  // namespace mw::graphql
