// Type names are unique.
#include <unordered_map>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class UniqueTypeNames final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const ast::Name& name = ast::as<ast::TypeDefinition>(node).name;
    if (context_.schema() != nullptr && context_.schema()->type(name.value) != nullptr) {
      context_.report(
          cat(
              {"Type \"",
               name.value,
               "\" already exists in the schema. It cannot also be defined in this type definition."}
          ),
          name
      );
      return Visit::into;
    }
    const auto [known, is_new] = known_.emplace(name.value, &name);
    if (!is_new) {
      context_.report(cat({"There can be only one type named \"", name.value, "\"."}), {known->second, &name});
    }
    return Visit::skip;
  }

 private:
  std::unordered_map<std::string_view, const ast::Name*> known_;
};

}  // namespace

RuleInfo unique_type_names_rule() {
  return {
      "UniqueTypeNamesRule",
      make_rule<UniqueTypeNames>,
      kinds(
          {Kind::scalar_type_definition,
           Kind::object_type_definition,
           Kind::interface_type_definition,
           Kind::union_type_definition,
           Kind::enum_type_definition,
           Kind::input_object_type_definition}
      ),
      0};
}

}  // namespace mw::graphql
