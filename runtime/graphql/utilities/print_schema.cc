#include "runtime/graphql/utilities/print_schema.h"

#include <algorithm>
#include <string_view>

#include "runtime/graphql/language/block_string.h"
#include "runtime/graphql/language/escape.h"
#include "runtime/graphql/type/directives.h"
#include "runtime/graphql/utilities/ast_from_value.h"

namespace mw::graphql {
namespace {

std::string print_description(
    const std::optional<std::string>& description, std::string_view indentation = "", bool first_in_block = true
) {
  if (!description) return {};
  const std::string text =
      is_printable_as_block_string(*description) ? print_block_string(*description) : print_string(*description);
  std::string out = !indentation.empty() && !first_in_block ? "\n" : "";
  out += indentation;
  for (const char c : text) {
    out += c;
    if (c == '\n') out += indentation;
  }
  return out + "\n";
}

std::string print_deprecated(const std::optional<std::string>& reason) {
  if (!reason) return {};
  if (*reason == default_deprecation_reason) return " @deprecated";
  return " @deprecated(reason: " + print_string(*reason) + ")";
}

std::string print_input_value(const InputValue& value) {
  std::string out = value.name + ": " + to_string(value.type);
  if (value.default_value) {
    const Coerced literal = literal_from_value(*value.default_value, value.type);
    if (literal) out += " = " + literal.value().string();
  }
  return out + print_deprecated(value.deprecation_reason);
}

std::string print_arguments(const NamedList<InputValue>& arguments, const std::string& indentation) {
  if (arguments.empty()) return {};
  const bool described = std::any_of(arguments.begin(), arguments.end(), [](const InputValue& argument) {
    return argument.description && !argument.description->empty();
  });
  std::string out = described ? "(\n" : "(";
  bool first = true;
  for (const InputValue& argument : arguments) {
    if (!first) out += described ? "\n" : ", ";
    if (described) {
      out += print_description(argument.description, "  " + indentation, first);
      out += "  " + indentation;
    }
    out += print_input_value(argument);
    first = false;
  }
  if (described) out += "\n" + indentation;
  return out + ")";
}

/// { and } around lines, each made by `print`.
template <class Items, class Print>
std::string print_block(const Items& items, Print print) {
  if (items.empty()) return {};
  std::string out = " {\n";
  bool first = true;
  for (const auto& item : items) {
    out += print_description(item.description, "  ", first) + "  " + print(item) + "\n";
    first = false;
  }
  return out + "}";
}

template <class Types>
std::string print_names(std::string_view before, std::string_view between, const Types& types) {
  std::string out;
  for (const NamedType* type : types) {
    out += out.empty() ? before : between;
    out += type->name;
  }
  return out;
}

std::string print_fields_type(std::string_view word, const FieldsType& type) {
  return std::string(word) + type.name + print_names(" implements ", " & ", type.interfaces) +
         print_block(type.fields(), [](const Field& field) {
           return field.name + print_arguments(field.arguments, "  ") + ": " + to_string(field.type) +
                  print_deprecated(field.deprecation_reason);
         });
}

std::string print_scalar(const ScalarType& type) {
  std::string out = "scalar " + type.name;
  if (type.specified_by_url) out += " @specifiedBy(url: " + print_string(*type.specified_by_url) + ")";
  return out;
}

std::string print_body(const NamedType& type) {
  switch (type.kind) {
    case TypeKind::scalar:
      return print_scalar(*as_scalar(&type));
    case TypeKind::object:
      return print_fields_type("type ", *as_fields_type(&type));
    case TypeKind::interface:
      return print_fields_type("interface ", *as_fields_type(&type));
    case TypeKind::union_:
      return "union " + type.name + print_names(" = ", " | ", as_union(&type)->members);
    case TypeKind::enum_:
      return "enum " + type.name + print_block(as_enum(&type)->values, [](const EnumValue& value) {
               return value.name + print_deprecated(value.deprecation_reason);
             });
    case TypeKind::input_object:
      break;
  }
  const InputObjectType& input = *as_input_object(&type);
  return "input " + type.name + (input.is_one_of ? " @oneOf" : "") + print_block(input.fields, print_input_value);
}

std::string print_directive(const DirectiveType& directive) {
  std::string out = print_description(directive.description) + "directive @" + directive.name +
                    print_arguments(directive.arguments, "") + (directive.is_repeatable ? " repeatable" : "") + " on ";
  bool first = true;
  for (const std::string& location : directive.locations) {
    if (!first) out += " | ";
    first = false;
    out += location;
  }
  return out;
}

/// Empty if the roots have their usual names and there is no description.
std::string print_schema_definition(const Schema& schema) {
  bool usual = !schema.description;
  std::string lines;
  const auto add = [&](ast::Operation operation, std::string_view usual_name) {
    const NamedType* root = schema.named_root(operation);
    if (root == nullptr) return;
    usual = usual && root->name == usual_name;
    lines += "  " + std::string(ast::operation_name(operation)) + ": " + root->name + "\n";
  };
  add(ast::Operation::query, "Query");
  add(ast::Operation::mutation, "Mutation");
  add(ast::Operation::subscription, "Subscription");
  if (usual) return {};
  return print_description(schema.description) + "schema {\n" + (lines.empty() ? "\n" : lines) + "}";
}

std::string print_filtered(const Schema& schema, bool introspection) {
  std::string out = print_schema_definition(schema);
  const auto add = [&out](const std::string& text) {
    if (!out.empty()) out += "\n\n";
    out += text;
  };
  for (const DirectiveType& directive : schema.directives()) {
    if (is_specified_directive(directive.name) == introspection) add(print_directive(directive));
  }
  for (const NamedType* type : schema.types()) {
    const bool specified_scalar = schema.specified_scalar(type->name) != nullptr;
    if (!specified_scalar && type->is_introspection() == introspection) add(print_type(*type));
  }
  return out;
}

}  // namespace

std::string print_type(const NamedType& type) {
  return print_description(type.description) + print_body(type);
}

std::string print_schema(const Schema& schema) {
  return print_filtered(schema, false);
}

std::string print_introspection_schema(const Schema& schema) {
  return print_filtered(schema, true);
}

}  // namespace mw::graphql
