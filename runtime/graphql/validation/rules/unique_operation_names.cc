// Operation Name Uniqueness.
#include <unordered_map>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class UniqueOperationNames final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const ast::Name& name = ast::as<ast::OperationDefinition>(node).name;
    if (!name.given()) return Visit::skip;
    const auto [known, is_new] = known_.emplace(name.value, &name);
    if (!is_new) {
      context_.report(cat({"There can be only one operation named \"", name.value, "\"."}), {known->second, &name});
    }
    return Visit::skip;
  }

 private:
  std::unordered_map<std::string_view, const ast::Name*> known_;
};

}  // namespace

RuleInfo unique_operation_names_rule() {
  return {"UniqueOperationNamesRule", make_rule<UniqueOperationNames>, kinds({Kind::operation_definition}), 0};
}

}  // namespace mw::graphql
