#include "generator/view/cpp.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "generator/types/constant.h"

namespace moonwright::view {

namespace {

using types::Constant;
using types::Kind;

/// Keywords of C++20, alternative tokens and macros of the C library that a lower-case member may meet. Sorted.
constexpr std::array<std::string_view, 103> reserved{
    "alignas",
    "alignof",
    "and",
    "and_eq",
    "asm",
    "assert",
    "auto",
    "bitand",
    "bitor",
    "bool",
    "break",
    "case",
    "catch",
    "char",
    "char16_t",
    "char32_t",
    "char8_t",
    "class",
    "co_await",
    "co_return",
    "co_yield",
    "compl",
    "concept",
    "const",
    "const_cast",
    "consteval",
    "constexpr",
    "constinit",
    "continue",
    "decltype",
    "default",
    "delete",
    "do",
    "double",
    "dynamic_cast",
    "else",
    "enum",
    "errno",
    "explicit",
    "export",
    "extern",
    "false",
    "float",
    "for",
    "friend",
    "goto",
    "if",
    "inline",
    "int",
    "linux",
    "long",
    "major",
    "minor",
    "mutable",
    "mw",
    "namespace",
    "new",
    "noexcept",
    "not",
    "not_eq",
    "nullptr",
    "operator",
    "or",
    "or_eq",
    "private",
    "protected",
    "public",
    "register",
    "reinterpret_cast",
    "requires",
    "return",
    "short",
    "signed",
    "sizeof",
    "static",
    "static_assert",
    "static_cast",
    "stderr",
    "stdin",
    "stdout",
    "std",
    "struct",
    "switch",
    "template",
    "this",
    "thread_local",
    "throw",
    "true",
    "try",
    "typedef",
    "typeid",
    "typename",
    "union",
    "unix",
    "unsigned",
    "using",
    "virtual",
    "void",
    "volatile",
    "wchar_t",
    "while",
    "xor",
    "xor_eq",
};

std::string call(std::string_view function, const std::string& argument) {
  return "db::literal::" + std::string(function) + "(" + argument + ")";
}

/// Of a comment's text; with `///` and an indent it stays below the 120 columns that clang-format keeps.
constexpr std::size_t comment_width = 112;

/// Where a line is broken: at the last space that fits, at the first one if none does.
std::size_t break_at(std::string_view line, std::size_t width) {
  if (line.size() <= width) return line.size();
  const std::size_t fits = line.rfind(' ', width);
  if (fits != std::string_view::npos && fits > 0) return fits;
  return std::min(line.find(' ', width), line.size());
}

}  // namespace

std::string cpp_name(std::string_view name) {
  const bool taken = std::find(reserved.begin(), reserved.end(), name) != reserved.end();
  return std::string(name) + (taken ? "_" : "");
}

std::string cpp_string(std::string_view text) {
  std::string result = "\"";
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (c == '\n') {
      result += "\\n";
    } else if (byte < 0x20 || byte == 0x7f) {
      char octal[5];
      std::snprintf(octal, sizeof octal, "\\%03o", static_cast<unsigned>(byte));
      result += octal;
    } else {
      result += c;
    }
  }
  return result + "\"";
}

std::string doc_comment(std::string_view text, std::string_view indent) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\\')) line.remove_suffix(1);
    if (line.empty()) result += std::string(indent) + "///\n";
    while (!line.empty()) {
      const std::string_view part = line.substr(0, break_at(line, comment_width - indent.size()));
      result += std::string(indent) + "/// " + std::string(part) + "\n";
      line.remove_prefix(std::min(line.size(), part.size() + 1));
    }
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return result;
}

std::string cpp_type(const api::Service& service, const api::Field& field) {
  if (field.enumeration != api::none) return service.enums[field.enumeration].name;
  switch (field.stored_kind) {
    case Kind::uuid:
      return "mw::Uuid";
    case Kind::id:
    case Kind::bigint:
      return "std::int64_t";
    case Kind::boolean:
      return "bool";
    case Kind::int32:
      return "std::int32_t";
    case Kind::float64:
      return "double";
    case Kind::decimal:
      return "mw::Decimal";
    case Kind::date:
      return "mw::Date";
    case Kind::time:
      return "mw::Time";
    case Kind::datetime:
      return "mw::DateTime";
    case Kind::json:
      return "mw::Json";
    case Kind::bytes:
      return "mw::Bytes";
    case Kind::tags:
      return "std::vector<std::string>";
    default:
      return "std::string";
  }
}

std::string header_of(const api::Service& service, const api::Field& field) {
  if (field.enumeration != api::none) {
    const api::Index owner = service.enums[field.enumeration].type;
    if (owner == api::none) return {};
    const api::Type& type = service.types[owner];
    return "\"generated/" + service.modules[type.module].snake + "/" + type.snake + ".h\"";
  }
  switch (field.stored_kind) {
    case Kind::uuid:
      return "\"runtime/base/uuid.h\"";
    case Kind::id:
    case Kind::bigint:
    case Kind::int32:
      return "<cstdint>";
    case Kind::boolean:
    case Kind::float64:
      return {};
    case Kind::decimal:
      return "\"runtime/base/decimal.h\"";
    case Kind::date:
    case Kind::time:
    case Kind::datetime:
      return "\"runtime/base/temporal.h\"";
    case Kind::json:
      return "\"runtime/base/json.h\"";
    case Kind::bytes:
      return "\"runtime/base/bytes.h\"";
    default:
      return "<string>";
  }
}

std::string_view db_kind(Kind stored) {
  switch (stored) {
    case Kind::file:
    case Kind::image:
      return "uuid";
    case Kind::int32:
      return "int32";
    case Kind::float64:
      return "float64";
    case Kind::enumeration:
      return "enumeration";
    default:
      return types::word_of(stored);
  }
}

std::string literal(const Constant& value) {
  switch (value.form) {
    case Constant::Form::none:
      return {};
    case Constant::Form::null:
      return call("null", {});
    case Constant::Form::boolean:
      return call("boolean", value.boolean ? "true" : "false");
    case Constant::Form::integer:
      return call("integer", std::to_string(value.integer));
    case Constant::Form::real:
      return call("number", cpp_string(value.text));
    case Constant::Form::text:
    case Constant::Form::json:
      return call("text", cpp_string(value.text));
    case Constant::Form::list:
      return call("text", cpp_string(types::json_of(value)));
    case Constant::Form::now:
      return call("now", {});
    case Constant::Form::uuid:
      return call("uuid", {});
    case Constant::Form::me:
      return call("me", {});
  }
  return {};
}

std::string table_entry(const std::vector<std::string>& members, std::size_t indent) {
  constexpr std::size_t width = 160;
  std::string line = "{";
  for (const std::string& member : members) line += (line.size() > 1 ? ", " : "") + member;
  line += "}";
  if (indent + line.size() + 1 <= width) return line;
  const std::string blanks(indent, ' ');
  std::string text = "{\n";
  for (const std::string& member : members) text += blanks + "    " + member + ",\n";
  return text + blanks + "}";
}

}  // namespace moonwright::view
