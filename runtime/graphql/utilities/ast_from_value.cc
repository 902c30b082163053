#include "runtime/graphql/utilities/ast_from_value.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "runtime/graphql/language/characters.h"
#include "runtime/graphql/language/escape.h"
#include "runtime/graphql/utilities/inspect.h"
#include "runtime/graphql/utilities/scalars.h"

namespace mw::graphql {
namespace {

/// -?(0|[1-9][0-9]*)
bool is_integer_text(std::string_view text) {
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  if (text.empty() || (text.size() > 1 && text.front() == '0')) return false;
  return std::all_of(text.begin(), text.end(), is_digit);
}

Coerced list_literal(const Value::List& list, TypeRef item_type) {
  std::string out = "[";
  for (const Value& item : list) {
    Coerced literal = literal_from_value(item, item_type);
    if (!literal && !literal.error().empty()) return literal;
    if (!literal) continue;
    if (out.size() > 1) out += ", ";
    out += literal.value().string();
  }
  return Value(out + "]");
}

Coerced object_literal(const Value& value, const InputObjectType& type) {
  if (!value.is_object()) return Coerced::refused({});
  std::string out = "{";
  for (const InputValue& field : type.fields) {
    const Value* member = value.object().find(field.name);
    if (member == nullptr) continue;
    Coerced literal = literal_from_value(*member, field.type);
    if (!literal && !literal.error().empty()) return literal;
    if (!literal) continue;
    if (out.size() > 1) out += ", ";
    out += field.name + ": " + literal.value().string();
  }
  return Value(out + "}");
}

Coerced leaf_literal(const Value& value, const NamedType& type) {
  const ScalarType* scalar = as_scalar(&type);
  const Coerced serialized =
      scalar != nullptr ? serialize_scalar(*scalar, value) : serialize_enum(static_cast<const EnumType&>(type), value);
  if (!serialized) return serialized;
  const Value& plain = serialized.value();
  switch (plain.kind()) {
    case Value::Kind::boolean:
      return Value(plain.boolean() ? "true" : "false");
    case Value::Kind::integer:
      return Value(std::to_string(plain.integer()));
    case Value::Kind::number:
      if (std::isfinite(plain.number())) return Value(print_number(plain.number()));
      break;
    case Value::Kind::enumeration:
      return Value(plain.enum_name());
    case Value::Kind::string:
      if (scalar != nullptr && scalar->built_in == BuiltInScalar::id && is_integer_text(plain.string())) return plain;
      return Value(print_string(plain.string()));
    case Value::Kind::null:
      return Coerced::refused({});
    default:
      break;
  }
  return Coerced::refused("Cannot convert value to AST: " + inspect(plain) + ".");
}

}  // namespace

Coerced literal_from_value(const Value& value, TypeRef type) {
  if (type.is_non_null()) {
    if (value.is_null()) return Coerced::refused({});
    return literal_from_value(value, type.of());
  }
  if (value.is_null()) return Value("null");
  if (type.is_list()) {
    if (value.is_list()) return list_literal(value.list(), type.of());
    return literal_from_value(value, type.of());
  }
  if (const InputObjectType* input = as_input_object(type.named())) return object_literal(value, *input);
  if (type.named() == nullptr || !type.named()->is_leaf()) return Coerced::refused({});
  return leaf_literal(value, *type.named());
}

}  // namespace mw::graphql
