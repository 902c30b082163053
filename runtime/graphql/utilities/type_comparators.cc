#include "runtime/graphql/utilities/type_comparators.h"

#include <algorithm>

namespace mw::graphql {

bool is_type_subtype_of(const Schema& schema, TypeRef type, TypeRef super) {
  if (type == super) return true;
  if (super.is_non_null()) return type.is_non_null() && is_type_subtype_of(schema, type.of(), super.of());
  if (type.is_non_null()) return is_type_subtype_of(schema, type.of(), super);
  if (super.is_list()) return type.is_list() && is_type_subtype_of(schema, type.of(), super.of());
  if (type.is_list()) return false;
  const bool has_fields = as_fields_type(type.named()) != nullptr;
  return super.named()->is_abstract() && has_fields && schema.is_subtype(super.named(), type.named());
}

bool do_types_overlap(const Schema& schema, const NamedType& a, const NamedType& b) {
  if (&a == &b) return true;
  if (a.is_abstract() && b.is_abstract()) {
    const auto& types = schema.possible_types(&a);
    return std::any_of(types.begin(), types.end(), [&](const ObjectType* type) { return schema.is_subtype(&b, type); });
  }
  if (a.is_abstract()) return schema.is_subtype(&a, &b);
  if (b.is_abstract()) return schema.is_subtype(&b, &a);
  return false;
}

}  // namespace mw::graphql
