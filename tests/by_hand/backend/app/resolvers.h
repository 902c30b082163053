#pragma once

#include <memory>
#include <string>
#include <vector>

#include "runtime/graphql/execution/resolver.h"

namespace by_hand {

/// Replaces Keeper.name: the name with an exclamation mark.
std::shared_ptr<const mw::graphql::LeafResolver> shouted_names();
/// Replaces Query.logs: the newest first, whatever is asked.
std::shared_ptr<const mw::graphql::ObjectResolver> last_logs();

/// What `after_commit` hooks were told, for tests.
std::vector<std::string>& committed();

}  // namespace by_hand
