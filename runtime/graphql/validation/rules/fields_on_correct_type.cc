// Field Selections: every field exists on the type it is selected from.
#include <algorithm>
#include <string>
#include <vector>

#include "runtime/graphql/utilities/did_you_mean.h"
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class FieldsOnCorrectType final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const NamedType* type = context_.types().parent_type();
    if (type == nullptr || context_.types().field() != nullptr) return Visit::into;
    const std::string_view name = ast::as<ast::Field>(node).name.value;
    std::string suggestion = did_you_mean(suggested_types(*type, name), "to use an inline fragment on");
    if (suggestion.empty()) suggestion = did_you_mean(suggested_fields(*type, name));
    context_.report(cat({"Cannot query field \"", name, "\" on type \"", type->name, "\".", suggestion}), node);
    return Visit::into;
  }

 private:
  struct Candidate {
    const FieldsType* type;
    std::size_t uses;
  };

  /// Types that have the field where the selection is on an abstract type: the most used first, interfaces before
  /// what implements them.
  std::vector<std::string> suggested_types(const NamedType& type, std::string_view name) const {
    std::vector<std::string> names;
    if (!type.is_abstract()) return names;
    std::vector<Candidate> candidates;
    const auto add = [&candidates](const FieldsType* found) {
      for (Candidate& candidate : candidates) {
        if (candidate.type == found) {
          ++candidate.uses;
          return;
        }
      }
      candidates.push_back({found, 1});
    };
    for (const ObjectType* object : context_.schema()->possible_types(&type)) {
      if (object->fields().find(name) == nullptr) continue;
      add(object);
      for (const NamedType* interface : object->interfaces) {
        const FieldsType* fields = as_fields_type(interface);
        if (fields != nullptr && fields->fields().find(name) != nullptr) add(fields);
      }
    }
    std::sort(candidates.begin(), candidates.end(), [this](const Candidate& a, const Candidate& b) {
      if (a.uses != b.uses) return a.uses > b.uses;
      if (a.type->kind == TypeKind::interface && context_.schema()->is_subtype(a.type, b.type)) return true;
      if (b.type->kind == TypeKind::interface && context_.schema()->is_subtype(b.type, a.type)) return false;
      return natural_compare(a.type->name, b.type->name) < 0;
    });
    for (const Candidate& candidate : candidates) names.push_back(candidate.type->name);
    return names;
  }

  static std::vector<std::string> suggested_fields(const NamedType& type, std::string_view name) {
    std::vector<std::string> names;
    const FieldsType* with_fields = as_fields_type(&type);
    if (with_fields == nullptr) return names;
    for (const Field& field : with_fields->fields()) names.push_back(field.name);
    return suggestion_list(name, names);
  }
};

}  // namespace

RuleInfo fields_on_correct_type_rule() {
  return {"FieldsOnCorrectTypeRule", make_rule<FieldsOnCorrectType>, kinds({Kind::field}), 0};
}

}  // namespace mw::graphql
