#pragma once

#include <vector>

#include "generator/schema/schema.h"

namespace moonwright::schema {

/// The object type of an item.
Type item_type(const api::Service& service, const api::Type& item);
/// Its connection, edge and change; the ones that nothing answers are left out later.
std::vector<Type> types_beside(const api::Type& item);
Type payload_type(const api::Payload& payload);
Type enum_type(const api::Enum& from);
/// MutationError, PageInfo, File, ChangeOperation, OrderDirection and the scalars.
std::vector<Type> shared_types();

}  // namespace moonwright::schema
