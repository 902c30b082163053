#include "generator/types/text_form.h"

#include <algorithm>
#include <boost/regex.hpp>
#include <cstdlib>

namespace moonwright::types {

namespace {

bool matches(const std::string& text, const char* pattern) {
  return boost::regex_match(text, boost::regex(pattern));
}

/// `text` begins with four digits, `-`, two digits, `-`, two digits.
bool is_day(const std::string& text) {
  const int year = std::atoi(text.substr(0, 4).c_str());
  const int month = std::atoi(text.substr(5, 2).c_str());
  const int day = std::atoi(text.substr(8, 2).c_str());
  if (year == 0 || month < 1 || month > 12 || day < 1) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int february = leap ? 29 : 28;
  const int days[] = {31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return day <= days[month - 1];
}

bool has_blank(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f;
  });
}

/// As the backend takes it: one `@`, behind it labels with a point between them.
bool is_email(const std::string& text) {
  const std::size_t at = text.find('@');
  if (at == std::string::npos || at == 0 || at > 64 || text.size() > 254 || has_blank(text)) return false;
  const std::string domain = text.substr(at + 1);
  const std::size_t dot = domain.find('.');
  if (domain.find('@') != std::string::npos || dot == std::string::npos || dot == 0) return false;
  return domain.back() != '.' && domain.back() != '-' && domain.find("..") == std::string::npos;
}

bool is_url(const std::string& text) {
  return !has_blank(text) && matches(text, "https?://[^/?#](.*)");
}

}  // namespace

std::string objection_to_text(Kind kind, const std::string& text) {
  static const std::string day = R"(\d{4}-\d{2}-\d{2})";
  static const std::string hours = R"(([01]\d|2[0-3]):[0-5]\d:[0-5]\d)";
  switch (kind) {
    case Kind::uuid:
      if (matches(text, "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) return {};
      return "\"uuid\" or the text of one";
    case Kind::date:
      if (matches(text, day.c_str()) && is_day(text)) return {};
      return "a date such as \"2024-01-31\", or \"now\"";
    case Kind::time:
      if (matches(text, (hours + R"((\.\d{1,6})?Z?)").c_str())) return {};
      return "a time such as \"23:59:59\", or \"now\"";
    case Kind::datetime:
      if (matches(text, (day + "[Tt ]" + hours + R"((\.\d{1,9})?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d))").c_str()) &&
          is_day(text)) {
        return {};
      }
      return "a moment such as \"2024-01-31T23:59:59Z\", or \"now\"";
    case Kind::bytes:
      if (text.size() % 4 == 0 && matches(text, "[0-9A-Za-z+/]*={0,2}")) return {};
      return "a text in base64";
    case Kind::email:
      return is_email(text) ? std::string() : "an email address such as \"ann@example.org\"";
    case Kind::url:
      return is_url(text) ? std::string() : "a URL such as \"https://example.org\"";
    case Kind::slug:
      if (matches(text, "[0-9A-Za-z_-]+")) return {};
      return "letters, digits, hyphens and underscores";
    default:
      return {};
  }
}

}  // namespace moonwright::types
