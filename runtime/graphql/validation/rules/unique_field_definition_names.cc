// Fields of a type have unique names, extensions included.
#include <string>
#include <unordered_map>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class UniqueFieldDefinitionNames final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const auto& type = ast::as<ast::TypeDefinition>(node);
    for (const ast::FieldDefinition& field : type.fields) check(type.name.value, field.name);
    for (const ast::InputValueDefinition& field : type.input_fields) check(type.name.value, field.name);
    return Visit::skip;
  }

 private:
  void check(std::string_view type, const ast::Name& name) {
    const std::string full = cat({"Field \"", type, ".", name.value, "\" "});
    if (exists(type, name.value)) {
      context_.report(full + "already exists in the schema. It cannot also be defined in this type extension.", name);
      return;
    }
    const auto [first, is_new] = known_[type].emplace(name.value, &name);
    if (!is_new) context_.report(full + "can only be defined once.", {first->second, &name});
  }

  bool exists(std::string_view type, std::string_view field) const {
    if (context_.schema() == nullptr) return false;
    const NamedType* existing = context_.schema()->type(type);
    if (const FieldsType* fields = as_fields_type(existing)) return fields->fields().find(field) != nullptr;
    if (const InputObjectType* input = as_input_object(existing)) return input->fields.find(field) != nullptr;
    return false;
  }

  std::unordered_map<std::string_view, std::unordered_map<std::string_view, const ast::Name*>> known_;
};

}  // namespace

RuleInfo unique_field_definition_names_rule() {
  return {
      "UniqueFieldDefinitionNamesRule",
      make_rule<UniqueFieldDefinitionNames>,
      kinds(
          {Kind::object_type_definition,
           Kind::object_type_extension,
           Kind::interface_type_definition,
           Kind::interface_type_extension,
           Kind::input_object_type_definition,
           Kind::input_object_type_extension}
      ),
      0};
}

}  // namespace mw::graphql
