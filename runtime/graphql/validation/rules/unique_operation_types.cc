// Root Operation Types: one type for each kind of operation.
#include <array>
#include <cstddef>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class UniqueOperationTypes final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    for (const ast::OperationTypeDefinition& type : ast::as<ast::SchemaDefinition>(node).operation_types) {
      const std::string_view name = ast::operation_name(type.operation);
      const ast::OperationTypeDefinition*& known = known_[static_cast<std::size_t>(type.operation)];
      if (context_.schema() != nullptr && context_.schema()->named_root(type.operation) != nullptr) {
        context_.report(cat({"Type for ", name, " already defined in the schema. It cannot be redefined."}), type);
      } else if (known != nullptr) {
        context_.report(cat({"There can be only one ", name, " type in schema."}), {known, &type});
      } else {
        known = &type;
      }
    }
    return Visit::skip;
  }

 private:
  std::array<const ast::OperationTypeDefinition*, 3> known_{};
};

}  // namespace

RuleInfo unique_operation_types_rule() {
  return {
      "UniqueOperationTypesRule",
      make_rule<UniqueOperationTypes>,
      kinds({Kind::schema_definition, Kind::schema_extension}),
      0};
}

}  // namespace mw::graphql
