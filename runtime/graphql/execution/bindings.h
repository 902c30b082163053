#pragma once
// Which resolver answers which field. Made once when the service starts, then only read (by all threads).
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/graphql/execution/resolver.h"

namespace mw::graphql {

/// Names are those of the schema; that they exist, and that kinds fit, is what missing_bindings() (binding_table.h)
/// tells.
///
///   Bindings bindings;
///   bindings.objects("Query", "todos", std::make_shared<TodosResolver>());
///   bindings.leaf("Todo", "name", todo_name);
///   bindings.values("SaveTodoPayload");           // objects of it are graphql::Value trees
///
/// A later binding of the same field replaces the earlier one: that is how hand-written code takes over a field.
/// __typename and introspection are bound by the executor itself.
class Bindings {
 public:
  Bindings& leaf(
      std::string_view type, std::string_view field, LeafBinding binding, std::vector<std::uint32_t> needs = {}
  );
  Bindings& leaf(
      std::string_view type,
      std::string_view field,
      std::shared_ptr<const LeafResolver> resolver,
      std::vector<std::uint32_t> needs = {}
  );
  Bindings& objects(
      std::string_view type,
      std::string_view field,
      std::shared_ptr<const ObjectResolver> resolver,
      std::vector<std::uint32_t> needs = {}
  );
  /// Objects of this type are graphql::Value objects; every field that is not bound otherwise is read from the member
  /// of its name (value_resolver.h).
  Bindings& values(std::string_view type);

  /// The binding, or null. For types declared with values() there is always one.
  const FieldBinding* find(std::string_view type, std::string_view field, bool is_leaf) const;

 private:
  FieldBinding& at(std::string_view type, std::string_view field);

  struct TypeBindings {
    bool values = false;
    std::map<std::string, FieldBinding, std::less<>> fields;
  };
  std::map<std::string, TypeBindings, std::less<>> types_;
  FieldBinding value_leaf_;
  FieldBinding value_objects_;
};

}  // namespace mw::graphql
