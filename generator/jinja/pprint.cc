#include "generator/jinja/pprint.h"

#include <algorithm>

#include "generator/jinja/error.h"
#include "generator/jinja/map.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/text.h"
#include "generator/jinja/text_tools.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

namespace {

constexpr std::size_t line_width = 80;
constexpr int deepest = 100;

/// The value with the keys of all maps in order; keys of mixed types are ordered by type.
Value with_sorted_keys(const Value& value, int depth) {
  if (depth > deepest || !(value.is_map() || value.is_sequence()) ||
      (value.kind() == Kind::list && !value.label().empty())) {
    return value;
  }
  if (value.is_sequence()) {
    List items;
    for (const Value& item : value.items()) items.push_back(with_sorted_keys(item, depth + 1));
    return value.kind() == Kind::tuple ? Value::tuple(std::move(items)) : Value(std::move(items));
  }
  std::vector<MapEntry> entries(value.entries().begin(), value.entries().end());
  std::stable_sort(entries.begin(), entries.end(), [](const MapEntry& a, const MapEntry& b) {
    const bool comparable = (a.key.is_text() && b.key.is_text()) || (a.key.is_numeric() && b.key.is_numeric());
    return comparable ? compare(a.key, b.key) < 0 : type_name(a.key) < type_name(b.key);
  });
  Map map;
  for (const MapEntry& entry : entries) map.set(entry.key, with_sorted_keys(entry.value, depth + 1));
  return Value(std::move(map));
}

class Printer {
 public:
  /// `indent`: where the value starts; `allowance`: closing brackets that follow it on its last line.
  void print(const Value& value, std::size_t indent, std::size_t allowance) {
    const std::string flat = repr(value);
    // NOLINTNEXTLINE(bugprone-branch-clone): what fits, and what cannot be parted
    if (indent + allowance + code_points(flat) <= line_width) {
      out += flat;
    } else if (value.is_map() && !value.entries().empty()) {
      print_map(value.entries(), indent, allowance + 1);
    } else if (value.is_sequence() && !value.items().empty() && (value.kind() == Kind::tuple || value.label().empty())) {
      print_items(value, indent, allowance);
    } else if (value.kind() == Kind::string) {
      print_string(value.text(), indent, allowance);
    } else {
      out += flat;
    }
  }

  std::string out;

 private:
  void new_line(std::size_t indent) { out += ",\n" + std::string(indent, ' '); }

  void print_map(const Map& map, std::size_t indent, std::size_t allowance) {
    out += '{';
    std::size_t left = map.size();
    for (const MapEntry& entry : map) {
      if (left != map.size()) new_line(indent + 1);
      const std::string key = repr(entry.key);
      out += key + ": ";
      print(entry.value, indent + 1 + code_points(key) + 2, --left == 0 ? allowance : 1);
    }
    out += '}';
  }

  void print_items(const Value& value, std::size_t indent, std::size_t allowance) {
    const bool tuple = value.kind() == Kind::tuple;
    const List& items = value.items();
    const std::string_view close = !tuple ? "]" : items.size() == 1 ? ",)" : ")";
    out += tuple ? '(' : '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) new_line(indent + 1);
      print(items[i], indent + 1, i + 1 == items.size() ? allowance + close.size() : 1);
    }
    out += close;
  }

  /// Lines, and words where lines are too long, as adjacent literals.
  void print_string(const std::string& text, std::size_t indent, std::size_t allowance) {
    const bool top = indent == 0;
    if (top) {
      ++indent;
      ++allowance;
    }
    std::vector<std::string> pieces;
    const auto lines = split_lines(text, true);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::size_t width = line_width - std::min(line_width, indent + (i + 1 == lines.size() ? allowance : 0));
      const std::string flat = repr_text(lines[i]);
      if (code_points(flat) <= width) {
        pieces.push_back(flat);
      } else {
        add_words(pieces, lines[i], width, i + 1 == lines.size() ? allowance : 0);
      }
    }
    if (pieces.size() == 1) {
      out += pieces[0];
      return;
    }
    if (top) out += '(';
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (i > 0) out += "\n" + std::string(indent, ' ');
      out += pieces[i];
    }
    if (top) out += ')';
  }

  static void add_words(std::vector<std::string>& pieces, std::string_view line, std::size_t width, std::size_t) {
    std::string current;
    while (!line.empty()) {
      std::size_t end = 0;
      while (end < line.size() && !std::isspace(static_cast<unsigned char>(line[end]))) ++end;
      while (end < line.size() && std::isspace(static_cast<unsigned char>(line[end]))) ++end;
      const std::string candidate = current + std::string(line.substr(0, end));
      if (!current.empty() && code_points(repr_text(candidate)) > width) {
        pieces.push_back(repr_text(current));
        current = line.substr(0, end);
      } else {
        current = candidate;
      }
      line.remove_prefix(end);
    }
    if (!current.empty()) pieces.push_back(repr_text(current));
  }
};

}  // namespace

std::string pretty_repr(const Value& value) {
  Printer printer;
  printer.print(with_sorted_keys(value, 0), 0, 0);
  return std::move(printer.out);
}

}  // namespace moonwright::jinja
