#include "generator/jinja/wrap.h"

#include <algorithm>

#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

namespace {

bool is_white(std::u32string_view chunk) {
  return !chunk.empty() && is_space(chunk[0]);
}

/// Words, white space, and the parts of hyphenated words (a hyphen stays with the part before it).
std::vector<std::u32string> chunks_of(const std::u32string& text, bool break_on_hyphens) {
  std::vector<std::u32string> chunks;
  std::size_t start = 0;
  for (std::size_t at = 1; at <= text.size(); ++at) {
    const bool end = at == text.size() || is_space(text[at]) != is_space(text[at - 1]);
    const bool hyphen = break_on_hyphens && !end && text[at - 1] == U'-' && at >= 3 && at - start >= 3 &&
                        is_letter(text[at - 2]) && is_letter(text[at - 3]) && is_letter(text[at]) &&
                        at + 1 < text.size() && is_letter(text[at + 1]);
    if (!end && !hyphen) continue;
    chunks.push_back(text.substr(start, at - start));
    start = at;
  }
  return chunks;
}

}  // namespace

std::vector<std::string> wrap_line(
    std::string_view line, std::size_t width, bool break_long_words, bool break_on_hyphens
) {
  std::vector<std::string> lines;
  std::vector<std::u32string> chunks = chunks_of(decode(line), break_on_hyphens);
  std::reverse(chunks.begin(), chunks.end());
  while (!chunks.empty()) {
    if (!lines.empty() && is_white(chunks.back())) {
      chunks.pop_back();
      if (chunks.empty()) break;
    }
    std::vector<std::u32string> current;
    std::size_t used = 0;
    while (!chunks.empty() && used + chunks.back().size() <= width) {
      used += chunks.back().size();
      current.push_back(std::move(chunks.back()));
      chunks.pop_back();
    }
    if (!chunks.empty() && chunks.back().size() > width) {
      const std::size_t space = width > used ? width - used : 1;
      if (break_long_words) {
        std::u32string& word = chunks.back();
        std::size_t end = std::min(space, word.size());
        const std::size_t hyphen = break_on_hyphens ? word.rfind(U'-', end - 1) : std::u32string::npos;
        if (hyphen != std::u32string::npos && hyphen > 0 && word.find_first_not_of(U'-') < hyphen) end = hyphen + 1;
        current.push_back(word.substr(0, end));
        word.erase(0, end);
      } else if (current.empty()) {
        current.push_back(std::move(chunks.back()));
        chunks.pop_back();
      }
    }
    if (!current.empty() && is_white(current.back())) current.pop_back();
    std::u32string joined;
    for (const std::u32string& chunk : current) joined += chunk;
    if (!joined.empty()) lines.push_back(encode(joined));
  }
  return lines;
}

}  // namespace moonwright::jinja
