#include "runtime/graphql/type/directives.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mw::graphql {
namespace {

InputValue argument(std::string name, std::string description, TypeRef type) {
  InputValue value;
  value.name = std::move(name);
  value.description = std::move(description);
  value.type = type;
  return value;
}

DirectiveType directive(std::string name, std::string description, std::vector<std::string> locations) {
  DirectiveType type;
  type.name = std::move(name);
  type.description = std::move(description);
  type.locations = std::move(locations);
  return type;
}

}  // namespace

std::vector<DirectiveType> make_specified_directives(const FindType& find) {
  const TypeRef string(find("String"));
  const TypeRef condition = TypeRef(find("Boolean")).non_null();
  const std::vector<std::string> selections = {"FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"};
  std::vector<DirectiveType> all;

  all.push_back(directive("include", "Only if the argument is true, the field or fragment is taken.", selections));
  all.back().arguments.append(argument("if", "Included when true.", condition));

  all.push_back(directive("skip", "If the argument is true, the field or fragment is left out.", selections));
  all.back().arguments.append(argument("if", "Skipped when true.", condition));

  all.push_back(directive(
      "deprecated",
      "No longer to be used.",
      {"FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE"}
  ));
  all.back().arguments.append(argument("reason", "Why, and what to use instead; Markdown.", string));
  all.back().arguments[0].default_value = Value(default_deprecation_reason);

  all.push_back(directive("specifiedBy", "Says where a custom scalar is specified.", {"SCALAR"}));
  all.back().arguments.append(argument("url", "The address of the specification.", string.non_null()));

  all.push_back(directive("oneOf", "Exactly one field of the input object must be given.", {"INPUT_OBJECT"}));
  return all;
}

bool is_specified_directive(std::string_view name) {
  constexpr std::array<std::string_view, 5> names = {"include", "skip", "deprecated", "specifiedBy", "oneOf"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace mw::graphql
