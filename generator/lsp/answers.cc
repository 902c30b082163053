#include "generator/lsp/answers.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

#include "generator/base/replacement.h"
#include "generator/base/source_text.h"

namespace moonwright::lsp {

namespace {

std::string_view text_of_file(const Analysis& analysis, const std::string& path) {
  const auto found = analysis.texts.find(path);
  return found == analysis.texts.end() ? std::string_view() : std::string_view(found->second);
}

const Mention* mention_at(const Analysis& analysis, const Point& point) {
  const Place at = place_of(point.position, text_of_file(analysis, point.path));
  for (const Mention& mention : analysis.mentions) {
    const Place& place = mention.place;
    const bool inside = place.file == point.path && place.line == at.line && place.column <= at.column &&
                        at.column <= place.column + place.length;
    if (inside) return &mention;
  }
  return nullptr;
}

int severity_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return 1;
    case Severity::warning:
      return 2;
    case Severity::note:
      return 3;
  }
  return 3;
}

Json edit(const Range& range, const std::string& text) {
  return {{"range", to_json(range)}, {"newText", text}};
}

/// The parts of a term around its data: "urgent+", "todo", ":item~list".
struct Parts {
  std::string_view before;
  std::string_view data;
  std::string_view after;
};
Parts parts_of(std::string_view term) {
  const std::size_t plus = term.find('+');
  const std::size_t start = plus == std::string_view::npos ? 0 : plus + 1;
  const std::size_t colon = term.rfind(':');
  const std::size_t end = colon == std::string_view::npos ? term.size() : colon;
  return {term.substr(0, start), term.substr(start, end - start), term.substr(end)};
}
std::string_view tag_of(const Parts& parts) {
  return parts.after.substr(0, parts.after.find('~'));
}

bool is_data(const std::string& name) {
  const auto fits = [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.' || c >= 0x80;
  };
  return !name.empty() && std::all_of(name.begin(), name.end(), fits) && name.front() != '-' && name.front() != '.';
}

}  // namespace

std::string path_of(const std::string& uri) {
  if (!uri.starts_with("file:///")) return {};
  std::string path;
  for (std::size_t i = 7; i < uri.size(); ++i) {
    const bool escape = uri[i] == '%' && i + 2 < uri.size() && std::isxdigit(static_cast<unsigned char>(uri[i + 1])) &&
                        std::isxdigit(static_cast<unsigned char>(uri[i + 2]));
    if (escape) {
      path += static_cast<char>(std::stoi(uri.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      path += uri[i];
    }
  }
  return path;
}

Json to_json(const Range& range) {
  return {
      {"start", {{"line", range.start.line}, {"character", range.start.character}}},
      {"end", {{"line", range.end.line}, {"character", range.end.character}}},
  };
}

Json location(const Analysis& analysis, const Place& place) {
  const Range range = range_of(place, text_of_file(analysis, place.file));
  return {{"uri", uri_of(place.file)}, {"range", to_json(range)}};
}

Json diagnostics_of(const Analysis& analysis, const std::string& path) {
  Json list = Json::array();
  for (const Diagnostic& diagnostic : analysis.diagnostics) {
    if (diagnostic.place.file != path) continue;
    std::string message = diagnostic.message;
    if (!diagnostic.fix.empty()) message += "\nfix: " + diagnostic.fix;
    Json entry = {
        {"range", to_json(range_of(diagnostic.place, text_of_file(analysis, path)))},
        {"severity", severity_of(diagnostic.severity)},
        {"code", diagnostic.code.number},
        {"source", "moonwright"},
        {"message", std::move(message)},
    };
    for (const Related& related : diagnostic.related) {
      entry["relatedInformation"].push_back(
          {{"location", location(analysis, related.place)}, {"message", related.message}}
      );
    }
    list.push_back(std::move(entry));
  }
  return list;
}

Json hover(const Analysis& analysis, const Point& point) {
  const Mention* mention = mention_at(analysis, point);
  if (mention == nullptr) return nullptr;
  const auto found = analysis.explanations.find(mention->term);
  if (found == analysis.explanations.end()) return nullptr;
  const Range range = range_of(mention->place, text_of_file(analysis, point.path));
  return {
      {"contents", {{"kind", "markdown"}, {"value", "```text\n" + found->second + "\n```"}}},
      {"range", to_json(range)},
  };
}

Json completion(const Analysis& analysis, const Point& point) {
  const std::string_view line = before(point.position, text_of_file(analysis, point.path));
  const std::size_t blank = line.find_last_of(" \t(");
  const std::size_t start = blank == std::string_view::npos ? 0 : blank + 1;
  const std::string_view word = line.substr(start);
  const bool verb = word.starts_with('/');
  const Place begin{{}, point.position.line + 1, 1, 1};
  Range range{range_of(begin, {}).start, point.position};
  range.start = {point.position.line, point.position.character};
  for (const char c : word) range.start.character -= (static_cast<unsigned char>(c) & 0xC0) == 0x80 ? 0 : 1;
  Json items = Json::array();
  for (const Completion& known : verb ? analysis.verbs : analysis.terms) {
    items.push_back({
        {"label", known.text},
        {"kind", verb ? 3 : 6},
        {"detail", known.about},
        {"filterText", known.text},
        {"textEdit", edit(range, known.text)},
    });
  }
  return {{"isIncomplete", false}, {"items", std::move(items)}};
}

Json definition(const Analysis& analysis, const Point& point) {
  const Mention* mention = mention_at(analysis, point);
  if (mention == nullptr) return nullptr;
  const auto found = analysis.declarations.find(mention->term);
  return found == analysis.declarations.end() ? Json(nullptr) : location(analysis, found->second);
}

Json references(const Analysis& analysis, const Point& point) {
  const Mention* mention = mention_at(analysis, point);
  Json list = Json::array();
  for (const Mention& other : analysis.mentions) {
    if (mention != nullptr && other.term == mention->term) list.push_back(location(analysis, other.place));
  }
  return list;
}

Json code_actions(const Analysis& analysis, const std::string& path, int first_line, int last_line) {
  Json list = Json::array();
  for (const Diagnostic& diagnostic : analysis.diagnostics) {
    const int line = diagnostic.place.line - 1;
    if (diagnostic.place.file != path || line < first_line || line > last_line) continue;
    const std::string_view text = text_of_file(analysis, path);
    const std::optional<std::string> replacement = replacement_of(diagnostic, text_at(diagnostic.place, text));
    if (!replacement) continue;
    Json changes;
    changes[uri_of(path)] = Json::array({edit(range_of(diagnostic.place, text), *replacement)});
    list.push_back({
        {"title", "Change to `" + *replacement + "`"},
        {"kind", "quickfix"},
        {"edit", {{"changes", std::move(changes)}}},
    });
  }
  return list;
}

Json rename(const Analysis& analysis, const Point& point, const std::string& name, std::string& refusal) {
  const Mention* mention = mention_at(analysis, point);
  if (mention == nullptr) return refusal = "there is no term here", nullptr;
  const Parts old = parts_of(mention->term);
  if (old.data.empty()) return refusal = "`" + mention->term + "` has no name of its own", nullptr;
  if (tag_of(old) == ":item")
    return refusal = "a type is named in type specs and tables too: rename its file and give it `renamedFrom`", nullptr;
  if (!is_data(name)) return refusal = "`" + name + "` is no name: letters, digits, `-`, `_`, `.`", nullptr;
  Json changes = Json::object();
  for (const Mention& other : analysis.mentions) {
    const Parts parts = parts_of(other.term);
    if (parts.data != old.data || tag_of(parts) != tag_of(old)) continue;
    Place place = other.place;
    const std::string_view written = text_at(place, text_of_file(analysis, place.file));
    const std::size_t at = written.find(std::string(parts.data) + std::string(tag_of(parts)));
    if (at == std::string_view::npos) continue;
    std::string text(written);
    text.replace(at, parts.data.size(), name);
    changes[uri_of(place.file)].push_back(edit(range_of(place, text_of_file(analysis, place.file)), text));
  }
  return {{"changes", std::move(changes)}};
}

}  // namespace moonwright::lsp
