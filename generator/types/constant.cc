#include "generator/types/constant.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <limits>
#include <optional>
#include <utility>

#include "generator/base/names.h"
#include "generator/types/plain_number.h"
#include "generator/types/text_form.h"

namespace moonwright::types {

namespace {

using Form = Constant::Form;

std::string quoted_json(const std::string& text) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (c == '\n') {
      result += "\\n";
    } else if (byte < 0x20) {
      result += "\\u00";
      result += hex[byte >> 4];
      result += hex[byte & 15];
    } else {
      result += c;
    }
  }
  return result + '"';
}

std::string json_of_node(const yaml::Node& node) {
  if (node.is_null()) return "null";
  if (node.is_scalar()) return node.is_text() ? quoted_json(node.text) : node.text;
  std::string result;
  if (node.is_sequence()) {
    for (const yaml::Node& item : node.items) result += (result.empty() ? "" : ",") + json_of_node(item);
    return "[" + result + "]";
  }
  for (const yaml::Entry& entry : node.entries) {
    result += (result.empty() ? "" : ",") + quoted_json(entry.key) + ":" + json_of_node(entry.value);
  }
  return "{" + result + "}";
}

bool all_scalars(const yaml::Node& node) {
  return std::all_of(node.items.begin(), node.items.end(), [](const yaml::Node& n) { return n.is_scalar(); });
}

bool is_list_of_texts(const Constant& value) {
  return value.form == Form::list && std::all_of(value.items.begin(), value.items.end(), [](const Constant& item) {
           return item.form == Form::text;
         });
}

/// A number as JSON writes it: sign, digits, fraction, exponent.
bool is_decimal(const std::string& text) {
  std::size_t i = !text.empty() && text[0] == '-' ? 1 : 0;
  bool digits = false;
  bool dot = false;
  for (; i < text.size(); ++i) {
    if (std::isdigit(static_cast<unsigned char>(text[i]))) {
      digits = true;
    } else if (text[i] == '.' && digits && !dot) {
      dot = true;
    } else {
      return false;
    }
  }
  return digits && text.back() != '.';
}

/// A whole number of 64 bits.
std::optional<std::int64_t> integer_of(const std::string& text) {
  std::int64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

std::string expected(std::string_view what) {
  return "must be " + std::string(what);
}

std::string fit_integer(Constant& value, Kind kind) {
  if (kind != Kind::int32 && value.form == Form::text) {
    if (const auto integer = integer_of(value.text)) value = Constant{.form = Form::integer, .integer = *integer};
  }
  if (value.form != Form::integer) return expected("a whole number");
  const bool small = value.integer >= std::numeric_limits<std::int32_t>::min() &&
                     value.integer <= std::numeric_limits<std::int32_t>::max();
  return kind == Kind::int32 && !small ? expected("a number of 32 bits") : std::string();
}

std::string fit_number(Constant& value, Kind kind) {
  if (value.form == Form::integer) value = Constant{.form = Form::real, .text = std::to_string(value.integer)};
  if (kind == Kind::decimal && value.form == Form::text && is_decimal(value.text)) value.form = Form::real;
  if (kind == Kind::decimal && value.form == Form::real) value.text = plain_number(value.text);
  return value.form == Form::real ? std::string() : expected("a number");
}

std::string fit_enum(Constant& value, const std::vector<std::string>& enum_values) {
  // The values of an enum may be written as numbers, too; they are stored as texts.
  if (value.form == Form::integer || value.form == Form::real) {
    value = Constant{.form = Form::text, .text = json_of(value)};
  }
  if (value.form != Form::text) return expected("one of the enum's values");
  const bool known = std::find(enum_values.begin(), enum_values.end(), value.text) != enum_values.end();
  return known ? std::string() : expected("one of the enum's values") + did_you_mean(value.text, enum_values);
}

std::string fit_text(Constant& value, std::string_view what) {
  return value.form == Form::text ? std::string() : expected(what);
}

/// A text that is read as something else: what the backend could not read is refused here.
std::string fit_read_text(const Constant& value, Kind kind) {
  const std::string wrong = objection_to_text(kind, value.form == Form::text ? value.text : "-");
  return wrong.empty() ? std::string() : expected(wrong);
}

std::string fit_time(Constant& value, Kind kind) {
  if (value.form == Form::text && value.text == "now") value = Constant{.form = Form::now};
  return value.form == Form::now ? std::string() : fit_read_text(value, kind);
}

std::string fit_json(Constant& value) {
  value = Constant{.form = Form::json, .text = json_of(value)};
  return {};
}

}  // namespace

Constant constant_of(const yaml::Node& node) {
  Constant value;
  if (node.is_null()) {
    value.form = Form::null;
  } else if (const auto boolean = node.boolean()) {
    value.form = Form::boolean;
    value.boolean = *boolean;
  } else if (const auto integer = node.integer()) {
    value.form = Form::integer;
    value.integer = *integer;
  } else if (node.number()) {
    value.form = Form::real;
    value.text = node.text;
  } else if (node.is_scalar()) {
    value.form = Form::text;
    value.text = node.text;
  } else if (node.is_sequence() && all_scalars(node)) {
    value.form = Form::list;
    for (const yaml::Node& item : node.items) value.items.push_back(constant_of(item));
  } else {
    value.form = Form::json;
    value.text = json_of_node(node);
  }
  return value;
}

std::string json_of(const Constant& value) {
  switch (value.form) {
    case Form::boolean:
      return value.boolean ? "true" : "false";
    case Form::integer:
      return std::to_string(value.integer);
    case Form::real:
    case Form::json:
      return value.text;
    case Form::text:
      return quoted_json(value.text);
    case Form::list: {
      std::string result;
      for (const Constant& item : value.items) result += (result.empty() ? "" : ",") + json_of(item);
      return "[" + result + "]";
    }
    default:
      return "null";
  }
}

std::string fit_list(Constant& value, Kind kind, const std::vector<std::string>& enum_values) {
  if (value.form == Form::null) return {};
  if (value.form != Form::list) return expected("a list");
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    Constant& item = value.items[i];
    const bool absent = item.form == Form::null;
    std::string wrong = absent ? expected("a value") : fit(item, kind, enum_values);
    if (item.form == Form::now || item.form == Form::uuid) wrong = expected("written out");
    if (!wrong.empty()) return "has a value (number " + std::to_string(i + 1) + ") that " + wrong;
  }
  return {};
}

std::string fit(Constant& value, Kind kind, const std::vector<std::string>& enum_values) {
  if (value.form == Form::null) return {};
  switch (kind) {
    case Kind::boolean:
      return value.form == Form::boolean ? std::string() : expected("true or false");
    case Kind::id:
    case Kind::int32:
    case Kind::bigint:
      return fit_integer(value, kind);
    case Kind::float64:
    case Kind::decimal:
      return fit_number(value, kind);
    case Kind::date:
    case Kind::time:
    case Kind::datetime:
      return fit_time(value, kind);
    case Kind::enumeration:
      return fit_enum(value, enum_values);
    case Kind::tags:
      return is_list_of_texts(value) ? std::string() : expected("a list of texts");
    case Kind::json:
      return fit_json(value);
    case Kind::uuid:
      if (value.form == Form::text && value.text == "uuid") value = Constant{.form = Form::uuid};
      return value.form == Form::uuid ? std::string() : fit_read_text(value, kind);
    case Kind::bytes:
      return fit_read_text(value, kind);
    case Kind::password:
      return "is not possible: a password is nobody's until somebody sets it";
    default:
      break;
  }
  if (is_text(kind)) return fit_text(value, "a text");
  return "is not possible for a field of this type";
}

}  // namespace moonwright::types
