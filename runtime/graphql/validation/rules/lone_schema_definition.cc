// No section of the specification: one schema definition at most.
#include <cstddef>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class LoneSchemaDefinition final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const Schema* base = context_.schema();
    const bool defined =
        base != nullptr && (base->ast != nullptr || base->named_root(ast::Operation::query) != nullptr ||
                            base->named_root(ast::Operation::mutation) != nullptr ||
                            base->named_root(ast::Operation::subscription) != nullptr);
    if (defined) {
      context_.report("Cannot define a new schema within a schema extension.", node);
    } else if (count_ > 0) {
      context_.report("Must provide only one schema definition.", node);
    }
    ++count_;
    return Visit::into;
  }

 private:
  std::size_t count_ = 0;
};

}  // namespace

RuleInfo lone_schema_definition_rule() {
  return {"LoneSchemaDefinitionRule", make_rule<LoneSchemaDefinition>, kinds({Kind::schema_definition}), 0};
}

}  // namespace mw::graphql
