#include "generator/spec/source.h"

#include <algorithm>
#include <utility>

namespace moonwright::spec {

namespace {

constexpr std::size_t stride = 64;

bool begins_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

}  // namespace

Source::Source(std::string file, std::string text) : file_(std::move(file)), text_(std::move(text)) {
  line_starts_.push_back(0);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (i % stride == 0) code_points_.push_back(count);
    if (begins_code_point(text_[i])) ++count;
    const bool pair = text_[i] == '\r' && i + 1 < text_.size() && text_[i + 1] == '\n';
    if (text_[i] == '\n' || (text_[i] == '\r' && !pair)) line_starts_.push_back(i + 1);
  }
  if (text_.size() % stride == 0) code_points_.push_back(count);
}

int Source::line_of(std::size_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<int>(after - line_starts_.begin());
}

std::size_t Source::line_start(int line) const {
  const auto index = static_cast<std::size_t>(line - 1);
  return index < line_starts_.size() ? line_starts_[index] : text_.size();
}

std::string_view Source::line_text(int line) const {
  const std::size_t begin = line_start(line);
  std::string_view text = std::string_view(text_).substr(begin, line_start(line + 1) - begin);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::size_t Source::code_points_before(std::size_t offset) const {
  std::size_t count = code_points_[offset / stride];
  for (std::size_t i = offset / stride * stride; i < offset; ++i) {
    if (begins_code_point(text_[i])) ++count;
  }
  return count;
}

Place Source::place(std::size_t offset, int length) const {
  offset = std::min(offset, text_.size());
  const int line = line_of(offset);
  const std::size_t column = code_points_before(offset) - code_points_before(line_start(line)) + 1;
  return {file_, line, static_cast<int>(column), std::max(length, 1)};
}

}  // namespace moonwright::spec
