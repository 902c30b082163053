#pragma once
// Objects that exist as graphql::Value trees: payloads put together by hand, answers of other services.
//
//   bindings.values("SaveTodoPayload").values("MutationError");
//   ...
//   out.add(values.size(), ValueRows::of(std::move(values)));     // std::vector<Value>, each an object value
//
// A field reads the member of its name; absent is null. Values are checked against the field's type (LeafOut::value);
// lists may be nested; objects of an interface or union name their type in a member `__typename`. A field of such a
// type may be bound otherwise (objects from a table below a payload): its resolver gets the ValueRows as parents.
#include <memory>
#include <vector>

#include "runtime/graphql/execution/resolver.h"
#include "runtime/graphql/type/value.h"

namespace mw::graphql {

/// The payload of types declared with Bindings::values().
struct ValueRows {
  /// Keeps the trees that `rows` point into.
  std::shared_ptr<const void> owner;
  std::vector<const Value*> rows;

  static ValueRows of(std::vector<Value> values);
};

std::shared_ptr<const LeafResolver> value_leaf_resolver();
std::shared_ptr<const ObjectResolver> value_object_resolver();

/// Makes the objects of a field out of values, one per parent: for resolvers whose field's type is declared with
/// values(). Wrong shapes are errors of their parents.
void put_values(
    ObjectsOut& out, const PlanField& field, std::shared_ptr<const void> owner, const std::vector<const Value*>& values
);

}  // namespace mw::graphql
