#include "app/loud_names.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "generated/stock/supplier.h"
#include "runtime/app/table_rows.h"

namespace workshop {

namespace {

class LoudNames final : public mw::graphql::LeafResolver {
 public:
  mw::Task<void> resolve(
      mw::graphql::FieldContext&, const mw::graphql::Batch& parents, mw::graphql::LeafOut& out
  ) const override {
    const auto& rows = parents.data<mw::app::TableRows>();
    for (std::uint32_t row = 0; row < parents.size(); ++row) {
      Supplier supplier;
      mw::app::assign_row(&supplier, rows, row);
      std::string& name = supplier.name;
      std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) {
        return static_cast<char>(std::toupper(c));
      });
      out.begin(row).string(name);
      out.end();
    }
    co_return;
  }
};

}  // namespace

std::shared_ptr<const mw::graphql::LeafResolver> loud_names() {
  return std::make_shared<LoudNames>();
}

}  // namespace workshop
