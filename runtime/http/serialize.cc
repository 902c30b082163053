#include "runtime/http/serialize.h"

#include <array>
#include <charconv>

namespace mw::http {
namespace {

constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> months{
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

void two_digits(std::string& out, int value) {
  out += static_cast<char>('0' + value / 10 % 10);
  out += static_cast<char>('0' + value % 10);
}

void number(std::string& out, std::size_t value) {
  std::array<char, 24> text{};
  out.append(text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr);
}

void field(std::string& out, std::string_view name, std::string_view value) {
  if (value.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos) return;
  out += name;
  out += ": ";
  out += value;
  out += "\r\n";
}

}  // namespace

std::string http_date(std::time_t time) {
  std::tm parts{};
  gmtime_r(&time, &parts);
  std::string out(days[static_cast<std::size_t>(parts.tm_wday)]);
  out += ", ";
  two_digits(out, parts.tm_mday);
  out += ' ';
  out += months[static_cast<std::size_t>(parts.tm_mon)];
  out += ' ';
  out += std::to_string(parts.tm_year + 1900);
  out += ' ';
  two_digits(out, parts.tm_hour);
  out += ':';
  two_digits(out, parts.tm_min);
  out += ':';
  two_digits(out, parts.tm_sec);
  return out + " GMT";
}

std::string response_head(const Response& response, std::string_view date, bool keep_alive) {
  std::string out;
  out.reserve(256);
  out += "HTTP/1.1 ";
  number(out, static_cast<std::size_t>(response.status));
  out += ' ';
  out += reason_phrase(response.status);
  out += "\r\n";
  field(out, "Date", date);
  if (!response.content_type.empty()) field(out, "Content-Type", response.content_type);
  if (response.status != 204 && response.status != 304) {
    out += "Content-Length: ";
    number(out, response.content().size());
    out += "\r\n";
  }
  for (const auto& [name, value] : response.headers) field(out, name, value);
  out += keep_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
  return out;
}

}  // namespace mw::http
