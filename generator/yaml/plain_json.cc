#include "generator/yaml/plain_json.h"

#include <unordered_set>
#include <utility>

namespace moonwright::yaml {

namespace {

class Reader {
 public:
  Reader(std::string_view text, const std::string& file, const Limits& limits)
      : text_(text), file_(file), limits_(limits) {}

  std::optional<Node> run() {
    Node root;
    if (!value(root, 0)) return std::nullopt;
    skip();
    if (at_ != text_.size()) return std::nullopt;
    return root;
  }

 private:
  char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip() {
    for (;; ++at_) {
      const char c = here();
      if (c == '\n') {
        ++line_;
        line_start_ = at_ + 1;
        more_bytes_ = 0;
      } else if (c != ' ' && c != '\t') {
        return;
      }
    }
  }

  /// Of what begins here; `more_bytes_` counts the bytes before it on its line that begin no code point.
  Place place() const {
    return {file_, static_cast<int>(line_) + 1, static_cast<int>(at_ - line_start_ - more_bytes_) + 1, 1};
  }

  bool value(Node& node, int depth) {
    skip();
    if (++nodes_ > limits_.nodes) return false;
    switch (here()) {
      case '{':
        return depth < limits_.depth && mapping(node, depth);
      case '[':
        return depth < limits_.depth && sequence(node, depth);
      case '"':
        node.kind = Node::Kind::scalar;
        node.quoted = true;
        return text(node.text, node.place);
      default:
        return word(node);
    }
  }

  /// true, false, null or a number.
  bool word(Node& node) {
    node.place = place();
    const std::size_t begin = at_;
    while (is_part_of_word(here())) ++at_;
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (word == "null") return true;
    if (word != "true" && word != "false" && !is_number(word)) return false;
    node.kind = Node::Kind::scalar;
    node.text = word;
    node.place.length = static_cast<int>(word.size());
    return true;
  }

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static bool is_part_of_word(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '.'; }
  /// `-12.5`; those with an exponent are left to the general reader.
  static bool is_number(std::string_view word) {
    if (word.starts_with('-')) word.remove_prefix(1);
    const std::size_t point = word.find('.');
    const auto digits = [](std::string_view part) {
      for (const char c : part) {
        if (!is_digit(c)) return false;
      }
      return !part.empty();
    };
    if (point == std::string_view::npos) return digits(word);
    return digits(word.substr(0, point)) && digits(word.substr(point + 1));
  }

  /// A text in quotes on one line. `to_place` is that of the quote, its length in code points with both quotes.
  bool text(std::string& to, Place& to_place) {
    to_place = place();
    std::size_t continued = 0;
    for (++at_; here() != '"'; ++at_) {
      const auto byte = static_cast<unsigned char>(here());
      // Also the end of the file.
      if (byte < 0x20 || byte == 0x7F) return false;
      if (byte >= 0x80 && is_peculiar(byte)) return false;
      if ((byte & 0xC0) == 0x80) ++continued;
      if (byte != '\\') {
        to += here();
        continue;
      }
      ++at_;
      if (here() != '"' && here() != '\\') return false;
      to += here();
    }
    ++at_;
    to_place.length = static_cast<int>(to.size() - continued) + 2;
    more_bytes_ += continued;
    return true;
  }

  /// Characters that YAML may take for ends of lines or marks: U+0080 to U+00BF, U+2000 to U+2FFF, U+F000 to U+FFFF.
  static bool is_peculiar(unsigned char lead) { return lead == 0xC2 || lead == 0xE2 || lead == 0xEF; }

  /// `,` before another member: true. The closing bracket: `done`.
  bool separator(char end, bool first, bool& done) {
    skip();
    if (here() == end) {
      ++at_;
      done = true;
      return true;
    }
    if (first) return true;
    if (here() != ',') return false;
    ++at_;
    skip();
    return here() != end;
  }

  bool sequence(Node& node, int depth) {
    node.kind = Node::Kind::sequence;
    node.place = place();
    ++at_;
    for (bool first = true, done = false;; first = false) {
      if (!separator(']', first, done)) return false;
      if (done) return true;
      if (!value(node.items.emplace_back(), depth + 1)) return false;
    }
  }

  bool mapping(Node& node, int depth) {
    node.kind = Node::Kind::mapping;
    node.place = place();
    ++at_;
    std::unordered_set<std::string> keys;
    for (bool first = true, done = false;; first = false) {
      if (!separator('}', first, done)) return false;
      if (done) return true;
      Entry entry;
      if (!key(entry) || is_there(node, entry.key, keys) || !value(entry.value, depth + 1)) return false;
      node.entries.push_back(std::move(entry));
    }
  }

  /// A look at each is quickest for the few keys that most mappings have; `keys` is for those with thousands.
  static bool is_there(const Node& node, const std::string& key, std::unordered_set<std::string>& keys) {
    constexpr std::size_t few = 32;
    if (node.entries.size() < few) return node.entry(key) != nullptr;
    if (keys.empty()) {
      for (const Entry& entry : node.entries) keys.insert(entry.key);
    }
    return !keys.insert(key).second;
  }

  bool key(Entry& entry) {
    constexpr std::size_t longest = 500;
    // A key is a value to the general reader.
    if (here() != '"' || ++nodes_ > limits_.nodes) return false;
    if (!text(entry.key, entry.key_place) || entry.key.size() > longest) return false;
    while (here() == ' ') ++at_;
    if (here() != ':') return false;
    ++at_;
    return true;
  }

  std::string_view text_;
  const std::string& file_;
  const Limits& limits_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;
  std::size_t line_start_ = 0;
  std::size_t more_bytes_ = 0;
  std::size_t nodes_ = 0;
};

}  // namespace

std::optional<Node> read_plain_json(std::string_view text, const std::string& file, const Limits& limits) {
  return Reader(text, file, limits).run();
}

}  // namespace moonwright::yaml
