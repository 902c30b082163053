// Lone Anonymous Operation.
#include <cstddef>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class LoneAnonymousOperation final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    if (node.kind == Kind::document) {
      for (const ast::Definition& definition : ast::as<ast::Document>(node).definitions) {
        if (definition.kind == Kind::operation_definition) ++count_;
      }
    } else if (!ast::as<ast::OperationDefinition>(node).name.given() && count_ > 1) {
      context_.report("This anonymous operation must be the only defined operation.", node);
    }
    return Visit::into;
  }

 private:
  std::size_t count_ = 0;
};

}  // namespace

RuleInfo lone_anonymous_operation_rule() {
  return {
      "LoneAnonymousOperationRule",
      make_rule<LoneAnonymousOperation>,
      kinds({Kind::document, Kind::operation_definition}),
      0};
}

}  // namespace mw::graphql
