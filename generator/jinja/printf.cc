#include <algorithm>

#include "generator/jinja/error.h"
#include "generator/jinja/format.h"
#include "generator/jinja/map.h"
#include "generator/jinja/numbers.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/text.h"
#include "generator/jinja/text_tools.h"
#include "generator/jinja/unicode.h"

/// Formatting with `%`.
namespace moonwright::jinja {

namespace {

class PercentFormatter {
 public:
  PercentFormatter(const Value& format, const Value& argument, std::size_t longest)
      : text_(format.text()), markup_(format.is_markup()), argument_(argument), longest_(longest) {}

  std::string run() {
    while (at_ < text_.size()) {
      const std::size_t percent = std::min(text_.find('%', at_), text_.size());
      out_.append(text_.substr(at_, percent - at_));
      at_ = percent + 1;
      if (percent < text_.size()) conversion();
      if (out_.size() > longest_) throw Error(ErrorKind::limit, "a formatted string gets too long");
    }
    const bool tuple = argument_.kind() == Kind::tuple;
    const bool left = tuple ? next_ < argument_.items().size()
                            : next_ == 0 && !named_ && !argument_.is_map() && !argument_.is_sequence();
    if (left) throw Error(ErrorKind::type, "not all arguments converted during string formatting");
    return std::move(out_);
  }

 private:
  char peek() const {
    if (at_ >= text_.size()) throw Error(ErrorKind::value, "incomplete format");
    return text_[at_];
  }

  Value take() {
    if (named_) return named_value_;
    if (argument_.kind() == Kind::tuple) {
      if (next_ < argument_.items().size()) return argument_.items()[next_++];
    } else if (next_++ == 0) {
      return argument_;
    }
    throw Error(ErrorKind::type, "not enough arguments for format string");
  }

  std::int64_t number() {
    if (peek() == '*') {
      ++at_;
      const Value value = take();
      if (!value.is_integral()) throw Error(ErrorKind::type, "* wants int");
      return value.integer();
    }
    std::int64_t value = 0;
    while (peek() >= '0' && peek() <= '9') {
      value = std::min<std::int64_t>(value * 10 + (peek() - '0'), std::int64_t{1} << 40);
      ++at_;
    }
    return value;
  }

  void name() {
    const std::size_t end = text_.find(')', at_);
    if (end == std::string_view::npos) throw Error(ErrorKind::value, "incomplete format key");
    const std::string_view key = text_.substr(at_ + 1, end - at_ - 1);
    if (!argument_.is_map()) throw Error(ErrorKind::type, "format requires a mapping");
    const Value* found = argument_.entries().find(key);
    if (found == nullptr) throw Error(ErrorKind::value, "no key '" + std::string(key) + "' for the format");
    named_value_ = *found;
    named_ = true;
    at_ = end + 1;
  }

  void flags(FormatSpec& spec) {
    for (bool more = true; more;) {
      switch (peek()) {
        case '-':
          spec.align = '<';
          break;
        case '+':
          spec.sign = '+';
          break;
        case ' ':
          spec.sign = spec.sign == '+' ? '+' : ' ';
          break;
        case '#':
          spec.alternate = true;
          break;
        case '0':
          zero_ = true;
          break;
        default:
          more = false;
      }
      if (more) ++at_;
    }
  }

  void conversion() {
    if (peek() == '%') {
      out_ += '%';
      ++at_;
      return;
    }
    FormatSpec spec;
    zero_ = false;
    if (peek() == '(') name();
    flags(spec);
    spec.width = number();
    if (spec.width < 0) {
      spec.align = '<';
      spec.width = -spec.width;
    }
    if (peek() == '.') {
      ++at_;
      spec.precision = static_cast<int>(std::min<std::int64_t>(number(), 1'000'000));
    }
    while (peek() == 'l' || peek() == 'h' || peek() == 'L') ++at_;
    const char type = peek();
    ++at_;
    convert(type, spec, take());
  }

  void convert(char type, FormatSpec spec, const Value& value) {
    if (value.is_undefined()) append_text(out_, value);
    if (type == 's' || type == 'r' || type == 'a' || type == 'c') {
      if (spec.align == 0) spec.align = '>';
      std::string text = type == 'r' || type == 'a' ? repr(value) : type == 'c' ? letter(value) : to_text(value);
      if (markup_ && !(value.is_markup() && type == 's')) text = escape_text(text);
      out_ += format_value(Value(std::move(text)), spec, longest_);
      return;
    }
    if (std::string_view("diuxXoeEfFgG").find(type) == std::string_view::npos) {
      throw Error(ErrorKind::value, std::string("unsupported format character '") + type + "'");
    }
    if (!value.is_numeric()) {
      if (value.is_undefined()) fail_undefined(value);
      throw Error(
          ErrorKind::type, std::string("%") + type + " format: a real number is required, not " + type_name(value)
      );
    }
    if (zero_ && spec.align == 0) {
      spec.align = '=';
      spec.fill = "0";
    }
    const bool decimal = type == 'd' || type == 'i' || type == 'u';
    spec.type = decimal ? 'd' : type;
    if (decimal && value.is_number()) {
      if (!(value.number() > -9.2e18 && value.number() < 9.2e18))
        throw Error(ErrorKind::overflow, "cannot convert float to integer");
      out_ += format_value(Value(static_cast<std::int64_t>(value.number())), spec, longest_);
    } else if (value.is_number() && (type == 'x' || type == 'X' || type == 'o')) {
      throw Error(ErrorKind::type, std::string("%") + type + " format: an integer is required, not float");
    } else {
      out_ += format_value(value.is_boolean() ? Value(value.integer()) : value, spec, longest_);
    }
  }

  static std::string letter(const Value& value) {
    if (!value.is_integral()) return to_text(value);
    std::string out;
    append_code_point(out, static_cast<char32_t>(std::clamp<std::int64_t>(value.integer(), 0, 0x10FFFF)));
    return out;
  }

  std::string_view text_;
  bool markup_;
  const Value& argument_;
  std::size_t longest_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t next_ = 0;
  bool named_ = false;
  bool zero_ = false;
  Value named_value_;
};

}  // namespace

Value format_percent(const Value& format, const Value& argument, std::size_t longest) {
  return text_like(format, PercentFormatter(format, argument, longest).run());
}

}  // namespace moonwright::jinja
