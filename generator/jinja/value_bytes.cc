#include "generator/jinja/value_bytes.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>

#include "generator/jinja/map.h"

namespace moonwright::jinja {

char* ValueBytes::grow(std::size_t count) {
  constexpr std::size_t first = std::size_t{64} << 10;
  if (size_ + count > bytes_.size()) bytes_.resize(std::max({first, 2 * bytes_.size(), size_ + count}));
  char* const begin = bytes_.data() + size_;
  size_ += count;
  return begin;
}

template <class Number>
void ValueBytes::add_number(Number number) {
  std::memcpy(grow(sizeof number), &number, sizeof number);
}

void ValueBytes::add_text(std::string_view text) {
  add_number(static_cast<std::uint64_t>(text.size()));
  if (!text.empty()) std::memcpy(grow(text.size()), text.data(), text.size());
}

bool ValueBytes::add_list(const Value& value) {
  add_text(value.label());
  add_number(value.is_open());
  add_number(value.items().size());
  return std::all_of(value.items().begin(), value.items().end(), [&](const Value& item) { return add(item); });
}

bool ValueBytes::add_map(const Map& map) {
  add_number(map.size());
  return std::all_of(map.begin(), map.end(), [&](const MapEntry& entry) { return add(entry.key) && add(entry.value); });
}

void ValueBytes::add_undefined(const Value& value) {
  add_number(value.undefined_policy());
  add_text(value.undefined_name());
  add_text(value.undefined_owner());
  add_text(value.undefined_message());
}

bool ValueBytes::add_object(const Value& value) {
  const std::optional<std::string> bytes = value.object().bytes();
  add_text(value.object().type_name());
  add_text(bytes.value_or(""));
  return bytes.has_value();
}

bool ValueBytes::add(const Value& value) {
  add_number(value.kind());
  switch (value.kind()) {
    case Kind::none:
      return true;
    case Kind::boolean:
    case Kind::integer:
      add_number(value.integer());
      return true;
    case Kind::number:
      add_number(value.number());
      return true;
    case Kind::string:
    case Kind::markup:
      add_text(value.text());
      return true;
    case Kind::list:
    case Kind::tuple:
      return add_list(value);
    case Kind::map:
      add_number(value.is_open());
      return add_map(value.entries());
    case Kind::undefined:
      add_undefined(value);
      return true;
    case Kind::object:
      return add_object(value);
    case Kind::function:
      return false;
  }
  return false;
}

}  // namespace moonwright::jinja
