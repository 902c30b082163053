#include "generator/schema/inputs.h"

#include <utility>

#include "generator/types/constant.h"

namespace moonwright::schema {

namespace {

using Form = api::Constant::Form;

/// GraphQL name of an enum's stored value.
std::string enum_name(const api::Service& service, api::Index enumeration, const std::string& value) {
  if (enumeration == api::none) return value;
  for (const api::EnumValue& one : service.enums[enumeration].values) {
    if (one.value == value) return one.name;
  }
  return value;
}

std::string quoted(const std::string& text) {
  return types::json_of(api::Constant{.form = Form::text, .text = text});
}

/// Scalars that travel as texts although they are numbers.
bool is_number_as_text(api::Kind kind) {
  return kind == api::Kind::bigint || kind == api::Kind::decimal;
}

std::string text_of(const api::Service& service, const api::Argument& argument, const api::Constant& value) {
  const bool enumeration = argument.kind == api::Kind::enumeration;
  switch (value.form) {
    case Form::null:
      return "null";
    case Form::boolean:
      return value.boolean ? "true" : "false";
    case Form::integer: {
      const std::string digits = std::to_string(value.integer);
      return is_number_as_text(argument.kind) ? quoted(digits) : digits;
    }
    case Form::real:
      return is_number_as_text(argument.kind) ? quoted(value.text) : value.text;
    case Form::text:
      return enumeration ? enum_name(service, argument.enumeration, value.text) : quoted(value.text);
    case Form::list: {
      std::string result;
      for (const api::Constant& item : value.items) {
        if (!result.empty()) result += ", ";
        result += text_of(service, argument, item);
      }
      return "[" + result + "]";
    }
    // Values of the moment are the server's affair.
    case Form::none:
    case Form::json:
    case Form::now:
    case Form::uuid:
    case Form::me:
      break;
  }
  return {};
}

}  // namespace

std::string default_text(const api::Service& service, const api::Argument& argument) {
  return text_of(service, argument, argument.default_value);
}

std::vector<InputValue> input_values(const api::Service& service, const std::vector<api::Argument>& arguments) {
  std::vector<InputValue> result;
  result.reserve(arguments.size());
  for (const api::Argument& argument : arguments) {
    result.push_back(InputValue{
        .name = argument.name,
        .type = argument.type,
        .default_value = default_text(service, argument),
        .description = argument.description,
        .deprecated = argument.deprecated,
    });
  }
  return result;
}

std::vector<Type> input_types(const api::Service& service, const api::Input& input) {
  std::vector<Type> result;
  Type type;
  type.kind = TypeKind::input;
  type.name = input.name;
  type.inputs = input_values(service, input.fields);
  result.push_back(std::move(type));
  if (input.kind != api::InputKind::order_by) return result;
  Type fields;
  fields.kind = TypeKind::enumeration;
  fields.name = input.order_enum;
  for (const std::string& name : input.order_names) {
    fields.values.push_back(EnumValue{.name = name, .description = {}, .deprecated = {}});
  }
  result.push_back(std::move(fields));
  return result;
}

}  // namespace moonwright::schema
