// Queries of one's own: each scalar in and out, forms, lists of keys, enums with defaults.
#include "generated/api/query/echo_query.h"

#include "runtime/app/call.h"

namespace by_hand {

mw::Task<std::optional<mw::Uuid>> EchoQuery::uuid_echo(const UuidEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<std::int64_t>> EchoQuery::id_echo(const IdEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<std::string>> EchoQuery::string_echo(const StringEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<std::string>> EchoQuery::slug_echo(const SlugEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<std::string>> EchoQuery::email_echo(const EmailEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<std::string>> EchoQuery::url_echo(const UrlEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<std::string>> EchoQuery::text_echo(const TextEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<std::string>> EchoQuery::markdown_echo(const MarkdownEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<bool>> EchoQuery::boolean_echo(const BooleanEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<std::int32_t>> EchoQuery::int_echo(const IntEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<std::int64_t>> EchoQuery::bigint_echo(const BigintEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<double>> EchoQuery::float_echo(const FloatEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<mw::Decimal>> EchoQuery::decimal_echo(const DecimalEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<mw::Date>> EchoQuery::date_echo(const DateEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<mw::Time>> EchoQuery::time_echo(const TimeEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<mw::DateTime>> EchoQuery::datetime_echo(const DatetimeEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<mw::Json>> EchoQuery::json_echo(const JsonEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<mw::Bytes>> EchoQuery::bytes_echo(const BytesEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<std::vector<std::string>>> EchoQuery::tags_echo(const TagsEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}
mw::Task<std::optional<EchoTone>> EchoQuery::enum_echo(const EnumEchoInputs& inputs, mw::app::Call&) {
  co_return inputs.value;
}

mw::Task<std::optional<std::string>> EchoQuery::seen(const SeenInputs& inputs, mw::app::Call& call) {
  std::string text = inputs.things ? std::to_string(inputs.things->size()) + " things" : "no things";
  if (inputs.form) text += ", form " + inputs.form->text + (inputs.form->id ? " with id" : "");
  text += inputs.tone == EchoSeenTone::_2nd ? ", second" : ", soft";
  text += ", limit " + (inputs.limit ? std::to_string(*inputs.limit) : "null");
  text += call.given("form") ? ", given" : "";
  co_return text;
}

}  // namespace by_hand
