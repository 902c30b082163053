#pragma once
// JsonWriter: JSON text straight into one growing buffer. No tree, no allocation per value.
//
//   JsonWriter json;
//   json.begin_object();
//   json.key("name"); json.string("Ann");
//   json.key("tags"); json.begin_array(); json.integer(1); json.integer(2); json.end_array();
//   json.end_object();
//   std::string text = json.take();            // {"name":"Ann","tags":[1,2]}
//
// Commas: every value and key looks at the last byte written and puts a comma unless that is one of `{ [ : ,` or the
// text is empty. So there is no stack of states, and pieces written with raw() fit in as long as they are whole.
// Strings must be UTF-8; control characters, quotes and backslashes are escaped, all else goes through as it is.
// Numbers are the shortest text that reads back the same. Infinite and NaN become null: refuse them earlier.
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace mw {

class JsonWriter {
 public:
  explicit JsonWriter(std::size_t expected_bytes = 256) { buffer_.resize(expected_bytes < 32 ? 32 : expected_bytes); }

  void begin_object() { open('{'); }
  void end_object() { put('}'); }
  void begin_array() { open('['); }
  void end_array() { put(']'); }
  void key(std::string_view name) {
    string(name);
    put(':');
  }

  void string(std::string_view text) {
    separate();
    quoted(text);
  }
  void integer(std::int64_t value) {
    separate();
    number_text(value);
  }
  void number(double value) {
    if (!std::isfinite(value)) return null();
    separate();
    number_text(value);
  }
  void boolean(bool value) {
    separate();
    append(value ? std::string_view("true") : std::string_view("false"));
  }
  void null() {
    separate();
    append("null");
  }
  /// A whole JSON value as text.
  void json(std::string_view text) {
    separate();
    append(text);
  }

  /// Bytes as they are, with no comma before them.
  void raw(std::string_view text) { append(text); }
  void raw(char byte) { put(byte); }

  std::size_t size() const noexcept { return size_; }
  std::string_view view() const noexcept { return {buffer_.data(), size_}; }
  /// Takes everything back that was written after `size` bytes.
  void truncate(std::size_t size) noexcept { size_ = size < size_ ? size : size_; }
  void clear() noexcept { size_ = 0; }
  /// The text; the writer is empty afterwards.
  std::string take() {
    buffer_.resize(size_);
    std::string text = std::move(buffer_);
    buffer_.assign(32, '\0');
    size_ = 0;
    return text;
  }

 private:
  void reserve(std::size_t more) {
    if (buffer_.size() - size_ < more) grow(more);
  }
  void grow(std::size_t more);
  void put(char byte) {
    reserve(1);
    buffer_[size_++] = byte;
  }
  void append(std::string_view text) {
    reserve(text.size());
    std::memcpy(buffer_.data() + size_, text.data(), text.size());
    size_ += text.size();
  }
  void separate() {
    if (size_ == 0) return;
    const char last = buffer_[size_ - 1];
    if (last != '{' && last != '[' && last != ':' && last != ',') put(',');
  }
  void open(char byte) {
    separate();
    put(byte);
  }
  template <typename Number>
  void number_text(Number value) {
    reserve(32);
    char* at = buffer_.data() + size_;
    size_ += static_cast<std::size_t>(std::to_chars(at, at + 32, value).ptr - at);
  }
  void quoted(std::string_view text);

  std::string buffer_;
  std::size_t size_ = 0;
};

}  // namespace mw
