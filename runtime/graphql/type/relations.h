#pragma once

#include <vector>

#include "runtime/graphql/type/definition.h"

namespace mw::graphql {

/// What belongs to an abstract type; empty for the others.
struct TypeRelations {
  std::vector<const ObjectType*> possible_types;
  std::vector<const InterfaceType*> implementing_interfaces;
  std::vector<bool> is_subtype;  // by index of the other type
};

}  // namespace mw::graphql
