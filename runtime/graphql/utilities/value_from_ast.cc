#include "runtime/graphql/utilities/value_from_ast.h"

#include <charconv>
#include <unordered_map>

#include "runtime/graphql/utilities/scalars.h"

namespace mw::graphql {
namespace {

using ast::Kind;

const Value* find_variable(const Object* variables, std::string_view name) {
  return variables == nullptr ? nullptr : variables->find(name);
}

bool is_missing(const ast::Value& literal, const Object* variables) {
  return literal.kind == Kind::variable && find_variable(variables, literal.text) == nullptr;
}

std::optional<Value> list_from_ast(const ast::Value& literal, TypeRef item_type, const Object* variables) {
  Value::List items;
  if (literal.kind != Kind::list_value) {
    std::optional<Value> item = value_from_ast(literal, item_type, variables);
    if (!item) return std::nullopt;
    items.push_back(std::move(*item));
    return Value(std::move(items));
  }
  items.reserve(literal.items.size());
  for (const ast::Value& node : literal.items) {
    if (is_missing(node, variables)) {
      if (item_type.is_non_null()) return std::nullopt;
      items.emplace_back();
      continue;
    }
    std::optional<Value> item = value_from_ast(node, item_type, variables);
    if (!item) return std::nullopt;
    items.push_back(std::move(*item));
  }
  return Value(std::move(items));
}

const ast::Value* find_field(const ast::Value& literal, std::string_view name) {
  const ast::Value* found = nullptr;
  for (const ast::ObjectField& field : literal.fields) {
    if (field.name.value == name) found = field.value;
  }
  return found;
}

std::optional<Value> object_from_ast(const ast::Value& literal, const InputObjectType& type, const Object* variables) {
  if (literal.kind != Kind::object_value) return std::nullopt;
  Object object;
  for (const InputValue& field : type.fields) {
    const ast::Value* node = find_field(literal, field.name);
    if (node == nullptr || is_missing(*node, variables)) {
      if (field.default_value) {
        object.append(field.name, *field.default_value);
      } else if (field.type.is_non_null()) {
        return std::nullopt;
      }
      continue;
    }
    std::optional<Value> value = value_from_ast(*node, field.type, variables);
    if (!value) return std::nullopt;
    object.append(field.name, std::move(*value));
  }
  if (type.is_one_of && (object.size() != 1 || object.begin()->value.is_null())) return std::nullopt;
  return Value(std::move(object));
}

std::optional<Value> accepted(Coerced coerced) {
  if (!coerced) return std::nullopt;
  return std::move(coerced.value());
}

Value untyped_number(const ast::Value& literal) {
  const double number = literal_number(literal.text);
  if (literal.kind == Kind::float_value) return Value(number);
  const char* begin = literal.text.data();
  const char* end = begin + literal.text.size();
  std::int64_t whole = 0;
  const auto result = std::from_chars(begin, end, whole);
  if (result.ec == std::errc() && result.ptr == end) return Value(whole);
  return Value(LargeInteger{number});
}

}  // namespace

std::optional<Value> value_from_ast(const ast::Value& literal, TypeRef type, const Object* variables) {
  if (literal.kind == Kind::variable) {
    const Value* value = find_variable(variables, literal.text);
    if (value == nullptr || (value->is_null() && type.is_non_null())) return std::nullopt;
    return *value;  // validation has checked that the variable's type fits
  }
  if (type.is_non_null()) {
    if (literal.kind == Kind::null_value) return std::nullopt;
    return value_from_ast(literal, type.of(), variables);
  }
  if (literal.kind == Kind::null_value) return Value();
  if (type.is_list()) return list_from_ast(literal, type.of(), variables);
  if (const InputObjectType* input = as_input_object(type.named())) return object_from_ast(literal, *input, variables);
  if (const EnumType* of = as_enum(type.named())) return accepted(parse_enum_literal(*of, literal));
  if (const ScalarType* scalar = as_scalar(type.named())) {
    return accepted(parse_scalar_literal(*scalar, literal, variables));
  }
  return std::nullopt;
}

Value value_from_ast_untyped(const ast::Value& literal, const Object* variables) {
  switch (literal.kind) {
    case Kind::variable: {
      const Value* value = find_variable(variables, literal.text);
      return value == nullptr ? Value() : *value;
    }
    case Kind::int_value:
    case Kind::float_value:
      return untyped_number(literal);
    case Kind::boolean_value:
      return Value(literal.text == "true");
    case Kind::string_value:
    case Kind::enum_value:
      return Value(literal.text);
    case Kind::list_value: {
      Value::List items;
      for (const ast::Value& item : literal.items) items.push_back(value_from_ast_untyped(item, variables));
      return Value(std::move(items));
    }
    case Kind::object_value: {
      Object object;
      for (const ast::ObjectField& field : literal.fields) {
        object.set(field.name.value, value_from_ast_untyped(*field.value, variables));
      }
      return Value(std::move(object));
    }
    default:
      return Value();
  }
}

}  // namespace mw::graphql
