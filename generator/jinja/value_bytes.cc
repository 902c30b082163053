#include "generator/jinja/value_bytes.h"

#include <algorithm>
#include <cstring>

#include "generator/jinja/map.h"

namespace moonwright::jinja {

namespace {

template <class Number>
void append_number(std::string& out, Number number) {
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  out.append(bytes, sizeof number);
}

bool append_list(std::string& out, const Value& value) {
  append_text_bytes(out, value.label());
  append_number(out, value.items().size());
  return std::all_of(value.items().begin(), value.items().end(), [&](const Value& item) {
    return append_bytes(out, item);
  });
}

bool append_map(std::string& out, const Map& map) {
  append_number(out, map.size());
  return std::all_of(map.begin(), map.end(), [&](const MapEntry& entry) {
    return append_bytes(out, entry.key) && append_bytes(out, entry.value);
  });
}

void append_undefined(std::string& out, const Value& value) {
  append_number(out, value.undefined_policy());
  append_text_bytes(out, value.undefined_name());
  append_text_bytes(out, value.undefined_owner());
  append_text_bytes(out, value.undefined_message());
}

}  // namespace

void append_text_bytes(std::string& out, std::string_view text) {
  append_number(out, static_cast<std::uint32_t>(text.size()));
  out.append(text);
}

bool append_bytes(std::string& out, const Value& value) {
  out += static_cast<char>(value.kind());
  switch (value.kind()) {
    case Kind::none:
      return true;
    case Kind::boolean:
    case Kind::integer:
      append_number(out, value.integer());
      return true;
    case Kind::number:
      append_number(out, value.number());
      return true;
    case Kind::string:
    case Kind::markup:
      append_text_bytes(out, value.text());
      return true;
    case Kind::list:
    case Kind::tuple:
      out += value.is_open() ? '1' : '0';
      return append_list(out, value);
    case Kind::map:
      out += value.is_open() ? '1' : '0';
      return append_map(out, value.entries());
    case Kind::undefined:
      append_undefined(out, value);
      return true;
    case Kind::object: {
      const std::optional<std::string> bytes = value.object().bytes();
      append_text_bytes(out, value.object().type_name());
      append_text_bytes(out, bytes.value_or(""));
      return bytes.has_value();
    }
    case Kind::function:
      return false;
  }
  return false;
}

}  // namespace moonwright::jinja
