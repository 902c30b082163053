#include <string>
#include <vector>

#include "runtime/graphql/language/print.h"
#include "runtime/graphql/utilities/did_you_mean.h"
#include "runtime/graphql/utilities/inspect.h"
#include "runtime/graphql/utilities/scalars.h"

namespace mw::graphql {
namespace {

std::string suggest(const EnumType& type, std::string_view text) {
  std::vector<std::string> names;
  for (const EnumValue& value : type.values) names.push_back(value.name);
  return did_you_mean(suggestion_list(text, names), "the enum value");
}

Coerced find_value(const EnumType& type, std::string_view name) {
  if (type.values.find(name) != nullptr) return Value(EnumName{std::string(name)});
  return Coerced::refused(
      "Value \"" + std::string(name) + "\" does not exist in \"" + type.name + "\" enum." + suggest(type, name)
  );
}

}  // namespace

Coerced parse_enum_value(const EnumType& type, const Value& value) {
  if (value.is_string() || value.is_enum()) return find_value(type, value.text());
  const std::string shown = inspect(value);
  return Coerced::refused(
      "Enum \"" + type.name + "\" cannot represent non-string value: " + shown + "." + suggest(type, shown)
  );
}

Coerced parse_enum_literal(const EnumType& type, const ast::Value& literal) {
  if (literal.kind == ast::Kind::enum_value) return find_value(type, literal.text);
  const std::string shown = print(literal);
  return Coerced::refused(
      "Enum \"" + type.name + "\" cannot represent non-enum value: " + shown + "." + suggest(type, shown)
  );
}

Coerced serialize_enum(const EnumType& type, const Value& value) {
  if (type.values.find(value.text()) != nullptr) return Value(EnumName{std::string(value.text())});
  return Coerced::refused("Enum \"" + type.name + "\" cannot represent value: " + inspect(value));
}

}  // namespace mw::graphql
