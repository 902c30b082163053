#include "generator/base/render_diagnostic.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>

#include "generator/base/printable.h"

namespace moonwright {

namespace {

constexpr int longest_line = 160;
constexpr int kept_before = 60;
constexpr const char* margin = "  |  ";

struct Character {
  std::string_view bytes;
  std::uint32_t code = 0;
};

/// Malformed bytes count as one character each.
std::vector<Character> characters_of(std::string_view line) {
  std::vector<Character> result;
  for (std::size_t i = 0; i < line.size();) {
    const auto lead = static_cast<unsigned char>(line[i]);
    std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    std::uint32_t code = length == 1 ? lead : lead & (0xFFu >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) {
      const bool more = i + k < line.size() && (static_cast<unsigned char>(line[i + k]) & 0xC0) == 0x80;
      if (!more) {
        length = k;
        break;
      }
      code = (code << 6) | (static_cast<unsigned char>(line[i + k]) & 0x3Fu);
    }
    result.push_back({line.substr(i, length), code});
    i += length;
  }
  return result;
}

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

bool in_any(std::uint32_t code, const Range* begin, const Range* end) {
  return std::any_of(begin, end, [code](const Range& r) { return code >= r.first && code <= r.last; });
}

/// Columns on a terminal, near enough: East Asian wide blocks and pictures two, combining marks none.
int width_of(std::uint32_t code) {
  static constexpr Range none[] = {
      {0x300, 0x36F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}};
  static constexpr Range wide[] = {
      {0x1100, 0x115F},
      {0x2E80, 0xA4CF},
      {0xAC00, 0xD7A3},
      {0xF900, 0xFAFF},
      {0xFE30, 0xFE6F},
      {0xFF00, 0xFF60},
      {0xFFE0, 0xFFE6},
      {0x1F300, 0x1F64F},
      {0x1F680, 0x1F6FF},
      {0x1F900, 0x1F9FF},
      {0x20000, 0x3FFFD},
  };
  if (code < 0x300) return 1;
  if (in_any(code, std::begin(none), std::end(none))) return 0;
  return in_any(code, std::begin(wide), std::end(wide)) ? 2 : 1;
}

/// The lines of a text, which end at LF, CRLF or CR.
std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (;;) {
    const std::size_t end = text.find_first_of("\r\n");
    lines.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    const bool pair = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    text.remove_prefix(end + (pair ? 2 : 1));
  }
}

/// The lines of the files that diagnostics speak of, each read once.
class Lines {
 public:
  explicit Lines(const SourceLookup& source) : source_(source) {}
  /// Null if there is no such line.
  const std::string* at(const Place& place) {
    if (place.line <= 0 || !source_) return nullptr;
    auto known = files_.find(place.file);
    if (known == files_.end()) {
      const std::optional<std::string> text = source_(place.file);
      known = files_.emplace(place.file, text ? lines_of(*text) : std::vector<std::string>()).first;
    }
    const auto index = static_cast<std::size_t>(place.line - 1);
    return index < known->second.size() ? &known->second[index] : nullptr;
  }

 private:
  const SourceLookup& source_;
  std::map<std::string, std::vector<std::string>> files_;
};

class Painter {
 public:
  explicit Painter(bool colour) : colour_(colour) {}
  std::string bold(const std::string& text) const { return paint("1", text); }
  std::string faint(const std::string& text) const { return paint("2", text); }
  std::string red(const std::string& text) const { return paint("1;31", text); }
  std::string of(Severity severity, const std::string& text) const {
    return paint(severity == Severity::error ? "1;31" : severity == Severity::warning ? "1;35" : "1;36", text);
  }

 private:
  std::string paint(const char* code, const std::string& text) const {
    return colour_ ? std::string("\x1b[") + code + "m" + text + "\x1b[0m" : text;
  }
  bool colour_;
};

/// Control characters would move the cursor, or worse; a tab stays.
std::string shown(const Character& c) {
  if (c.code == '\t') return "\t";
  const bool control = c.code < 0x20 || (c.code >= 0x7F && c.code < 0xA0);
  return control ? std::string("?") : std::string(c.bytes);
}

/// Drops all but the neighbourhood of a place from a line that is too long to be looked at character by character (a
/// megabyte without a line feed, a thousand times). Gives how many code points went in front.
int shorten(std::string_view& line, int column) {
  constexpr std::size_t long_line = 8192;
  if (line.size() <= long_line) return 0;
  const int wanted = std::max(0, column - 1 - longest_line);
  int dropped = 0;
  std::size_t byte = 0;
  while (byte < line.size() && dropped < wanted) {
    ++byte;
    while (byte < line.size() && (static_cast<unsigned char>(line[byte]) & 0xC0) == 0x80) ++byte;
    ++dropped;
  }
  line = line.substr(byte, long_line);
  return dropped;
}

/// The line of a place and the caret below it.
std::string excerpt(std::string_view line, const Place& whole_place, const Painter& paint) {
  Place place = whole_place;
  const int dropped = shorten(line, place.column);
  place.column -= dropped;
  const std::vector<Character> all = characters_of(line);
  const int count = static_cast<int>(all.size());
  const int column = std::clamp(place.column, 1, count + 1);
  const int begin = count > longest_line ? std::max(0, column - 1 - kept_before) : 0;
  const int end = std::min(count, begin + longest_line);
  std::string text = begin > 0 || dropped > 0 ? "..." : "";
  std::string below(text.size(), ' ');
  std::string mark = "^";
  for (int i = begin; i < end; ++i) {
    const Character& c = all[static_cast<std::size_t>(i)];
    text += shown(c);
    const auto width = static_cast<std::size_t>(width_of(c.code));
    if (i < column - 1) {
      below += c.code == '\t' ? std::string("\t") : std::string(width, ' ');
    } else if (i > column - 1 && i < column - 1 + place.length) {
      mark += std::string(width, '~');
    } else if (i == column - 1 && width == 2) {
      mark += '~';
    }
  }
  if (end < count) text += "...";
  return paint.faint(margin) + text + "\n" + paint.faint(margin) + below + paint.red(mark) + "\n";
}

std::string location(const Place& place) {
  if (place.file.empty()) return "";
  std::string result = printable(place.file);
  if (place.line > 0) result += ":" + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) result += ":" + std::to_string(place.column);
  return result + ": ";
}

std::string excerpt_at(const Place& place, Lines& lines, const Painter& paint) {
  const std::string* line = lines.at(place);
  return line != nullptr ? excerpt(*line, place, paint) : "";
}

std::string render_one(const Diagnostic& diagnostic, Lines& lines, const Painter& paint) {
  std::string head = word_of(diagnostic.severity);
  if (!diagnostic.code.number.empty()) head += "[" + std::string(diagnostic.code.number) + "]";
  std::string result = paint.bold(location(diagnostic.place)) + paint.of(diagnostic.severity, head + ":") + " " +
                       paint.bold(printable(diagnostic.message)) + "\n";
  result += excerpt_at(diagnostic.place, lines, paint);
  for (const Related& related : diagnostic.related) {
    result += paint.bold(location(related.place)) + paint.of(Severity::note, "note:") + " " +
              printable(related.message) + "\n";
    result += excerpt_at(related.place, lines, paint);
  }
  if (!diagnostic.fix.empty()) result += paint.bold("fix:") + " " + printable(diagnostic.fix) + "\n";
  return result;
}

std::string count_of(std::ptrdiff_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

}  // namespace

std::string render(const Diagnostic& diagnostic, const SourceLookup& source, const RenderOptions& options) {
  Lines lines(source);
  return render_one(diagnostic, lines, Painter(options.colour));
}

std::string render(
    const std::vector<Diagnostic>& diagnostics, const SourceLookup& source, const RenderOptions& options
) {
  if (diagnostics.empty()) return "";
  Lines lines(source);
  std::string result;
  std::size_t shown_ones = 0;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (shown_ones++ == options.most) {
      result +=
          "... and " + std::to_string(diagnostics.size() - options.most) + " more; --format json has all of them\n\n";
      break;
    }
    result += render_one(diagnostic, lines, Painter(options.colour)) + "\n";
  }
  const auto count = [&diagnostics](Severity severity) {
    return std::count_if(diagnostics.begin(), diagnostics.end(), [severity](const Diagnostic& d) {
      return d.severity == severity;
    });
  };
  const auto errors = count(Severity::error);
  const auto warnings = count(Severity::warning);
  if (errors > 0) result += count_of(errors, "error");
  if (warnings > 0) result += (errors > 0 ? ", " : "") + count_of(warnings, "warning");
  return errors + warnings > 0 ? result + "\n" : result;
}

}  // namespace moonwright
