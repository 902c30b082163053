#include "generator/view/template_place.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace moonwright::view {

namespace {

std::string_view line_of(std::string_view text, int line) {
  for (; line > 1; --line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  return text.substr(0, text.find('\n'));
}

/// What a message has in quotes: the name that is undefined, unknown or misplaced.
std::string_view quoted(std::string_view message) {
  const std::size_t begin = message.find('\'');
  if (begin == std::string_view::npos) return {};
  const std::size_t end = message.find('\'', begin + 1);
  return end == std::string_view::npos ? std::string_view() : message.substr(begin + 1, end - begin - 1);
}

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Byte where `word` stands alone.
std::size_t find_word(std::string_view line, std::string_view word) {
  for (std::size_t at = line.find(word); !word.empty() && at != std::string_view::npos; at = line.find(word, at + 1)) {
    const bool begins = at == 0 || !is_word(word.front()) || !is_word(line[at - 1]);
    const std::size_t behind = at + word.size();
    const bool ends = behind == line.size() || !is_word(word.back()) || !is_word(line[behind]);
    if (begins && ends) return at;
  }
  return std::string_view::npos;
}

int code_points(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

}  // namespace

std::optional<Place> place_in_template(const jinja::Error& error, const TemplateFiles& files) {
  if (error.places().empty()) return std::nullopt;
  const jinja::TemplatePlace& at = error.places().front();
  const auto found = files.find(at.template_name);
  if (found == files.end()) return std::nullopt;
  Place place{found->second.file, std::max(at.line, 1), 1, 1};
  const std::string_view line = line_of(found->second.text, place.line);
  const std::string_view word = quoted(error.message());
  std::size_t byte = find_word(line, word);
  if (byte != std::string_view::npos) {
    place.length = std::max(1, code_points(word));
  } else {
    byte = std::min({line.find("{{"), line.find("{%"), line.find("{#")});
  }
  if (byte != std::string_view::npos) place.column = code_points(line.substr(0, byte)) + 1;
  return place;
}

}  // namespace moonwright::view
