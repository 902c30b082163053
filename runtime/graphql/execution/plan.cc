#include "runtime/graphql/execution/plan.h"

namespace mw::graphql {

const Selection* PlanField::selection(std::string_view type_name) const {
  for (const Selection* selection : selections) {
    if (selection->type->name == type_name) return selection;
  }
  return nullptr;
}

}  // namespace mw::graphql
