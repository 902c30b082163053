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
    // No more than a message shows. Not std::sort: "interfaces first, then by name" is no consistent order of pairs.
    constexpr std::size_t enough = 6;
    while (!candidates.empty() && names.size() < enough) {
      auto best = candidates.begin();
      for (auto next = best + 1; next != candidates.end(); ++next) {
        if (comes_first(*next, *best, candidates)) best = next;
      }
      names.push_back(best->type->name);
      candidates.erase(best);
    }
    return names;
  }

  bool comes_first(const Candidate& a, const Candidate& b, const std::vector<Candidate>& all) const {
    if (a.uses != b.uses) return a.uses > b.uses;
    const bool a_waits = has_interface_before(a, all);
    if (a_waits != has_interface_before(b, all)) return !a_waits;
    return natural_compare(a.type->name, b.type->name) < 0;
  }

  /// Whether an interface that the type implements is yet to be listed.
  bool has_interface_before(const Candidate& candidate, const std::vector<Candidate>& all) const {
    return std::any_of(all.begin(), all.end(), [&](const Candidate& other) {
      return other.uses == candidate.uses && other.type->kind == TypeKind::interface &&
             context_.schema()->is_subtype(other.type, candidate.type);
    });
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
