// Derived fields: each is computed once for all rows of a list.
#include "app/supplier_ratings.h"
#include "generated/stock/part.h"
#include "runtime/app/call.h"

namespace workshop {

mw::Task<std::vector<std::string>> PartDerived::label(const std::vector<Part>& rows, mw::app::Call&) {
  std::vector<std::string> labels;
  for (const Part& part : rows) {
    labels.push_back(part.name + (part.price_cents ? ", " + std::to_string(*part.price_cents) + " ct" : ""));
  }
  co_return labels;
}

mw::Task<std::vector<std::optional<double>>> PartDerived::supplier_rating(
    const std::vector<Part>& rows, mw::app::Call& call
) {
  std::vector<mw::Uuid> keys;
  for (const Part& part : rows) keys.push_back(part.supplier_id.value_or(mw::Uuid()));
  mw::Task<std::vector<const double*>> loading = SupplierRatings::of(call).load_many(keys);
  const std::vector<const double*> found = co_await loading;
  std::vector<std::optional<double>> ratings;
  for (const double* rating : found) ratings.push_back(rating == nullptr ? std::nullopt : std::optional(*rating));
  co_return ratings;
}

}  // namespace workshop
