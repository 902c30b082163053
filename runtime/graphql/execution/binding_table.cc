#include "runtime/graphql/execution/binding_table.h"

#include "runtime/graphql/execution/introspection_resolvers.h"

namespace mw::graphql {
namespace {

class NoObjects final : public ObjectResolver {
 public:
  Task<void> resolve(FieldContext&, const Batch&, ObjectsOut&) const override { co_return; }
};

}  // namespace

BindingTable::BindingTable(std::shared_ptr<const Schema> schema, std::shared_ptr<const Bindings> bindings)
    : schema_(std::move(schema)), bindings_(std::move(bindings)) {
  bind_introspection(introspection_, *schema_);
  unbound_leaf_.leaf.write = [](JsonWriter& json, const Batch&, std::uint32_t, const LeafBinding&) { json.null(); };
  unbound_leaf_.leaf.is_null = [](const Batch&, std::uint32_t, const LeafBinding&) { return true; };
  unbound_objects_.object_resolver = std::make_shared<NoObjects>();
}

const FieldBinding& BindingTable::find(const ObjectType& parent, const Field& field) const {
  const bool is_leaf = field.type.named()->is_leaf();
  const bool meta = field.meta != MetaField::none || parent.is_introspection();
  const Bindings& from = meta ? introspection_ : *bindings_;
  const FieldBinding* found = from.find(parent.name, field.name, is_leaf);
  if (found == nullptr && meta) found = from.find({}, field.name, is_leaf);
  const bool fits =
      found != nullptr && (is_leaf ? found->object_resolver == nullptr : found->object_resolver != nullptr);
  if (fits) return *found;
  return is_leaf ? unbound_leaf_ : unbound_objects_;
}

std::vector<std::string> missing_bindings(const Schema& schema, const Bindings& bindings) {
  std::vector<std::string> missing;
  for (const NamedType* type : schema.types()) {
    const ObjectType* object = as_object(type);
    if (object == nullptr || object->is_introspection()) continue;
    for (const Field& field : object->fields()) {
      if (bindings.find(object->name, field.name, field.type.named()->is_leaf()) == nullptr) {
        missing.push_back(object->name + "." + field.name);
      }
    }
  }
  return missing;
}

}  // namespace mw::graphql
