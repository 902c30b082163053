#include "app/supplier_ratings.h"

#include <utility>

namespace workshop {

namespace {

/// One rating per key, in the order of the keys; none where there is no such supplier, or it has no rating.
mw::Task<std::vector<std::optional<double>>> fetch(mw::graphql::RequestContext& request, std::vector<mw::Uuid> keys) {
  mw::app::Call call(request, "SupplierRatings");
  mw::Task<std::vector<Supplier>> finding = call.find_all<Supplier>(keys);
  const std::vector<Supplier> suppliers = co_await finding;
  std::vector<std::optional<double>> ratings;
  for (const mw::Uuid& key : keys) {
    std::optional<double>& rating = ratings.emplace_back();
    for (const Supplier& supplier : suppliers) {
      if (supplier.id == key) rating = supplier.rating;
    }
  }
  co_return ratings;
}

}  // namespace

SupplierRatings::SupplierRatings(mw::graphql::RequestContext& request)
    : Loader(request, [&request](std::vector<mw::Uuid> keys) { return fetch(request, std::move(keys)); }) {}

SupplierRatings& SupplierRatings::of(mw::app::Call& call) {
  return call.request().state<SupplierRatings>([&call] { return new SupplierRatings(call.request()); });
}

}  // namespace workshop
