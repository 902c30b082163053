// A resolver that takes the place of a generated one.
#pragma once

#include <memory>

#include "runtime/graphql/execution/resolver.h"

namespace workshop {

/// Supplier.name in capitals.
std::shared_ptr<const mw::graphql::LeafResolver> loud_names();

}  // namespace workshop
