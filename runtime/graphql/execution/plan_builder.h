#pragma once
// From a validated operation to a Plan (specification: CollectFields, CollectSubfields).
#include <memory>
#include <optional>

#include "runtime/graphql/execution/binding_table.h"
#include "runtime/graphql/execution/plan.h"
#include "runtime/graphql/language/ast.h"
#include "runtime/graphql/type/schema.h"

namespace mw::graphql {

/// The most places that a plan may have; more is an error of the request. Selections that several types share are made
/// once, so that interfaces in interfaces do not multiply.
inline constexpr std::size_t max_plan_fields = 100'000;
/// The deepest plan: protects the stack of everything that walks one. Limits for clients are in limits.h.
inline constexpr unsigned max_plan_depth = 300;

struct PlanResult {
  std::shared_ptr<const Plan> plan;
  std::optional<GraphQLError> error;
};

/// `variables` decide @skip and @include, nothing else. All references must outlive the plan.
PlanResult build_plan(
    const Schema& schema,
    const BindingTable& bindings,
    const ast::Document& document,
    const ast::OperationDefinition& operation,
    const Object& variables
);

}  // namespace mw::graphql
