#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "runtime/graphql/type/definition.h"

namespace mw::graphql {

/// Finds a type of the schema that is being built.
using FindType = std::function<NamedType*(std::string_view)>;

/// `__Schema`, `__Type`, `__Field`, `__InputValue`, `__EnumValue`, `__Directive` (objects), `__TypeKind` and
/// `__DirectiveLocation` (enums), still without fields: ordinary types whose fields the executor binds to ordinary
/// resolvers.
std::vector<std::unique_ptr<NamedType>> make_introspection_types();

/// Gives them their fields, once all can be found.
void link_introspection_types(const FindType& find);

/// `__typename`, `__schema` and `__type`, in this order.
std::vector<Field> make_meta_fields(const FindType& find);

/// The value of `__TypeKind` for a named type, e.g. "OBJECT" (lists are "LIST", non-null types "NON_NULL").
std::string_view type_kind_name(TypeKind kind);

}  // namespace mw::graphql
