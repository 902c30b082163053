#include "generator/yaml/prepare.h"

#include <cstdint>
#include <optional>

namespace moonwright::yaml {

namespace {

std::optional<std::uint32_t> unit_at(std::string_view text, std::size_t i) {
  if (i + 6 > text.size() || text[i] != '\\' || text[i + 1] != 'u') return std::nullopt;
  std::uint32_t value = 0;
  for (std::size_t k = i + 2; k < i + 6; ++k) {
    const char c = text[k];
    const bool digit = c >= '0' && c <= '9';
    const char low = static_cast<char>(c | 0x20);
    if (!digit && (low < 'a' || low > 'f')) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(digit ? c - '0' : low - 'a' + 10);
  }
  return value;
}

bool is_high(std::uint32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low(std::uint32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

void append_utf8(std::string& out, std::uint32_t c) {
  out += static_cast<char>(0xF0 | (c >> 18));
  out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
  out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
  out += static_cast<char>(0x80 | (c & 0x3F));
}

/// One pass over the text. In YAML only double quotes matter, and only where a token may begin: an apostrophe or quote
/// inside a plain scalar is text.
class Scanner {
 public:
  Scanner(std::string_view text, bool json) : text_(text), json_(json) { result_.text.reserve(text.size()); }

  Prepared run() {
    while (i_ < text_.size()) {
      if (quote_ != 0) {
        inside();
      } else {
        outside();
      }
    }
    return std::move(result_);
  }

 private:
  void copy() {
    const char c = text_[i_++];
    result_.text += c;
    if (c == '\n') {
      ++line_;
      line_start_ = result_.text.size();
      lost_ = 0;
    }
  }

  void inside() {
    if (quote_ == '"' && text_[i_] == '\\') return escape();
    if (text_[i_] == quote_) quote_ = 0;
    copy();
  }

  void escape() {
    const auto high = unit_at(text_, i_);
    const auto low = unit_at(text_, i_ + 6);
    if (high && low && is_high(*high) && is_low(*low)) {
      append_utf8(result_.text, 0x10000 + ((*high - 0xD800) << 10) + (*low - 0xDC00));
      i_ += 12;
      lost_ += 8;
      result_.shifts.push_back({line_, result_.text.size() - line_start_, lost_});
      return;
    }
    copy();
    if (i_ < text_.size()) copy();
  }

  void outside() {
    const char c = text_[i_];
    if (starts_quote(c)) {
      quote_ = c;
      return copy();
    }
    if (c == '#' && (json_ || at_blank())) return comment_to_line_end();
    if (json_ && text_.substr(i_, 2) == "//") return comment_to_line_end();
    if (json_ && text_.substr(i_, 2) == "/*") return block_comment();
    if (json_ && c == '\t') return blank();
    if (c != ' ' && c != '\t') last_ = c;
    if (c == '\n') last_ = '\n';
    copy();
  }

  bool starts_quote(char c) const {
    if (c != '"' && (json_ || c != '\'')) return false;
    if (json_) return true;
    constexpr std::string_view before_a_token = "\n:,[{-?";
    return before_a_token.find(last_) != std::string_view::npos && (i_ == 0 || at_token_start());
  }
  bool at_token_start() const {
    const char before = text_[i_ - 1];
    return before == ' ' || before == '\t' || before == '\n' || before == '[' || before == '{' || before == ',' ||
           before == ':';
  }
  bool at_blank() const { return i_ == 0 || text_[i_ - 1] == ' ' || text_[i_ - 1] == '\t' || text_[i_ - 1] == '\n'; }

  void blank() {
    result_.text += ' ';
    ++i_;
  }

  /// Comments go, or become blanks of the same length where something may follow on the line.
  void comment_to_line_end() {
    while (i_ < text_.size() && text_[i_] != '\n') blank();
  }

  void block_comment() {
    const std::size_t end = text_.find("*/", i_ + 2);
    if (end == std::string_view::npos) return copy();  // yaml-cpp will say that this is no JSON
    while (i_ < end + 2) {
      if (text_[i_] == '\n') {
        copy();
      } else {
        blank();
      }
    }
  }

  std::string_view text_;
  bool json_;
  Prepared result_;
  std::size_t i_ = 0;
  std::size_t line_ = 0;
  std::size_t line_start_ = 0;
  std::size_t lost_ = 0;
  char quote_ = 0;
  char last_ = '\n';
};

/// Length of the UTF-8 sequence at the start of `text`; 0 if it is none.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead == 0) return 0;
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  if (lead == 0xE0 && byte(1) < 0xA0) return 0;
  if (lead == 0xED && byte(1) > 0x9F) return 0;
  if (lead == 0xF0 && byte(1) < 0x90) return 0;
  if (lead == 0xF4 && byte(1) > 0x8F) return 0;
  return length;
}

}  // namespace

Prepared prepare(std::string_view text, bool json) {
  return Scanner(text, json).run();
}

std::size_t first_bad_byte(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = sequence_length(text.substr(i));
    if (length == 0) return i;
    i += length;
  }
  return std::string_view::npos;
}

}  // namespace moonwright::yaml
