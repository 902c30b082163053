// A keyed loader: what several fields want of suppliers is fetched once for all of them, and kept for the request.
#pragma once

#include <string>

#include "generated/stock/supplier.h"
#include "runtime/app/call.h"
#include "runtime/graphql/execution/loader.h"

namespace workshop {

struct UuidHash {
  std::size_t operator()(const mw::Uuid& id) const {
    return std::hash<std::string_view>()({reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()});
  }
};

class SupplierRatings : public mw::graphql::Loader<mw::Uuid, double, UuidHash> {
 public:
  explicit SupplierRatings(mw::graphql::RequestContext& request);
  /// That of the request, made when first asked for.
  static SupplierRatings& of(mw::app::Call& call);
};

}  // namespace workshop
