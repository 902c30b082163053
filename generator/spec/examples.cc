#include "generator/spec/examples.h"

#include <cctype>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "generator/spec/codes.h"

namespace moonwright::spec {

namespace {

/// "graphql example" of " graphql   example".
std::string words_of_info(const std::string& info) {
  std::string words;
  for (const char c : info) {
    const bool blank = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (!blank) {
      words += c;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  while (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

Place first_line(const Fence& fence) {
  Place place = fence.place;
  ++place.line;
  place.column = 1;
  place.length = 1;
  return place;
}

/// Reads over an operation and finds what no operation can have.
class Scanner {
 public:
  Scanner(const std::string& text, Place place) : text_(text), place_(std::move(place)) {}

  struct Wrong {
    Place place;
    std::string message;
  };

  std::optional<Wrong> run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '#') {
        while (at_ < text_.size() && text_[at_] != '\n') step();
      } else if (c == '"') {
        if (auto wrong = string()) return wrong;
      } else if (c == '{' || c == '(' || c == '[') {
        if (open_.empty() && c == '{') braces_ = true;
        open_.push_back({c, here()});
        step();
      } else if (c == '}' || c == ')' || c == ']') {
        if (auto wrong = close(c)) return wrong;
      } else {
        step();
      }
    }
    if (!open_.empty())
      return Wrong{open_.back().place, std::string("this `") + open_.back().bracket + "` is never closed"};
    if (!braces_) return Wrong{place_start_, "there is no operation here"};
    return std::nullopt;
  }

 private:
  struct Open {
    char bracket;
    Place place;
  };

  Place here() const { return place_; }
  bool begins(std::string_view with) const { return text_.compare(at_, with.size(), with) == 0; }
  void step() {
    const auto byte = static_cast<unsigned char>(text_[at_++]);
    if (byte == '\n') {
      ++place_.line;
      place_.column = 1;
    } else if ((byte & 0xc0U) != 0x80U) {
      ++place_.column;
    }
  }
  void step(std::size_t count) {
    while (count-- > 0 && at_ < text_.size()) step();
  }

  std::optional<Wrong> string() {
    const Place from = here();
    const bool block = begins("\"\"\"");
    step(block ? 3 : 1);
    while (at_ < text_.size()) {
      if (block ? begins("\\\"\"\"") : text_[at_] == '\\') {
        step(block ? 4 : 2);
      } else if (block ? begins("\"\"\"") : text_[at_] == '"') {
        step(block ? 3 : 1);
        return std::nullopt;
      } else if (!block && text_[at_] == '\n') {
        break;
      } else {
        step();
      }
    }
    return Wrong{from, "this string is never closed"};
  }

  std::optional<Wrong> close(char c) {
    const char opening = c == '}' ? '{' : c == ')' ? '(' : '[';
    if (open_.empty() || open_.back().bracket != opening) {
      return Wrong{here(), std::string("this `") + c + "` closes nothing"};
    }
    open_.pop_back();
    step();
    return std::nullopt;
  }

  const std::string& text_;
  Place place_;
  Place place_start_ = place_;
  std::size_t at_ = 0;
  std::vector<Open> open_;
  bool braces_ = false;
};

void check_json(const Fence& fence, Diagnostics& diagnostics) {
  try {
    const auto parsed = nlohmann::json::parse(fence.text);
    if (!parsed.is_object()) {
      diagnostics.error(codes::wrong_example, first_line(fence), "this must be a JSON object", "begin with `{`");
    }
  } catch (const nlohmann::json::parse_error& error) {
    Place place = first_line(fence);
    const std::size_t end = std::min(error.byte == 0 ? 0 : error.byte - 1, fence.text.size());
    for (std::size_t i = 0; i < end; ++i) {
      if (fence.text[i] == '\n') {
        ++place.line;
        place.column = 1;
      } else {
        ++place.column;
      }
    }
    diagnostics.error(codes::wrong_example, place, "this is no JSON", "mend it, or take the fence out");
  }
}

}  // namespace

std::vector<Example> find_examples(const Document& document, Diagnostics& diagnostics) {
  std::vector<Example> examples;
  bool follows = false;
  for (const Fence& fence : document.fences) {
    const std::string info = words_of_info(fence.info);
    if (info == "graphql example") {
      if (auto wrong = Scanner(fence.text, first_line(fence)).run()) {
        diagnostics.error(codes::wrong_example, wrong->place, wrong->message, "mend the operation");
      }
      examples.push_back({fence.text, {}, {}, first_line(fence), fence.block});
      follows = true;
      continue;
    }
    const bool variables = info == "json variables";
    if (!variables && info != "json answer") {
      // Other code between an operation and its answer parts them.
      follows = false;
      continue;
    }
    if (!follows) {
      diagnostics.error(
          codes::wrong_example,
          fence.place,
          "`" + info + "` follows no `graphql example`",
          "put it behind the operation that it belongs to"
      );
      continue;
    }
    std::string& into = variables ? examples.back().variables : examples.back().answer;
    if (!into.empty()) {
      diagnostics.error(codes::wrong_example, fence.place, "the operation has `" + info + "` twice", "keep one");
    }
    into = fence.text;
    check_json(fence, diagnostics);
  }
  return examples;
}

}  // namespace moonwright::spec
