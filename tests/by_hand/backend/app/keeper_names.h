#pragma once

#include "generated/things/keeper.h"
#include "runtime/app/call.h"
#include "runtime/graphql/execution/loader.h"

namespace by_hand {

/// Names by key, fetched once in a request.
class KeeperNames : public mw::graphql::Loader<std::int64_t, std::string> {
 public:
  explicit KeeperNames(mw::graphql::RequestContext& request);
  static KeeperNames& of(mw::app::Call& call);
};

}  // namespace by_hand
