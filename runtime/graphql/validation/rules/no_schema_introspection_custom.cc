// Optional: no introspection, but for `__typename`.
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class NoSchemaIntrospectionCustom final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const NamedType* type = context_.types().type().named();
    if (type != nullptr && type->is_introspection()) {
      context_.report(
          cat(
              {"GraphQL introspection has been disabled, but the requested query contained the field \"",
               ast::as<ast::Field>(node).name.value,
               "\"."}
          ),
          node
      );
    }
    return Visit::into;
  }
};

}  // namespace

RuleInfo no_schema_introspection_custom_rule() {
  return {"NoSchemaIntrospectionCustomRule", make_rule<NoSchemaIntrospectionCustom>, kinds({Kind::field}), 0};
}

}  // namespace mw::graphql
