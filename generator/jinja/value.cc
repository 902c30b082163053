#include "generator/jinja/value.h"

#include "generator/jinja/call.h"
#include "generator/jinja/error.h"
#include "generator/jinja/payloads.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

namespace {

template <class T>
T& payload_of(const void* payload) {
  // Payloads are made by this file as non-const objects; only the pointer to them is const.
  return *static_cast<T*>(const_cast<Payload*>(static_cast<const Payload*>(payload)));
}

}  // namespace

Value::Value(std::string text) : Value(Kind::string, new TextPayload(std::move(text))) {}
Value::Value(List items) : Value(Kind::list, new ListPayload(std::move(items))) {}
Value::Value(Map map) : Value(Kind::map, new MapPayload(std::move(map))) {}

Value Value::tuple(List items) {
  return Value(Kind::tuple, new ListPayload(std::move(items)));
}

Value Value::view(std::string label, List items) {
  auto* payload = new ListPayload(std::move(items));
  payload->label = std::move(label);
  return Value(Kind::list, payload);
}

Value Value::map() {
  return Value(Map());
}

Value Value::map(std::initializer_list<std::pair<std::string_view, Value>> entries) {
  Map map;
  map.reserve(entries.size());
  for (const auto& [key, value] : entries) map.set(key, value);
  return Value(std::move(map));
}

Value Value::markup(std::string text) {
  return Value(Kind::markup, new TextPayload(std::move(text)));
}

Value Value::function(std::string name, Function function) {
  return Value(Kind::function, new FunctionPayload(std::move(name), std::move(function)));
}

Value Value::object(std::unique_ptr<Object> object) {
  return Value(Kind::object, object.release());
}

Value Value::undefined(UndefinedPolicy policy, std::string name, std::string owner) {
  auto* payload = new UndefinedPayload;
  payload->policy = policy;
  payload->name = std::move(name);
  payload->owner = std::move(owner);
  return Value(Kind::undefined, payload);
}

Value Value::undefined_because(UndefinedPolicy policy, std::string message) {
  auto* payload = new UndefinedPayload;
  payload->policy = policy;
  payload->message = std::move(message);
  return Value(Kind::undefined, payload);
}

void Value::destroy() {
  delete data_.payload;
}

const std::string& Value::text() const {
  return payload_of<TextPayload>(data_.payload).text;
}
const List& Value::items() const {
  return payload_of<ListPayload>(data_.payload).items;
}
const Map& Value::entries() const {
  return payload_of<MapPayload>(data_.payload).entries;
}
const Object& Value::object() const {
  return payload_of<Object>(data_.payload);
}
const Function& Value::function() const {
  return payload_of<FunctionPayload>(data_.payload).function;
}
const std::string& Value::function_name() const {
  return payload_of<FunctionPayload>(data_.payload).name;
}
const std::string& Value::label() const {
  return payload_of<ListPayload>(data_.payload).label;
}
List& Value::shared_items() const {
  return payload_of<ListPayload>(data_.payload).items;
}
Map& Value::shared_entries() const {
  return payload_of<MapPayload>(data_.payload).entries;
}

UndefinedPolicy Value::undefined_policy() const {
  return data_.payload == nullptr ? UndefinedPolicy::lenient : payload_of<UndefinedPayload>(data_.payload).policy;
}

std::string Value::undefined_name() const {
  return data_.payload == nullptr ? std::string() : payload_of<UndefinedPayload>(data_.payload).name;
}

std::string Value::undefined_owner() const {
  return data_.payload == nullptr ? std::string() : payload_of<UndefinedPayload>(data_.payload).owner;
}

std::string Value::undefined_message() const {
  if (data_.payload == nullptr) return "value is undefined";
  const auto& undefined = payload_of<UndefinedPayload>(data_.payload);
  if (!undefined.message.empty()) return undefined.message;
  if (undefined.owner.empty()) return "'" + undefined.name + "' is undefined";
  return "'" + undefined.owner + "' has no attribute '" + undefined.name + "'";
}

void Value::detach() {
  if (!shared() || data_.payload->owners_.load(std::memory_order_acquire) == 1) return;
  if (kind_ == Kind::map) *this = Value(Map(entries()));
  if (kind_ == Kind::list) *this = Value(List(items()));
}

Value& Value::set(std::string_view key, Value value) {
  if (kind_ == Kind::undefined || kind_ == Kind::none) *this = Value(Map());
  if (kind_ != Kind::map) throw Error(ErrorKind::type, "only a map can get the key '" + std::string(key) + "'");
  detach();
  shared_entries().set(key, std::move(value));
  return *this;
}

Value& Value::push_back(Value value) {
  if (kind_ == Kind::undefined || kind_ == Kind::none) *this = Value(List());
  if (kind_ != Kind::list) throw Error(ErrorKind::type, "only a list can get another element");
  detach();
  shared_items().push_back(std::move(value));
  return *this;
}

const Value* Value::find(std::string_view key) const {
  return kind_ == Kind::map ? entries().find(key) : nullptr;
}

std::size_t Value::size() const {
  switch (kind_) {
    case Kind::string:
    case Kind::markup:
      return code_points(text());
    case Kind::list:
    case Kind::tuple:
      return items().size();
    case Kind::map:
      return entries().size();
    default:
      return 0;
  }
}

Value& Value::open() {
  if (kind_ == Kind::list) payload_of<ListPayload>(data_.payload).open = true;
  if (kind_ == Kind::map) payload_of<MapPayload>(data_.payload).open = true;
  return *this;
}

bool Value::is_open() const {
  if (kind_ == Kind::list) return payload_of<ListPayload>(data_.payload).open;
  return kind_ == Kind::map && payload_of<MapPayload>(data_.payload).open;
}

bool Value::same_as(const Value& other) const {
  if (kind_ != other.kind_) return false;
  if (kind_ == Kind::none || kind_ == Kind::undefined) return true;
  if (kind_ == Kind::number) return data_.number == other.data_.number;
  if (!shared()) return data_.integer == other.data_.integer;
  if (is_text()) return text() == other.text();
  return data_.payload == other.data_.payload || (kind_ == Kind::tuple && items().empty() && other.items().empty());
}

std::optional<Value> Object::attribute(std::string_view) const {
  return std::nullopt;
}
bool Object::set_attribute(std::string_view, const Value&) {
  return false;
}
std::optional<Value> Object::item(const Value&) const {
  return std::nullopt;
}
Value Object::call(Call&) const {
  throw Error(ErrorKind::type, "'" + type_name() + "' object is not callable");
}
std::string Object::text() const {
  return "<" + type_name() + ">";
}

}  // namespace moonwright::jinja
