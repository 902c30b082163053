// Names that are words of C++: fields, arguments, enum values.
#include "generated/api/query/class_query.h"

#include "runtime/app/call.h"

namespace by_hand {

mw::Task<std::string> ClassQuery::class_(const ClassInputs& inputs, mw::app::Call&) {
  co_return inputs.new_ + (inputs.operator_ == ClassOperator::delete_ ? " deleted" : " kept");
}

mw::Task<std::int32_t> ClassQuery::switch_(const SwitchInputs& inputs, mw::app::Call&) {
  if (inputs.new_ == "client") throw mw::graphql::ClientError("not with that", "BAD_USER_INPUT", "new");
  if (inputs.new_ == "bug") throw std::runtime_error("a secret of the house");
  co_return inputs.register_.value_or(-1);
}

}  // namespace by_hand
