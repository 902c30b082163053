#include "generator/settings/identifier.h"

#include <algorithm>
#include <array>

#include "generator/base/names.h"
#include "generator/settings/settings.h"

namespace moonwright::settings {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Keywords of C++20, its alternative spellings, and the namespaces that are taken.
constexpr std::array<std::string_view, 98> taken{
    "alignas",       "alignof",      "and",       "and_eq",       "asm",      "auto",
    "bitand",        "bitor",        "bool",      "break",        "case",     "catch",
    "char",          "char8_t",      "char16_t",  "char32_t",     "class",    "co_await",
    "co_return",     "co_yield",     "compl",     "concept",      "const",    "const_cast",
    "consteval",     "constexpr",    "constinit", "continue",     "decltype", "default",
    "delete",        "do",           "double",    "dynamic_cast", "else",     "enum",
    "explicit",      "export",       "extern",    "false",        "float",    "for",
    "friend",        "goto",         "if",        "inline",       "int",      "long",
    "main",          "mutable",      "mw",        "namespace",    "new",      "noexcept",
    "not",           "not_eq",       "nullptr",   "operator",     "or",       "or_eq",
    "posix",         "private",      "protected", "public",       "register", "reinterpret_cast",
    "requires",      "return",       "short",     "signed",       "sizeof",   "static",
    "static_assert", "static_cast",  "std",       "struct",       "switch",   "template",
    "this",          "thread_local", "throw",     "true",         "try",      "typedef",
    "typeid",        "typename",     "union",     "unix",         "unsigned", "using",
    "virtual",       "void",         "volatile",  "wchar_t",      "while",    "xor",
    "xor_eq",        "linux",
};

/// Targets that CMake makes or keeps for itself, of all its generators.
constexpr std::array<std::string_view, 24> targets_of_cmake{
    "ALL_BUILD",
    "Continuous",
    "Experimental",
    "INSTALL",
    "Nightly",
    "PACKAGE",
    "RUN_TESTS",
    "ZERO_CHECK",
    "all",
    "clean",
    "codegen",
    "default_target",
    "depend",
    "edit_cache",
    "help",
    "install",
    "install/local",
    "install/strip",
    "list_install_components",
    "package",
    "package_source",
    "preinstall",
    "rebuild_cache",
    "test",
};

bool is_taken(std::string_view name) {
  return std::find(taken.begin(), taken.end(), name) != taken.end();
}

bool is_identifier(std::string_view text) {
  if (text.empty() || is_digit(text.front()) || text.front() == '_') return false;
  const bool spelled =
      std::all_of(text.begin(), text.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '_'; });
  return spelled && !is_taken(text) && text.find("__") == std::string_view::npos;
}

}  // namespace

bool is_reserved_target(std::string_view name) {
  return name.starts_with("moonwright_") ||
         std::find(targets_of_cmake.begin(), targets_of_cmake.end(), name) != targets_of_cmake.end();
}

bool is_namespace(std::string_view text) {
  for (;;) {
    const std::size_t colons = text.find("::");
    if (!is_identifier(text.substr(0, colons))) return false;
    if (colons == std::string_view::npos) return true;
    text.remove_prefix(colons + 2);
  }
}

std::string name_from_folder(std::string_view folder) {
  std::string result;
  for (const char c : folder) {
    const bool kept = is_letter(c) || is_digit(c) || c == '_';
    if (kept) {
      result += c;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  while (!result.empty() && result.back() == '-') result.pop_back();
  if (result.empty()) return "app";
  return is_letter(result.front()) ? result : "app-" + result;
}

std::string identifier(std::string_view name) {
  std::string result = snake_case(name_from_folder(name));
  if (is_taken(result)) result += '_';
  return result;
}

}  // namespace moonwright::settings
