// Values of an enum have unique names, extensions included.
#include <string>
#include <unordered_map>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class UniqueEnumValueNames final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const auto& type = ast::as<ast::TypeDefinition>(node);
    const EnumType* existing =
        context_.schema() == nullptr ? nullptr : as_enum(context_.schema()->type(type.name.value));
    auto& known = known_[type.name.value];
    for (const ast::EnumValueDefinition& value : type.values) {
      const std::string full = cat({"Enum value \"", type.name.value, ".", value.name.value, "\" "});
      if (existing != nullptr && existing->values.find(value.name.value) != nullptr) {
        context_.report(
            full + "already exists in the schema. It cannot also be defined in this type extension.", value.name
        );
        continue;
      }
      const auto [first, is_new] = known.emplace(value.name.value, &value.name);
      if (!is_new) context_.report(full + "can only be defined once.", {first->second, &value.name});
    }
    return Visit::skip;
  }

 private:
  std::unordered_map<std::string_view, std::unordered_map<std::string_view, const ast::Name*>> known_;
};

}  // namespace

RuleInfo unique_enum_value_names_rule() {
  return {
      "UniqueEnumValueNamesRule",
      make_rule<UniqueEnumValueNames>,
      kinds({Kind::enum_type_definition, Kind::enum_type_extension}),
      0};
}

}  // namespace mw::graphql
