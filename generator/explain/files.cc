#include "generator/explain/files.h"

#include <algorithm>
#include <optional>

#include "generator/explain/schema_members.h"
#include "generator/explain/sql_lines.h"
#include "generator/explain/terms.h"

namespace moonwright::explain {

namespace {

const view::RenderLog::Entry* entry_of(const RenderedFile& rendered) {
  for (const view::RenderLog::Entry& entry : rendered.log.entries) {
    if (entry.made && entry.path == rendered.file.path) return &entry;
  }
  return nullptr;
}

std::string text_of(const jinja::Value& map, const char* key) {
  const jinja::Value* value = map.is_map() ? map.find(key) : nullptr;
  return value != nullptr && value->is_text() ? std::string(value->text()) : std::string();
}

int number_of(const jinja::Value& map, const char* key) {
  const jinja::Value* value = map.is_map() ? map.find(key) : nullptr;
  return value != nullptr && value->is_integral() ? static_cast<int>(value->integer()) : 0;
}

/// What `view::origin_view` made of it.
api::Origin origin_of(const jinja::Value& view) {
  api::Origin origin;
  origin.said.place = {text_of(view, "file"), number_of(view, "line"), number_of(view, "column"), 1};
  origin.said.sentence = text_of(view, "sentence");
  origin.said.rule = text_of(view, "rule");
  origin.spec = {text_of(view, "spec_file"), number_of(view, "spec_line"), number_of(view, "spec_column"), 1};
  return origin;
}

struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

std::optional<Line> line_at(const std::string& text, int number) {
  std::size_t begin = 0;
  for (int i = 1; begin < text.size(); ++i) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (i == number) return Line{begin, end, text.substr(begin, end - begin)};
    begin = end + 1;
  }
  return std::nullopt;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

/// The part of the line that says most: written for the innermost thing, with more than blanks; the first of them.
const jinja::Trace::Span* best_span(const jinja::Trace& trace, const std::string& text, const Line& line) {
  const jinja::Trace::Span* best = nullptr;
  for (const jinja::Trace::Span& span : trace.spans()) {
    const std::size_t begin = std::max(span.begin, line.begin);
    const std::size_t end = std::min(span.end, line.end);
    if (begin >= end || is_blank(std::string_view(text).substr(begin, end - begin))) continue;
    if (best == nullptr || span.depth > best->depth) best = &span;
  }
  return best;
}

/// The line of the template: that of the part, and the line feeds in it before this line.
int template_line(const jinja::Trace::Span& span, const std::string& text, const Line& line) {
  if (span.begin >= line.begin) return span.line;
  return span.line + static_cast<int>(std::count(
                         text.begin() + static_cast<std::ptrdiff_t>(span.begin),
                         text.begin() + static_cast<std::ptrdiff_t>(line.begin),
                         '\n'
                     ));
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool names(const std::string& line, const std::string& word) {
  for (std::size_t at = line.find(word); at != std::string::npos && !word.empty(); at = line.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_word(line[at - 1])) && (end == line.size() || !is_word(line[end]))) return true;
  }
  return false;
}

/// Types and operations that a line of a registry names.
void add_named_things(const RenderedFile& rendered, const std::string& line, Explanation& to) {
  for (const api::Type& type : rendered.service.types) {
    const bool named = names(line, type.snake + "_model") || names(line, type.pascal) ||
                       line.find("/" + type.snake + ".") != std::string::npos;
    if (named) add_origin(rendered.understanding, type.origin, to);
  }
  for (const api::Operation& operation : rendered.service.operations) {
    if (names(line, operation.class_name) || names(line, operation.file_name))
      add_origin(rendered.understanding, operation.origin, to);
  }
}

/// The `type` or `input` that a line of a schema is in, and the member that it declares.
std::string coordinate_at(const std::string& text, std::size_t begin, const std::string& line) {
  const auto word_behind = [](const std::string& it, std::size_t at) {
    std::size_t end = at;
    while (end < it.size() && is_word(it[end])) ++end;
    return it.substr(at, end - at);
  };
  const auto declared = [&](const std::string& it) -> std::string {
    for (const char* keyword : {"type ", "input ", "enum ", "scalar "}) {
      if (it.starts_with(keyword)) return word_behind(it, std::string(keyword).size());
    }
    return {};
  };
  if (std::string type = declared(line); !type.empty()) return type;
  const std::size_t indent = line.find_first_not_of(' ');
  if (indent == std::string::npos || indent == 0) return {};
  const std::string member = word_behind(line, indent);
  std::size_t end = begin;
  while (end > 0) {
    const std::size_t previous = end >= 2 ? text.rfind('\n', end - 2) : std::string::npos;
    const std::size_t start = previous == std::string::npos ? 0 : previous + 1;
    const std::string type = declared(text.substr(start, end - start));
    if (!type.empty()) return member.empty() ? type : type + "." + member;
    end = start;
  }
  return {};
}

void add_part(std::optional<Explanation> part, Explanation& to) {
  if (!part) return;
  for (const Place& place : part->type_specs) to.type_specs.push_back(place);
  for (const Said& said : part->sentences) to.sentences.push_back(said);
  for (const RuleUse& rule : part->rules) to.rules.push_back(rule);
  to.notes.insert(to.notes.begin(), part->what + (part->text.empty() ? "" : ": " + part->text));
}

void add_traced(const RenderedFile& rendered, const Line& line, Explanation& to) {
  const std::string& text = rendered.file.text;
  const jinja::Trace::Span* span = best_span(rendered.log.trace, text, line);
  if (span != nullptr) {
    to.templates.push_back({span->template_name, template_line(*span, text, line)});
    if (!span->origin.is_undefined()) add_origin(rendered.understanding, origin_of(span->origin), to);
  }
  if (to.sentences.empty() && to.type_specs.empty()) add_named_things(rendered, line.text, to);
  if (!to.sentences.empty() || !to.type_specs.empty()) return;
  const view::RenderLog::Entry* entry = entry_of(rendered);
  if (entry != nullptr && !entry->origin.is_undefined())
    add_origin(rendered.understanding, origin_of(entry->origin), to);
}

void add_unrendered(const RenderedFile& rendered, const Line& line, int number, Explanation& to) {
  const output::File& file = rendered.file;
  if (file.path.ends_with(".graphql")) {
    const std::string coordinate = coordinate_at(file.text, line.begin, line.text);
    add_part(explain_member(rendered.understanding, {{}, {rendered.service}}, coordinate), to);
  } else if (file.path.ends_with(".sql")) {
    add_sql_line(rendered.understanding, rendered.service, file.text, line.begin, line.text, to);
  } else if (file.origin.starts_with("fixtures/")) {
    to.notes.push_back("the same line of " + file.origin + ":" + std::to_string(number));
  }
}

}  // namespace

int count_lines(const std::string& text) {
  const auto feeds = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  return text.empty() || text.back() == '\n' ? feeds : feeds + 1;
}

Explanation explain_file(const RenderedFile& rendered) {
  const output::File& file = rendered.file;
  Explanation result;
  result.what = file.path;
  result.kind = "file";
  result.notes.push_back("made from " + file.origin);
  if (file.owner == output::Owner::person) result.notes.push_back("yours: scaffolded once, then never touched");
  if (!file.template_name.empty()) result.templates.push_back({file.template_name, 0});
  if (const view::RenderLog::Entry* entry = entry_of(rendered)) {
    rules::Rule row;
    row.name = "for " + entry->row.matches.text();
    row.place = entry->row.place;
    result.rules.push_back(use_of(rendered.understanding.packages, row));
    if (!entry->origin.is_undefined()) add_origin(rendered.understanding, origin_of(entry->origin), result);
  }
  for (const std::string& term : file.terms) {
    for (Explanation& part : explain_term(rendered.understanding, term)) result.parts.push_back(std::move(part));
  }
  return result;
}

Explanation explain_line(const RenderedFile& rendered, int number) {
  Explanation result;
  result.what = rendered.file.path + ":" + std::to_string(number);
  result.kind = "line of a file";
  const std::optional<Line> line = line_at(rendered.file.text, number);
  if (!line) return result;
  result.text = line->text;
  if (rendered.file.owner == output::Owner::person)
    result.notes.push_back("yours: scaffolded once, then never touched; this is the line of the scaffold");
  if (entry_of(rendered) != nullptr) {
    add_traced(rendered, *line, result);
  } else {
    add_unrendered(rendered, *line, number, result);
  }
  add_rules_of_sentences(rendered.understanding, result);
  if (result.sentences.empty() && result.type_specs.empty())
    result.notes.push_back("made from " + rendered.file.origin);
  return result;
}

}  // namespace moonwright::explain
