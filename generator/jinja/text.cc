#include "generator/jinja/text.h"

#include <charconv>
#include <cmath>

#include "generator/jinja/error.h"
#include "generator/jinja/map.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

namespace {

/// Python prints a list that contains itself; a template can build one with `do list.append(list)`.
constexpr int deepest_repr = 100;

void append_integer(std::string& out, std::int64_t number) {
  char buffer[24];
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, number);
  out.append(buffer, result.ptr);
}

void append_undefined(std::string& out, const Value& value) {
  const UndefinedPolicy policy = value.undefined_policy();
  if (policy == UndefinedPolicy::strict) fail_undefined(value);
  if (policy != UndefinedPolicy::debug) return;
  const std::string name = value.undefined_name();
  const std::string owner = value.undefined_owner();
  if (name.empty()) {
    out += "{{ undefined value printed: " + value.undefined_message() + " }}";
  } else if (owner.empty()) {
    out += "{{ " + name + " }}";
  } else {
    out += "{{ no such element: " + owner + "['" + name + "'] }}";
  }
}

bool is_printable(char32_t code) {
  if (code < 0x20 || (code >= 0x7F && code < 0xA1) || code == 0xAD) return false;
  return code != 0x2028 && code != 0x2029 && !(is_space(code) && code != U' ') && !(code >= 0xD800 && code < 0xF900);
}

void append_hex_escape(std::string& out, char32_t code) {
  const char* digits = "0123456789abcdef";
  const int width = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8;
  out += width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U";
  for (int shift = (width - 1) * 4; shift >= 0; shift -= 4) out += digits[(code >> static_cast<unsigned>(shift)) & 15U];
}

void append_repr(std::string& out, const Value& value, int depth);

void append_items(std::string& out, const List& items, char open, char close, int depth) {
  out += open;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += ", ";
    append_repr(out, items[i], depth + 1);
  }
  if (open == '(' && items.size() == 1) out += ',';
  out += close;
}

void append_map(std::string& out, const Map& map, int depth) {
  out += '{';
  bool first = true;
  for (const MapEntry& entry : map) {
    if (!std::exchange(first, false)) out += ", ";
    append_repr(out, entry.key, depth + 1);
    out += ": ";
    append_repr(out, entry.value, depth + 1);
  }
  out += '}';
}

void append_list(std::string& out, const Value& value, int depth) {
  const std::string& label = value.label();
  out += label;
  if (!label.empty() && label.back() == ')') return;
  if (!label.empty()) out += '(';
  append_items(out, value.items(), '[', ']', depth);
  if (!label.empty()) out += ')';
}

void append_repr(std::string& out, const Value& value, int depth) {
  if (depth > deepest_repr) {
    out += "...";
    return;
  }
  switch (value.kind()) {
    case Kind::undefined:
      out += "Undefined";
      break;
    case Kind::string:
      out += repr_text(value.text());
      break;
    case Kind::markup:
      out += "Markup(" + repr_text(value.text()) + ")";
      break;
    case Kind::list:
      append_list(out, value, depth);
      break;
    case Kind::tuple:
      append_items(out, value.items(), '(', ')', depth);
      break;
    case Kind::map:
      append_map(out, value.entries(), depth);
      break;
    default:
      append_text(out, value);
  }
}

}  // namespace

std::string number_text(double number) {
  if (std::isnan(number)) return "nan";
  if (std::isinf(number)) return number < 0 ? "-inf" : "inf";
  if (number == 0) return std::signbit(number) ? "-0.0" : "0.0";
  char buffer[64];
  auto result = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific);
  std::string text(buffer, result.ptr);
  int exponent = 0;
  const std::size_t e = text.find('e');
  const char* digits = text.data() + e + 1;
  std::from_chars(*digits == '+' ? digits + 1 : digits, text.data() + text.size(), exponent);
  if (exponent < -4 || exponent >= 16) return text;
  result = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed);
  text.assign(buffer, result.ptr);
  if (text.find('.') == std::string::npos) text += ".0";
  return text;
}

std::string repr_text(std::string_view text) {
  const bool doubled = text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
  const char32_t quote = doubled ? U'"' : U'\'';
  std::string out(1, static_cast<char>(quote));
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    if (code == quote || code == U'\\') {
      out += '\\';
      append_code_point(out, code);
    } else if (code == U'\n' || code == U'\r' || code == U'\t') {
      out += code == U'\n' ? "\\n" : code == U'\r' ? "\\r" : "\\t";
    } else if (is_printable(code)) {
      append_code_point(out, code);
    } else {
      append_hex_escape(out, code);
    }
  }
  out += static_cast<char>(quote);
  return out;
}

void append_repr(std::string& out, const Value& value) {
  append_repr(out, value, 0);
}

std::string repr(const Value& value) {
  std::string out;
  append_repr(out, value, 0);
  return out;
}

void append_text(std::string& out, const Value& value) {
  switch (value.kind()) {
    case Kind::undefined:
      append_undefined(out, value);
      break;
    case Kind::none:
      out += "None";
      break;
    case Kind::boolean:
      out += value.boolean() ? "True" : "False";
      break;
    case Kind::integer:
      append_integer(out, value.integer());
      break;
    case Kind::number:
      out += number_text(value.number());
      break;
    case Kind::string:
    case Kind::markup:
      out += value.text();
      break;
    case Kind::function:
      out += "<function " + value.function_name() + ">";
      break;
    case Kind::object:
      out += value.object().text();
      break;
    default:
      append_repr(out, value, 0);
  }
}

std::string to_text(const Value& value) {
  if (value.is_text()) return value.text();
  std::string out;
  append_text(out, value);
  return out;
}

std::string type_name(const Value& value) {
  switch (value.kind()) {
    case Kind::undefined:
      return "Undefined";
    case Kind::none:
      return "NoneType";
    case Kind::boolean:
      return "bool";
    case Kind::integer:
      return "int";
    case Kind::number:
      return "float";
    case Kind::string:
      return "str";
    case Kind::markup:
      return "Markup";
    case Kind::list:
      return value.label().empty() ? "list" : value.label().substr(0, value.label().find('('));
    case Kind::tuple:
      return "tuple";
    case Kind::map:
      return "dict";
    case Kind::function:
      return "function";
    case Kind::object:
      return value.object().type_name();
  }
  return "object";
}

std::string owner_name(const Value& value) {
  return value.is_none() ? "None" : value.is_markup() ? "markupsafe.Markup object" : type_name(value) + " object";
}

void append_escaped(std::string& out, std::string_view text) {
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char* entity = nullptr;
    switch (text[i]) {
      case '&':
        entity = "&amp;";
        break;
      case '<':
        entity = "&lt;";
        break;
      case '>':
        entity = "&gt;";
        break;
      case '\'':
        entity = "&#39;";
        break;
      case '"':
        entity = "&#34;";
        break;
      default:
        continue;
    }
    out.append(text, start, i - start);
    out += entity;
    start = i + 1;
  }
  out.append(text, start);
}

std::string escape_text(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

Value escape(const Value& value) {
  if (value.is_markup()) return value;
  std::string out;
  append_escaped_value(out, value);
  return Value::markup(std::move(out));
}

void append_escaped_value(std::string& out, const Value& value) {
  if (value.is_markup() || (value.is_object() && value.object().is_markup())) return append_text(out, value);
  if (value.is_text()) return append_escaped(out, value.text());
  append_escaped(out, to_text(value));
}

}  // namespace moonwright::jinja
