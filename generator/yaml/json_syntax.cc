#include "generator/yaml/json_syntax.h"

#include <algorithm>
#include <vector>

namespace moonwright::yaml {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view ends_of_words = " \t\r\n,:[]{}\"";

bool is_value(std::string_view word) {
  if (word == "true" || word == "false" || word == "null") return true;
  const bool signed_number = word.size() > 1 && word.front() == '-';
  const char first = word[signed_number ? 1 : 0];
  return first >= '0' && first <= '9' && std::all_of(word.begin(), word.end(), [](char c) {
           return (c >= '0' && c <= '9') || std::string_view("+-.eE").find(c) != std::string_view::npos;
         });
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::optional<JsonError> run() {
    skip();
    if (at_end()) return JsonError{0, "the file is empty"};
    if (!value()) return error_;
    while (!open_.empty()) {
      if (!(open_.back() == '{' ? member() : element())) return error_;
    }
    skip();
    if (!at_end()) fail("nothing may follow the end of the value");
    return error_;
  }

 private:
  bool at_end() const { return at_ >= text_.size(); }
  char here() const { return at_end() ? '\0' : text_[at_]; }
  void skip() { at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size()); }

  bool fail(std::string message) {
    // At the end of the file, what is missing belongs behind the last character.
    if (at_end()) {
      const std::size_t last = text_.find_last_not_of(blanks);
      at_ = last == std::string_view::npos ? 0 : last + 1;
      message += ", the file ends here";
    }
    error_ = JsonError{at_, std::move(message)};
    return false;
  }

  /// A whole scalar, or the begin of a list or object.
  bool value() {
    skip();
    if (here() == '"') return text();
    if (here() == '{' || here() == '[') {
      open_.push_back(text_[at_++]);
      fresh_ = true;
      return true;
    }
    const std::string_view word = text_.substr(at_, text_.find_first_of(ends_of_words, at_) - at_);
    if (word.empty()) return fail("expected a value");
    if (!is_value(word)) return fail("expected a value: texts stand in double quotes");
    at_ += word.size();
    return true;
  }

  bool text() {
    const std::size_t begin = at_++;
    for (; !at_end() && text_[at_] != '\n'; ++at_) {
      if (text_[at_] == '"') {
        ++at_;
        return true;
      }
      if (text_[at_] == '\\') ++at_;
    }
    error_ = JsonError{begin, "this text has no closing `\"` on its line"};
    return false;
  }

  /// What stands between two members or elements. Sets `done` at the end of the object or list.
  bool separator(char end, bool& done) {
    skip();
    const bool first = fresh_;
    fresh_ = false;
    if (here() == end) {
      ++at_;
      open_.pop_back();
      done = true;
      return true;
    }
    if (first) return true;
    if (here() != ',') return fail(std::string("expected `,` or `") + end + "`");
    ++at_;
    skip();
    if (here() == end) return separator(end, done);
    return true;
  }

  bool element() {
    bool done = false;
    return separator(']', done) && (done || value());
  }

  bool member() {
    bool done = false;
    if (!separator('}', done)) return false;
    if (done) return true;
    if (here() != '"') return fail("expected a key in double quotes or `}`");
    if (!text()) return false;
    skip();
    if (here() != ':') return fail("expected `:` after the key");
    ++at_;
    return value();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  /// The brackets that are open: `{` or `[`.
  std::vector<char> open_;
  /// Nothing stands in the innermost of them yet.
  bool fresh_ = false;
  std::optional<JsonError> error_;
};

}  // namespace

std::optional<JsonError> json_error(std::string_view text) {
  return Scanner(text).run();
}

}  // namespace moonwright::yaml
