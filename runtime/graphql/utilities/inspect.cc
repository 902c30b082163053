#include "runtime/graphql/utilities/inspect.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace mw::graphql {
namespace {

constexpr std::size_t longest_list = 10;
constexpr int deepest = 2;

std::string quote_json(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\b') {
      out += "\\b";
    } else if (c == '\f') {
      out += "\\f";
    } else if (byte < 0x20) {
      std::array<char, 8> hex{};
      std::snprintf(hex.data(), hex.size(), "\\u%04x", static_cast<unsigned>(byte));
      out += hex.data();
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string inspect_at(const Value& value, int depth);

std::string inspect_list(const Value::List& list, int depth) {
  if (list.empty()) return "[]";
  if (depth > deepest) return "[Array]";
  std::string out = "[";
  for (std::size_t i = 0; i < list.size() && i < longest_list; ++i) {
    if (i > 0) out += ", ";
    out += inspect_at(list[i], depth);
  }
  if (list.size() == longest_list + 1) out += ", ... 1 more item";
  if (list.size() > longest_list + 1) out += ", ... " + std::to_string(list.size() - longest_list) + " more items";
  return out + "]";
}

std::string inspect_object(const Object& object, int depth) {
  if (object.empty()) return "{}";
  if (depth > deepest) return "[Object]";
  std::string out = "{ ";
  bool first = true;
  for (const Member& member : object) {
    if (!first) out += ", ";
    first = false;
    out += member.name + ": " + inspect_at(member.value, depth);
  }
  return out + " }";
}

std::string inspect_at(const Value& value, int depth) {
  switch (value.kind()) {
    case Value::Kind::null:
      return "null";
    case Value::Kind::boolean:
      return value.boolean() ? "true" : "false";
    case Value::Kind::integer:
      return std::to_string(value.integer());
    case Value::Kind::number:
      return print_number(value.number());
    case Value::Kind::string:
    case Value::Kind::enumeration:
      return quote_json(value.text());
    case Value::Kind::list:
      return inspect_list(value.list(), depth + 1);
    case Value::Kind::object:
      break;
  }
  return inspect_object(value.object(), depth + 1);
}

/// The shortest digits that read back as the number, and the position of the decimal point after the first digit.
struct Digits {
  std::string digits;
  int exponent = 0;
};

Digits shortest_digits(double number) {
  std::array<char, 32> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific).ptr;
  const std::string text(buffer.data(), end);
  const std::size_t e = text.find('e');
  Digits result;
  for (const char c : text.substr(0, e)) {
    if (c != '.') result.digits += c;
  }
  result.exponent = std::atoi(text.c_str() + e + 1);
  return result;
}

}  // namespace

std::string inspect(const Value& value) {
  return inspect_at(value, 0);
}

std::string print_number(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
  if (number == 0) return "0";
  if (number < 0) return "-" + print_number(-number);
  auto [digits, exponent] = shortest_digits(number);
  const int count = static_cast<int>(digits.size());
  if (exponent >= 21 || exponent < -6) {
    if (count > 1) digits.insert(1, ".");
    return digits + (exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
  }
  if (exponent < 0) return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  if (count <= exponent + 1) return digits + std::string(static_cast<std::size_t>(exponent + 1 - count), '0');
  digits.insert(static_cast<std::size_t>(exponent + 1), ".");
  return digits;
}

}  // namespace mw::graphql
