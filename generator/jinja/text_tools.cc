#include "generator/jinja/text_tools.h"

#include <algorithm>

#include "generator/jinja/text.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

std::string replace_all(std::string_view text, std::string_view from, std::string_view to, std::int64_t count) {
  std::string out;
  std::size_t at = 0;
  if (from.empty()) {
    // Python puts the new text before every code point and at the end.
    while (count != 0 && at < text.size()) {
      out += to;
      const std::size_t start = at;
      next_code_point(text, at);
      out += text.substr(start, at - start);
      --count;
    }
    if (count != 0) out += to;
    return out.append(text.substr(at));
  }
  for (; count != 0; --count) {
    const std::size_t found = text.find(from, at);
    if (found == std::string_view::npos) break;
    out.append(text.substr(at, found - at)).append(to);
    at = found + from.size();
  }
  return out.append(text.substr(at));
}

std::vector<std::string_view> split_lines(std::string_view text, bool keep_ends) {
  std::vector<std::string_view> lines;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = at;
    const char32_t code = next_code_point(text, at);
    const bool ends_line = (code >= 10 && code <= 13) || (code >= 0x1C && code <= 0x1E) || code == 0x85 ||
                           code == 0x2028 || code == 0x2029;
    if (!ends_line) continue;
    if (code == U'\r' && at < text.size() && text[at] == '\n') ++at;
    lines.push_back(text.substr(start, (keep_ends ? at : end) - start));
    start = at;
  }
  if (start < text.size()) lines.push_back(text.substr(start));
  return lines;
}

std::vector<std::string_view> split_words(std::string_view text, std::int64_t limit) {
  std::vector<std::string_view> words;
  text = strip_left(text);
  while (!text.empty()) {
    if (limit >= 0 && static_cast<std::int64_t>(words.size()) == limit) {
      words.push_back(strip_right(text));
      break;
    }
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size(); end = at) {
      if (is_space(next_code_point(text, at))) break;
    }
    words.push_back(text.substr(0, end));
    text = strip_left(text.substr(end));
  }
  return words;
}

std::vector<std::string_view> split_on(std::string_view text, std::string_view separator, std::int64_t limit) {
  std::vector<std::string_view> parts;
  for (; limit != 0; --limit) {
    const std::size_t found = text.find(separator);
    if (found == std::string_view::npos) break;
    parts.push_back(text.substr(0, found));
    text.remove_prefix(found + separator.size());
  }
  parts.push_back(text);
  return parts;
}

std::string centered(std::string_view text, std::int64_t width, std::string_view fill) {
  const std::int64_t missing = width - static_cast<std::int64_t>(code_points(text));
  if (missing <= 0) return std::string(text);
  const std::int64_t left = missing / 2 + (missing & width & 1);
  std::string out;
  for (std::int64_t i = 0; i < left; ++i) out += fill;
  out += text;
  for (std::int64_t i = left; i < missing; ++i) out += fill;
  return out;
}

std::string_view strip_of(std::string_view text, std::string_view characters, bool left, bool right) {
  const std::u32string set = decode(characters);
  const auto drop = [&](std::string_view letter) {
    std::size_t at = 0;
    return set.find(next_code_point(letter, at)) != std::u32string::npos;
  };
  while (left && !text.empty()) {
    std::size_t end = 0;
    next_code_point(text, end);
    if (!drop(text.substr(0, end))) break;
    text.remove_prefix(end);
  }
  while (right && !text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    if (!drop(text.substr(start))) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

std::string_view head(std::string_view text, std::int64_t count) {
  if (count < 0) count = std::max<std::int64_t>(0, count + static_cast<std::int64_t>(code_points(text)));
  return text.substr(0, byte_offset(text, static_cast<std::size_t>(count)));
}

Value text_like(const Value& like, std::string text) {
  return like.is_markup() ? Value::markup(std::move(text)) : Value(std::move(text));
}

Value list_of(const std::vector<std::string_view>& parts, const Value& like) {
  List list;
  list.reserve(parts.size());
  for (const std::string_view part : parts) list.push_back(text_like(like, std::string(part)));
  return Value(std::move(list)).open();
}

std::string text_for(const Value& into, const Value& argument) {
  if (!into.is_markup()) return to_text(argument);
  std::string out;
  append_escaped_value(out, argument);
  return out;
}

}  // namespace moonwright::jinja
