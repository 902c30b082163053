// Shares the loader with PartDerived::supplier_rating: in one level both take one statement.
#include "app/supplier_ratings.h"
#include "generated/stock/supplier.h"

namespace workshop {

mw::Task<std::vector<std::optional<bool>>> SupplierDerived::trusted(
    const std::vector<Supplier>& rows, mw::app::Call& call
) {
  std::vector<mw::Uuid> keys;
  for (const Supplier& supplier : rows) keys.push_back(supplier.id);
  mw::Task<std::vector<const double*>> loading = SupplierRatings::of(call).load_many(keys);
  const std::vector<const double*> found = co_await loading;
  std::vector<std::optional<bool>> trusted;
  for (const double* rating : found) trusted.push_back(rating == nullptr ? std::nullopt : std::optional(*rating >= 4));
  co_return trusted;
}

}  // namespace workshop
