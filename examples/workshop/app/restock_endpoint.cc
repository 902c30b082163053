// POST /stock/deliveries {"name": "bolt", "amount": 5}: writes, in a transaction of its own.
#include "generated/api/endpoint/restock_endpoint.h"

#include "generated/stock/part.h"
#include "runtime/app/call.h"

namespace workshop {

namespace {

mw::Task<void> deliver(mw::app::WritingCall& work, const std::string& name, std::int32_t amount) {
  mw::app::Select<Part> same;
  same.where<&Part::name>(name).limit(1);
  mw::Task<std::vector<Part>> finding = work.rows(same);
  std::vector<Part> found = co_await finding;
  if (found.empty()) {
    work.refuse("NOT_FOUND", "name", "is not there");
    co_return;
  }
  found.front().amount += amount;
  mw::Task<std::optional<Part>> saving = work.update(std::move(found.front()));
  co_await saving;
}

}  // namespace

mw::Task<mw::app::EndpointResponse> RestockEndpoint::answer(mw::app::EndpointRequest& request, mw::app::Call& call) {
  const mw::graphql::Value body = request.json();
  const mw::graphql::Value* name = mw::graphql::member(body, "name");
  const mw::graphql::Value* amount = mw::graphql::member(body, "amount");
  if (name == nullptr || !name->is_string() || amount == nullptr || !amount->is_integer()) {
    throw mw::app::HttpError(422, "a delivery has a name and an amount");
  }
  const auto count = static_cast<std::int32_t>(amount->integer());
  const std::string part = name->string();
  mw::Task<mw::app::InputErrors> storing =
      call.transaction([&part, count](mw::app::WritingCall& work) { return deliver(work, part, count); });
  const mw::app::InputErrors errors = co_await storing;
  if (!errors.empty()) throw mw::app::HttpError(404, errors.front().field + " " + errors.front().message);
  co_return mw::app::text_response(200, "stored");
}

}  // namespace workshop
