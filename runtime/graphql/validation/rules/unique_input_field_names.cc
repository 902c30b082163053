// Input Object Field Uniqueness.
#include <unordered_map>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class UniqueInputFieldNames final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const auto& fields = ast::as<ast::Value>(node).fields;
    if (fields.size() < 2) return Visit::into;
    std::unordered_map<std::string_view, const ast::Name*> known;
    for (const ast::ObjectField& field : fields) {
      const auto [first, is_new] = known.emplace(field.name.value, &field.name);
      if (is_new) continue;
      context_.report(
          cat({"There can be only one input field named \"", field.name.value, "\"."}), {first->second, &field.name}
      );
    }
    return Visit::into;
  }
};

}  // namespace

RuleInfo unique_input_field_names_rule() {
  return {"UniqueInputFieldNamesRule", make_rule<UniqueInputFieldNames>, kinds({Kind::object_value}), 0};
}

}  // namespace mw::graphql
