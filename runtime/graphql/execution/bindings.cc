#include "runtime/graphql/execution/bindings.h"

#include <utility>

#include "runtime/graphql/execution/value_resolver.h"

namespace mw::graphql {

std::shared_ptr<const void> FieldResolver::prepare(const PlanField&) const {
  return nullptr;
}

FieldBinding& Bindings::at(std::string_view type, std::string_view field) {
  TypeBindings& of_type = types_.try_emplace(std::string(type)).first->second;
  return of_type.fields.try_emplace(std::string(field)).first->second;
}

Bindings& Bindings::leaf(
    std::string_view type, std::string_view field, LeafBinding binding, std::vector<std::uint32_t> needs
) {
  at(type, field) = FieldBinding{binding, nullptr, nullptr, std::move(needs)};
  return *this;
}

Bindings& Bindings::leaf(
    std::string_view type,
    std::string_view field,
    std::shared_ptr<const LeafResolver> resolver,
    std::vector<std::uint32_t> needs
) {
  at(type, field) = FieldBinding{{}, std::move(resolver), nullptr, std::move(needs)};
  return *this;
}

Bindings& Bindings::objects(
    std::string_view type,
    std::string_view field,
    std::shared_ptr<const ObjectResolver> resolver,
    std::vector<std::uint32_t> needs
) {
  at(type, field) = FieldBinding{{}, nullptr, std::move(resolver), std::move(needs)};
  return *this;
}

Bindings& Bindings::values(std::string_view type) {
  types_.try_emplace(std::string(type)).first->second.values = true;
  if (!value_leaf_.leaf_resolver) {
    value_leaf_.leaf_resolver = value_leaf_resolver();
    value_objects_.object_resolver = value_object_resolver();
  }
  return *this;
}

const FieldBinding* Bindings::find(std::string_view type, std::string_view field, bool is_leaf) const {
  const auto of_type = types_.find(type);
  if (of_type == types_.end()) return nullptr;
  const auto at = of_type->second.fields.find(field);
  if (at != of_type->second.fields.end()) return &at->second;
  if (!of_type->second.values) return nullptr;
  return is_leaf ? &value_leaf_ : &value_objects_;
}

}  // namespace mw::graphql
