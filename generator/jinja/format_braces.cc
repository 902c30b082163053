#include <algorithm>

#include "generator/jinja/error.h"
#include "generator/jinja/format.h"
#include "generator/jinja/numbers.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/renderer.h"
#include "generator/jinja/text.h"
#include "generator/jinja/text_tools.h"

namespace moonwright::jinja {

namespace {

class BraceFormatter {
 public:
  BraceFormatter(Renderer& renderer, bool markup, const List& positional, const std::vector<NamedArgument>& named)
      : renderer_(renderer), markup_(markup), positional_(positional), named_(named) {}

  std::string format(std::string_view text, int depth) {
    if (depth > 2) throw Error(ErrorKind::value, "Max string recursion exceeded");
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const char c = text[at];
      if (c != '{' && c != '}') {
        out += text[at++];
      } else if (at + 1 < text.size() && text[at + 1] == c) {
        out += c;
        at += 2;
      } else if (c == '}') {
        throw Error(ErrorKind::value, "Single '}' encountered in format string");
      } else {
        const std::size_t end = field_end(text, at);
        out += field(text.substr(at + 1, end - at - 1), depth);
        at = end + 1;
      }
      renderer_.check_size(out.size());
    }
    return out;
  }

 private:
  static std::size_t field_end(std::string_view text, std::size_t at) {
    int open = 0;
    for (; at < text.size(); ++at) {
      if (text[at] == '{') ++open;
      if (text[at] == '}' && --open == 0) return at;
    }
    throw Error(ErrorKind::value, "expected '}' before end of string");
  }

  std::string field(std::string_view text, int depth) {
    const std::size_t name_end = std::min(text.find_first_of("!:"), text.size());
    Value value = look_up(text.substr(0, name_end));
    text.remove_prefix(name_end);
    if (!text.empty() && text[0] == '!') {
      const char conversion = text.size() > 1 ? text[1] : ' ';
      if (conversion == 'r') value = Value(repr(value));
      if (conversion == 's') value = Value(to_text(value));
      text.remove_prefix(std::min<std::size_t>(2, text.size()));
    }
    const std::string spec = text.empty() ? std::string() : format(text.substr(1), depth + 1);
    if (value.is_undefined()) append_text(sink_, value);
    if (markup_ && value.is_markup() && spec.empty()) return value.text();
    const std::size_t longest = renderer_.environment().options().limits.output;
    const std::string shown = spec.empty() ? to_text(value) : format_value(value, parse_format_spec(spec), longest);
    return markup_ ? escape_text(shown) : shown;
  }

  Value look_up(std::string_view path) {
    const std::size_t end = std::min(path.find_first_of(".["), path.size());
    Value value = argument(path.substr(0, end));
    path.remove_prefix(end);
    while (!path.empty()) {
      if (path[0] == '.') {
        const std::size_t stop = std::min(path.find_first_of(".[", 1), path.size());
        value = renderer_.attribute(value, path.substr(1, stop - 1));
        path.remove_prefix(stop);
      } else {
        const std::size_t stop = path.find(']');
        if (stop == std::string_view::npos) throw Error(ErrorKind::value, "Missing ']' in format string");
        const auto index = parse_integer(path.substr(1, stop - 1));
        value = renderer_.item(value, index ? Value(*index) : Value(path.substr(1, stop - 1)));
        path.remove_prefix(stop + 1);
      }
    }
    return value;
  }

  Value argument(std::string_view name) {
    if (name.empty()) return at(next_++);
    if (const auto index = parse_integer(name)) return at(static_cast<std::size_t>(*index));
    for (const NamedArgument& candidate : named_) {
      if (candidate.name == name) return candidate.value;
    }
    throw Error(ErrorKind::value, "no argument '" + std::string(name) + "' for the format");
  }

  Value at(std::size_t index) const {
    if (index < positional_.size()) return positional_[index];
    throw Error(
        ErrorKind::value, "Replacement index " + std::to_string(index) + " out of range for positional args tuple"
    );
  }

  Renderer& renderer_;
  bool markup_;
  const List& positional_;
  const std::vector<NamedArgument>& named_;
  std::size_t next_ = 0;
  std::string sink_;
};

}  // namespace

std::string format_braces(
    Renderer& renderer, const Value& format, const List& positional, const std::vector<NamedArgument>& named
) {
  return BraceFormatter(renderer, format.is_markup(), positional, named).format(format.text(), 0);
}

}  // namespace moonwright::jinja
