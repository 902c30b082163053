#include "generator/yaml/reader.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <unordered_set>
#include <utility>

#include "generator/yaml/codes.h"
#include "generator/yaml/json_syntax.h"
#include "generator/yaml/plain_json.h"
#include "generator/yaml/prepare.h"

namespace moonwright::yaml {

namespace {

/// Turns yaml-cpp's marks (lines and bytes from 0) into places. Marks come in order, so counting goes on where it was.
class Places {
 public:
  Places(const Prepared& prepared, const std::string& file) : prepared_(prepared), file_(file) {}

  Place at(const YAML::Mark& mark, std::size_t length = 1) {
    const auto line = static_cast<std::size_t>(std::max(mark.line, 0));
    const auto column = static_cast<std::size_t>(std::max(mark.column, 0));
    seek(line, column);
    const int points = static_cast<int>(points_ + lost(line, column)) + 1;
    return {file_, static_cast<int>(line) + 1, points, static_cast<int>(std::max<std::size_t>(length, 1))};
  }

 private:
  void seek(std::size_t line, std::size_t column) {
    if (line < line_ || (line == line_ && column < column_)) {
      line_ = offset_ = line_start_ = 0;
      column_ = points_ = 0;
    }
    const std::string& text = prepared_.text;
    for (; line_ < line; ++line_) {
      const std::size_t end = text.find('\n', line_start_);
      if (end == std::string::npos) break;
      line_start_ = end + 1;
      column_ = points_ = 0;
    }
    for (; column_ < column && line_start_ + column_ < text.size(); ++column_) {
      if ((static_cast<unsigned char>(text[line_start_ + column_]) & 0xC0) != 0x80) ++points_;
    }
  }

  /// A decoded pair of surrogates is one code point here and twelve in the file.
  std::size_t lost(std::size_t line, std::size_t column) const {
    std::size_t result = 0;
    for (const Prepared::Shift& shift : prepared_.shifts) {
      if (shift.line == line && shift.column <= column) result = shift.by / 8 * 11;
    }
    return result;
  }

  const Prepared& prepared_;
  const std::string& file_;
  std::size_t line_ = 0;
  std::size_t offset_ = 0;
  std::size_t line_start_ = 0;
  std::size_t column_ = 0;
  std::size_t points_ = 0;
};

/// Thrown out of yaml-cpp's parser when going on makes no sense; the diagnostic is already there.
struct Stop {};

std::size_t code_points(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

/// Builds our tree from yaml-cpp's events, which come without yaml-cpp's own (slow) nodes.
class Builder final : public YAML::EventHandler {
 public:
  Builder(Places places, const Limits& limits, Diagnostics& diagnostics)
      : places_(std::move(places)), limits_(limits), diagnostics_(diagnostics) {}

  Node root;
  bool failed = false;

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    if (expects_key()) return bad_key(mark);
    Node node;
    node.place = places_.at(mark);
    add(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse_anchor(mark); }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value)
      override {
    check(mark, tag, anchor);
    const bool quoted = tag == "!";
    const Place place = places_.at(mark, code_points(value) + (quoted ? 2 : 0));
    if (expects_key()) return add_key(value, place);
    Node node;
    node.kind = Node::Kind::scalar;
    node.text = value;
    node.quoted = quoted;
    node.place = place;
    add(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value)
      override {
    open(Node::Kind::sequence, mark, tag, anchor);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value)
      override {
    open(Node::Kind::mapping, mark, tag, anchor);
  }
  void OnMapEnd() override { close(); }

 private:
  /// A sequence or mapping that is still open.
  struct Frame {
    Node node;
    std::unordered_set<std::string> keys;
    std::string key;
    Place key_place;
    bool has_key = false;
    bool drop_value = false;
  };

  bool expects_key() const { return !frames_.empty() && frames_.back().node.is_mapping() && !frames_.back().has_key; }

  void check(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) refuse_anchor(mark);
    if (tag.size() > 1) {
      diagnostics_.error(
          codes::syntax, places_.at(mark), "tags such as `!!str` are not supported", "Take the tag away."
      );
      throw Stop{};
    }
    if (++nodes_ > limits_.nodes) {
      diagnostics_.error(
          codes::too_big, places_.at(mark), "the file has more than " + std::to_string(limits_.nodes) + " values"
      );
      throw Stop{};
    }
  }

  [[noreturn]] void refuse_anchor(const YAML::Mark& mark) {
    diagnostics_.error(
        codes::anchor, places_.at(mark), "anchors and aliases (`&x`, `*x`) are not supported", "Write the value out."
    );
    throw Stop{};
  }

  [[noreturn]] void bad_key(const YAML::Mark& mark) {
    diagnostics_.error(codes::syntax, places_.at(mark), "a key must be a text");
    throw Stop{};
  }

  void add_key(const std::string& key, const Place& place) {
    Frame& frame = frames_.back();
    frame.key = key;
    frame.key_place = place;
    frame.has_key = true;
    if (frame.keys.insert(key).second) return;
    failed = true;
    frame.drop_value = true;
    Diagnostic diagnostic{
        Severity::error, codes::duplicate_key, "the key `" + key + "` is there twice", place, {}, {}, {}};
    diagnostic.fix = "Keep one of the two.";
    diagnostic.related.push_back({"first here", frame.node.entry(key)->key_place});
    diagnostics_.add(std::move(diagnostic));
  }

  void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    check(mark, tag == "?" ? std::string() : tag, anchor);
    if (expects_key()) bad_key(mark);
    if (static_cast<int>(frames_.size()) >= limits_.depth) {
      diagnostics_.error(
          codes::too_big, places_.at(mark), "nested deeper than " + std::to_string(limits_.depth) + " levels"
      );
      throw Stop{};
    }
    Frame frame;
    frame.node.kind = kind;
    frame.node.place = places_.at(mark);
    frames_.push_back(std::move(frame));
  }

  void close() {
    Node node = std::move(frames_.back().node);
    frames_.pop_back();
    add(std::move(node));
  }

  void add(Node node) {
    if (frames_.empty()) {
      root = std::move(node);
      return;
    }
    Frame& frame = frames_.back();
    if (frame.node.is_sequence()) {
      frame.node.items.push_back(std::move(node));
      return;
    }
    if (!frame.drop_value) {
      frame.node.entries.push_back({std::move(frame.key), std::move(frame.key_place), std::move(node)});
    }
    frame.has_key = frame.drop_value = false;
  }

  Places places_;
  const Limits& limits_;
  Diagnostics& diagnostics_;
  std::vector<Frame> frames_;
  std::size_t nodes_ = 0;
};

/// Place of a byte of the text as it stands in the file.
Place place_of_byte(std::string_view text, const std::string& file, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t newline = before.rfind('\n');
  const std::string line(before.substr(newline == std::string_view::npos ? 0 : newline + 1));
  return {file, static_cast<int>(lines) + 1, static_cast<int>(code_points(line)) + 1, 1};
}

bool is_json(const std::string& file) {
  return file.ends_with(".json");
}

std::string lower_first(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::optional<Node> parse(
    const Prepared& prepared, const std::string& file, Diagnostics& diagnostics, const Limits& limits
) {
  Places places(prepared, file);
  Builder builder(places, limits, diagnostics);
  try {
    std::istringstream in(prepared.text);
    YAML::Parser parser(in);
    parser.HandleNextDocument(builder);
    Builder second(places, limits, diagnostics);
    if (parser && parser.HandleNextDocument(second) && !second.root.is_null()) {
      diagnostics.error(codes::syntax, second.root.place, "a second document (`---`) in one file");
      return std::nullopt;
    }
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::Exception& error) {
    const std::string_view what = is_json(file) ? "not valid JSON: " : "not valid YAML: ";
    diagnostics.error(codes::syntax, places.at(error.mark), std::string(what) + lower_first(error.msg));
    return std::nullopt;
  }
  if (builder.failed) return std::nullopt;
  return std::move(builder.root);
}

}  // namespace

std::optional<Node> read_yaml(
    const std::string& text, const std::string& file, Diagnostics& diagnostics, const Limits& limits
) {
  if (text.size() > limits.bytes) {
    diagnostics.error(
        codes::too_big, {file, 0, 0, 1}, "the file is larger than " + std::to_string(limits.bytes) + " bytes"
    );
    return std::nullopt;
  }
  if (const std::size_t bad = first_bad_byte(text); bad != std::string_view::npos) {
    diagnostics.error(codes::bad_text, place_of_byte(text, file, bad), "the file is not UTF-8 text");
    return std::nullopt;
  }
  std::string_view body = text;
  if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
  if (is_json(file)) {
    if (auto node = read_plain_json(body, file, limits)) return node;
  }
  const Prepared prepared = prepare(body, is_json(file));
  if (is_json(file)) {
    if (const auto wrong = json_error(prepared.text)) {
      diagnostics.error(
          codes::syntax, place_of_byte(prepared.text, file, wrong->offset), "not valid JSON: " + wrong->message
      );
      return std::nullopt;
    }
  }
  auto node = parse(prepared, file, diagnostics, limits);
  if (node && node->place.file.empty()) node->place = {file, 1, 1, 1};
  return node;
}

}  // namespace moonwright::yaml
