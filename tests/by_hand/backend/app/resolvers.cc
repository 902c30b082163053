#include "app/resolvers.h"

#include <utility>

#include "generated/things/keeper.h"
#include "generated/things/log.h"
#include "runtime/app/call.h"
#include "runtime/app/table_rows.h"

namespace by_hand {

namespace {

class ShoutedNames final : public mw::graphql::LeafResolver {
 public:
  mw::Task<void> resolve(mw::graphql::FieldContext&, const mw::graphql::Batch& parents, mw::graphql::LeafOut& out)
      const override {
    const auto& rows = parents.data<mw::app::TableRows>();
    for (std::uint32_t row = 0; row < parents.size(); ++row) {
      Keeper keeper;
      mw::app::assign_row(&keeper, rows, row);
      out.begin(row).string(keeper.name + "!");
      out.end();
    }
    co_return;
  }
};

class LastLogs final : public mw::graphql::ObjectResolver {
 public:
  mw::Task<void> resolve(mw::graphql::FieldContext& context, const mw::graphql::Batch&, mw::graphql::ObjectsOut& out)
      const override {
    mw::app::Call call(context.request, "LastLogs", &context.arguments);
    mw::Task<std::vector<Log>> reading = call.rows(mw::app::Select<Log>().order_by<&Log::id>(true).limit(100));
    const std::vector<Log> logs = co_await reading;
    const mw::graphql::BatchIndex batch = out.add(logs.size(), mw::app::table_rows(log_model, logs));
    out.list(0, batch, 0, logs.size());
  }
};

}  // namespace

std::shared_ptr<const mw::graphql::LeafResolver> shouted_names() {
  return std::make_shared<ShoutedNames>();
}

std::shared_ptr<const mw::graphql::ObjectResolver> last_logs() {
  return std::make_shared<LastLogs>();
}

std::vector<std::string>& committed() {
  static std::vector<std::string> names;
  return names;
}

}  // namespace by_hand
