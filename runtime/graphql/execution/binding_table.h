#pragma once
#include <memory>

#include "runtime/graphql/execution/bindings.h"
#include "runtime/graphql/type/schema.h"

namespace mw::graphql {

/// Finds the binding of every field of a schema: the application's, those of introspection, else one that answers
/// null. Immutable, read by all threads.
class BindingTable {
 public:
  BindingTable(std::shared_ptr<const Schema> schema, std::shared_ptr<const Bindings> bindings);

  const FieldBinding& find(const ObjectType& parent, const Field& field) const;
  const Schema& schema() const { return *schema_; }

 private:
  std::shared_ptr<const Schema> schema_;
  std::shared_ptr<const Bindings> bindings_;
  Bindings introspection_;
  FieldBinding unbound_leaf_;
  FieldBinding unbound_objects_;
};

/// "Type.field" of every field of the schema's object types that nothing is bound to, so that a service can refuse to
/// start. Introspection types are left out.
std::vector<std::string> missing_bindings(const Schema& schema, const Bindings& bindings);

}  // namespace mw::graphql
