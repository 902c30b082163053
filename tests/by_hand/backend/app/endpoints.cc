// REST routes, one of them with a word of C++ as its name.
#include "generated/api/endpoint/class_endpoint.h"
#include "generated/api/endpoint/delete_endpoint.h"
#include "generated/api/endpoint/plain_endpoint.h"
#include "generated/things/slot.h"
#include "generated/things/thing.h"
#include "runtime/app/call.h"

namespace by_hand {

mw::Task<mw::app::EndpointResponse> PlainEndpoint::answer(mw::app::EndpointRequest& request, mw::app::Call&) {
  std::string text = "plain";
  for (const std::string& word : request.queries("word")) text += " " + word;
  if (request.query("bug")) throw std::runtime_error("a secret of the house");
  co_return mw::app::text_response(200, text);
}

mw::Task<mw::app::EndpointResponse> ClassEndpoint::answer(mw::app::EndpointRequest& request, mw::app::Call& call) {
  const mw::graphql::Value body = request.json();
  const mw::graphql::Value* name = mw::graphql::member(body, "name");
  if (name == nullptr || !name->is_string()) throw mw::app::HttpError(422, "name is a text");
  auto work = [name](mw::app::WritingCall& writing) -> mw::Task<void> {
    Thing thing;
    thing.name = name->string();
    mw::Task<std::optional<Thing>> saving = writing.create(std::move(thing));
    co_await saving;
  };
  mw::Task<mw::app::InputErrors> storing = call.transaction(work);
  const mw::app::InputErrors errors = co_await storing;
  if (!errors.empty()) co_return mw::app::json_response(409, mw::graphql::Value(errors.front().code));
  co_return mw::app::json_response(201, body);
}

mw::Task<mw::app::EndpointResponse> DeleteEndpoint::answer(mw::app::EndpointRequest& request, mw::app::Call& call) {
  const std::optional<mw::Uuid> id = mw::parse_uuid(request.query("id").value_or(""));
  if (!id) throw mw::app::HttpError(400, "id is a UUID");
  auto work = [&id](mw::app::WritingCall& writing) -> mw::Task<void> {
    mw::Task<bool> removing = writing.remove<Thing>(*id);
    co_await removing;
  };
  mw::Task<mw::app::InputErrors> storing = call.transaction(work);
  const mw::app::InputErrors errors = co_await storing;
  co_return mw::app::json_response(errors.empty() ? 200 : 404, mw::graphql::Value(errors.empty()));
}

}  // namespace by_hand
