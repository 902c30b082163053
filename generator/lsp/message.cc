#include "generator/lsp/message.h"

#include <charconv>
#include <cstddef>

namespace moonwright::lsp {

namespace {

constexpr std::size_t largest = std::size_t{64} << 20;
constexpr std::string_view length_header = "Content-Length:";

/// The length that the headers give, up to and with the empty line.
std::optional<std::size_t> read_headers(std::istream& in) {
  std::optional<std::size_t> length;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) return length;
    if (!line.starts_with(length_header)) continue;
    const std::size_t digits = line.find_first_not_of(' ', length_header.size());
    if (digits == std::string::npos) return {};
    std::size_t value = 0;
    const char* end = line.data() + line.size();
    const auto parsed = std::from_chars(line.data() + digits, end, value);
    if (parsed.ec != std::errc() || parsed.ptr != end || value > largest) return {};
    length = value;
  }
  return {};
}

}  // namespace

std::optional<std::string> read_message(std::istream& in) {
  const std::optional<std::size_t> length = read_headers(in);
  if (!length) return {};
  std::string text(*length, '\0');
  in.read(text.data(), static_cast<std::streamsize>(*length));
  if (static_cast<std::size_t>(in.gcount()) != *length) return {};
  return text;
}

void write_message(std::ostream& out, const std::string& json) {
  out << length_header << " " << json.size() << "\r\n\r\n" << json << std::flush;
}

}  // namespace moonwright::lsp
