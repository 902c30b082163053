#include "generator/spec/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

#include "generator/spec/entities.h"
#include "generator/spec/line_marks.h"
#include "generator/spec/tables.h"
#include "generator/spec/unicode.h"

namespace moonwright::spec {

namespace {

std::string attribute_text(const MD_ATTRIBUTE& attribute) {
  std::string result;
  for (std::size_t i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
    const MD_OFFSET begin = attribute.substr_offsets[i];
    const std::string_view piece(attribute.text + begin, attribute.substr_offsets[i + 1] - begin);
    const std::u32string decoded =
        attribute.substr_types[i] == MD_TEXT_ENTITY ? decode_entity(piece) : std::u32string();
    if (decoded.empty()) result += piece;
    for (const char32_t c : decoded) append_utf8(result, c);
  }
  return result;
}

bool is_line_break_tag(std::string_view tag) {
  if (tag.size() < 4 || tag[0] != '<' || (tag[1] | 0x20) != 'b' || (tag[2] | 0x20) != 'r') return false;
  return std::strchr(" \t\r\n/>", tag[3]) != nullptr;
}

/// White space for the language, but text for md4c: a line that begins with it begins no code.
constexpr char no_blank = '\x1F';
/// As often a file is read again because of a fence that is none.
constexpr int most_readings = 32;

/// Collects parts from md4c's callbacks. Offsets are differences of pointers: md4c hands out pieces of the input, but
/// for line feeds and the like, which stand at the offset where the piece before ended.
class Reader {
 public:
  /// `input` is what md4c reads: the text of `source`, but for single bytes.
  Reader(const Source& source, std::string_view input) : source_(source), input_(input) {}

  int enter_block(MD_BLOCKTYPE type, void* detail) {
    const bool nests = type == MD_BLOCK_UL || type == MD_BLOCK_OL || type == MD_BLOCK_QUOTE;
    if (nests && ++depth_ > deepest_nesting) return -1;  // md4c does not hand positive values on
    flush();
    if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_TABLE || type == MD_BLOCK_HTML) ++prose_;
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) open(Part::list_begin);
    if (type == MD_BLOCK_LI) {
      open(Part::item_begin);
      item_indents_.push_back(unknown_indent);
    }
    if (type == MD_BLOCK_H) heading_from_ = next_line();
    if (type == MD_BLOCK_CODE) enter_code(*static_cast<MD_BLOCK_CODE_DETAIL*>(detail));
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_H) leave_heading(*static_cast<MD_BLOCK_H_DETAIL*>(detail));
    flush();
    if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_TABLE || type == MD_BLOCK_HTML) --prose_;
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) open(Part::list_end);
    if (type == MD_BLOCK_LI) {
      open(Part::item_end);
      item_indents_.pop_back();
    }
    if (type == MD_BLOCK_CODE) leave_code(*static_cast<MD_BLOCK_CODE_DETAIL*>(detail));
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL || type == MD_BLOCK_QUOTE) --depth_;
    return 0;
  }

  int enter_span(MD_SPANTYPE type, void* detail) {
    mark_ = true;
    if (type == MD_SPAN_CODE) code_ = Text::code;
    if (type == MD_SPAN_A) links_.push_back(attribute_text(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
    if (type == MD_SPAN_IMG && pictures_++ == 0) add(U'\uFFFC', last_, Text::picture);
    return 0;
  }

  int leave_span(MD_SPANTYPE type) {
    mark_ = true;
    if (type == MD_SPAN_CODE) code_ = 0;
    if (type == MD_SPAN_IMG) --pictures_;
    return 0;
  }

  int text(MD_TEXTTYPE type, const MD_CHAR* begin, MD_SIZE size) {
    const std::string_view piece(begin, size);
    const bool from_input = begin >= input_.data() && begin + size <= input_.data() + input_.size() && size > 0;
    if (from_input) last_ = static_cast<std::size_t>(begin - input_.data());
    if (from_input && !item_indents_.empty() && item_indents_.back() == unknown_indent) {
      item_indents_.back() = indent_of_text(source_.line_text(source_.line_of(last_)));
    }
    const std::size_t offset = last_;
    if (from_input) last_ += size;
    if (in_code_block_) {
      if (fence_) fence_->code += piece;
      return 0;
    }
    if (pictures_ > 0 || prose_ > 0) return 0;
    if (type == MD_TEXT_HTML) {
      if (is_line_break_tag(piece)) add(' ', offset, 0);
      mark_ = true;
    } else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
      add('\n', offset, 0);
    } else if (type != MD_TEXT_ENTITY || !add_entity(piece, offset)) {
      for (std::size_t i = 0; i < piece.size();) {
        const std::size_t at = from_input ? offset + i : offset;
        add(next_code_point(piece, i), at, code_);
      }
    }
    return 0;
  }

  std::vector<Part> take() { return std::move(parts_); }
  /// Offset of the blank before a fence that is none, for it stands four columns deeper than the text around it.
  /// Nothing if all are fences.
  std::optional<std::size_t> no_fence() const { return no_fence_; }

 private:
  void add(char32_t c, std::size_t offset, std::uint8_t flags) {
    if (prose_ > 0) return;
    const std::uint8_t mark = mark_ ? Text::mark : 0;
    if (c == no_blank) c = ' ';
    text_.add(c, offset, static_cast<std::uint8_t>(flags | mark));
    mark_ = false;
  }

  bool add_entity(std::string_view piece, std::size_t offset) {
    const std::u32string decoded = decode_entity(piece);
    for (const char32_t c : decoded) add(c, offset, 0);
    return !decoded.empty();
  }

  void open(Part::Kind kind) {
    if (prose_ > 0) return;
    parts_.emplace_back();
    parts_.back().kind = kind;
  }

  /// Text in a tight list item comes without a paragraph around it, so every edge of a block ends one.
  void flush() {
    text_.cut(table_start(text_, source_));
    if (!text_.empty()) {
      open(Part::paragraph);
      parts_.back().text = std::exchange(text_, {});
    }
    links_.clear();
    mark_ = false;
  }

  void enter_code(const MD_BLOCK_CODE_DETAIL& detail) {
    in_code_block_ = true;
    fence_ = nullptr;
    if (detail.fence_char == 0 || prose_ > 0) return;
    open(Part::fence);
    fence_ = &parts_.back();
    fence_->info = attribute_text(detail.info);
    const int line = find_line(source_, next_line(), [&detail](std::string_view text) {
      return is_fence_line(text, detail.fence_char);
    });
    fence_->offset = source_.line_start(line);
    find_no_fence(line, detail.fence_char);
    last_ = std::max(last_, std::min(source_.line_start(line + 1), input_.size()));
  }

  /// md4c lets a fence that stands deeper than others may, directly behind a line of text, begin code, which then has
  /// no end. It goes on with the text.
  void find_no_fence(int line, char fence_char) {
    const std::string_view text = source_.line_text(line);
    const std::size_t blanks = std::min(text.find_first_not_of(" \t"), text.size());
    const int around = item_indents_.empty() ? 0 : item_indents_.back();
    if (blanks == 0 || blanks == text.size() || text[blanks] != fence_char || around == unknown_indent) return;
    const bool deep = columns_of(text.substr(0, blanks)) >= around + 4;
    if (deep && !no_fence_) no_fence_ = source_.line_start(line) + blanks - 1;
  }

  /// Goes behind the closing line, so that it is not taken for the opening one of the next fence. A fence that ends
  /// with its list item or with the file has none.
  void leave_code(const MD_BLOCK_CODE_DETAIL& detail) {
    in_code_block_ = false;
    if (detail.fence_char == 0 || prose_ > 0) return;
    int line = next_line();
    while (line < source_.lines() && is_blank(source_.line_text(line))) ++line;
    if (line > source_.lines() || !closes(source_.line_text(line), detail.fence_char)) return;
    last_ = std::max(last_, std::min(source_.line_start(line + 1), input_.size()));
  }
  /// A closing line has nothing behind its marks.
  static bool closes(std::string_view line, char fence_char) {
    const std::size_t last = line.find_last_not_of(" \t\r");
    return last != std::string_view::npos && line[last] == fence_char && is_fence_line(line, fence_char);
  }
  static bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r>") == std::string_view::npos; }

  void leave_heading(const MD_BLOCK_H_DETAIL& detail) {
    // In a list item it is text like any other.
    if (depth_ > 0 || prose_ > 0) return;
    // The line of dashes below a table underlines nothing.
    if (table_start(text_, source_) < text_.size()) return;
    const auto level = static_cast<int>(detail.level);
    open(Part::heading);
    Part& part = parts_.back();
    part.level = level;
    part.text = std::exchange(text_, {});
    part.links = std::exchange(links_, {});
    const bool placed = !part.text.empty() && (part.text.flags[0] & Text::picture) == 0;
    const int line = placed ? source_.line_of(part.text.offsets[0]) : empty_heading_line(level);
    const std::string_view text = source_.line_text(line);
    part.offset = source_.line_start(line) + std::min(text.find_first_not_of(" \t"), text.size());
    if (!placed) last_ = std::max(last_, source_.line_start(line) + text.size());
    if (part.text.empty()) return;
    if (!placed) part.text.offsets[0] = static_cast<std::uint32_t>(part.offset);
  }

  int empty_heading_line(int level) const {
    return find_line(source_, heading_from_, [level](std::string_view text) { return is_heading_line(text, level); });
  }

  /// The first line that md4c has not given text of.
  int next_line() const { return last_ == 0 ? 1 : source_.line_of(last_ - 1) + 1; }

  const Source& source_;
  std::string_view input_;
  std::vector<Part> parts_;
  Text text_;
  std::vector<std::string> links_;
  /// End of the last piece of input seen.
  std::size_t last_ = 0;
  /// Where the search for a heading without text begins.
  int heading_from_ = 1;
  int depth_ = 0;
  int prose_ = 0;
  int pictures_ = 0;
  std::uint8_t code_ = 0;
  bool mark_ = false;
  bool in_code_block_ = false;
  /// Of each list item that is open, the column of its text.
  static constexpr int unknown_indent = -1;
  std::vector<int> item_indents_;
  std::optional<std::size_t> no_fence_;
  /// The fence being read; valid until the next part is opened.
  Part* fence_ = nullptr;
};

Reader& reader(void* user) {
  return *static_cast<Reader*>(user);
}

}  // namespace

Markdown read_markdown(const Source& source) {
  Markdown result;
  result.too_deep = is_nested_too_deep(source.text(), deepest_nesting);
  if (result.too_deep) return result;
  MD_PARSER parser = {};
  parser.flags = MD_FLAG_TABLES;
  parser.enter_block = [](MD_BLOCKTYPE t, void* d, void* u) { return reader(u).enter_block(t, d); };
  parser.leave_block = [](MD_BLOCKTYPE t, void* d, void* u) { return reader(u).leave_block(t, d); };
  parser.enter_span = [](MD_SPANTYPE t, void* d, void* u) { return reader(u).enter_span(t, d); };
  parser.leave_span = [](MD_SPANTYPE t, void*, void* u) { return reader(u).leave_span(t); };
  parser.text = [](MD_TEXTTYPE t, const MD_CHAR* p, MD_SIZE n, void* u) { return reader(u).text(t, p, n); };
  std::string input = source.text();
  for (int i = 0; i < most_readings; ++i) {
    Reader state(source, input);
    result.too_deep = md_parse(input.data(), static_cast<MD_SIZE>(input.size()), &parser, &state) != 0;
    result.parts = result.too_deep ? std::vector<Part>() : state.take();
    if (result.too_deep || !state.no_fence()) break;
    input[*state.no_fence()] = no_blank;
  }
  return result;
}

}  // namespace moonwright::spec
