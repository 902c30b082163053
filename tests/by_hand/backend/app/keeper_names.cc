#include "app/keeper_names.h"

#include <utility>

namespace by_hand {

namespace {

mw::Task<std::vector<std::optional<std::string>>> fetch(
    mw::graphql::RequestContext& request, std::vector<std::int64_t> keys
) {
  mw::app::Call call(request, "KeeperNames");
  mw::Task<std::vector<Keeper>> finding = call.find_all<Keeper>(keys);
  const std::vector<Keeper> keepers = co_await finding;
  std::vector<std::optional<std::string>> names;
  for (const std::int64_t key : keys) {
    std::optional<std::string>& name = names.emplace_back();
    for (const Keeper& keeper : keepers) {
      if (keeper.id == key) name = keeper.name;
    }
  }
  co_return names;
}

}  // namespace

KeeperNames::KeeperNames(mw::graphql::RequestContext& request)
    : Loader(request, [&request](std::vector<std::int64_t> keys) { return fetch(request, std::move(keys)); }) {}

KeeperNames& KeeperNames::of(mw::app::Call& call) {
  return call.request().state<KeeperNames>([&call] { return new KeeperNames(call.request()); });
}

}  // namespace by_hand
