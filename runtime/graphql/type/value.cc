#include "runtime/graphql/type/value.h"

namespace mw::graphql {

Object::Object() = default;
Object::Object(const Object&) = default;
Object::Object(Object&&) noexcept = default;
Object& Object::operator=(const Object&) = default;
Object& Object::operator=(Object&&) noexcept = default;
Object::~Object() = default;

std::size_t Object::size() const {
  return members_.size();
}
const Member* Object::begin() const {
  return members_.data();
}
const Member* Object::end() const {
  return members_.data() + members_.size();
}
Member* Object::begin() {
  return members_.data();
}
Member* Object::end() {
  return members_.data() + members_.size();
}

const Value* Object::find(std::string_view name) const {
  for (const Member& member : members_) {
    if (member.name == name) return &member.value;
  }
  return nullptr;
}

void Object::set(std::string_view name, Value value) {
  for (Member& member : members_) {
    if (member.name != name) continue;
    member.value = std::move(value);
    return;
  }
  append(std::string(name), std::move(value));
}

void Object::append(std::string name, Value value) {
  members_.push_back({std::move(name), std::move(value)});
}

bool Object::operator==(const Object& other) const {
  return members_ == other.members_;
}

std::string_view Value::text() const {
  if (is_string()) return string();
  if (is_enum()) return enum_name();
  return {};
}

bool Value::operator==(const Value& other) const {
  return data_ == other.data_;
}

const Value* member(const Value& value, std::string_view name) {
  return value.is_object() ? value.object().find(name) : nullptr;
}

}  // namespace mw::graphql
