// GET /stock?below=5: the stock as JSON, for a scale that speaks no GraphQL.
#include "generated/api/endpoint/stock_endpoint.h"

#include <charconv>

#include "generated/stock/part.h"
#include "runtime/app/call.h"

namespace workshop {

mw::Task<mw::app::EndpointResponse> StockEndpoint::answer(mw::app::EndpointRequest& request, mw::app::Call& call) {
  mw::app::Select<Part> wanted;
  wanted.order_by<&Part::name>();
  if (const std::optional<std::string> below = request.query("below")) {
    std::int32_t limit = 0;
    const auto [end, error] = std::from_chars(below->data(), below->data() + below->size(), limit);
    if (error != std::errc() || *end != '\0') throw mw::app::HttpError(400, "below must be a number");
    wanted.where<&Part::amount>(mw::db::Op::lt, limit);
  }
  mw::Task<std::vector<Part>> reading = call.rows(wanted);
  const std::vector<Part> parts = co_await reading;
  mw::graphql::Value::List list;
  for (const Part& part : parts) {
    mw::graphql::Object one;
    one.set("name", part.name);
    one.set("amount", part.amount);
    list.emplace_back(std::move(one));
  }
  mw::app::EndpointResponse response = mw::app::json_response(200, std::move(list));
  response.headers.emplace_back("Cache-Control", "no-store");
  co_return response;
}

}  // namespace workshop
