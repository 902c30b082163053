#include "generator/explain/sql_lines.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace moonwright::explain {

namespace {

/// Names and keywords of a text; quotes do not count.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    if (letter) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

const api::Type* table_of(const api::Service& service, const std::string& name) {
  for (const api::Type& type : service.types) {
    if (type.table == name) return &type;
  }
  return nullptr;
}

/// The table that the statement around `begin` speaks of: the word behind TABLE or ON, at or before the line.
const api::Type* table_before(const api::Service& service, const std::string& text, std::size_t end) {
  const std::size_t statement = text.rfind(';', end == 0 ? 0 : end - 1);
  const std::size_t begin = statement == std::string::npos ? 0 : statement;
  const std::vector<std::string> words = words_of(std::string_view(text).substr(begin, end - begin));
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] != "TABLE" && words[i] != "ON" && words[i] != "INTO") continue;
    if (const api::Type* type = table_of(service, words[i + 1])) return type;
  }
  return nullptr;
}

}  // namespace

void add_sql_line(
    const rules::Understanding& understanding,
    const api::Service& service,
    const std::string& text,
    std::size_t begin,
    const std::string& line,
    Explanation& to
) {
  const std::size_t end = begin + line.size();
  const std::size_t stop = line.find(';');
  const api::Type* type = table_before(service, text, stop == std::string::npos ? end : begin + stop);
  if (type == nullptr) return;
  bool named = false;
  for (const std::string& word : words_of(line)) {
    for (const api::Field& field : type->fields) {
      if (field.column.empty() || field.column != word) continue;
      const std::string note = "column " + type->table + "." + field.column;
      if (std::find(to.notes.begin(), to.notes.end(), note) == to.notes.end()) to.notes.push_back(note);
      add_origin(understanding, field.origin, to);
      named = true;
    }
  }
  if (named) return;
  to.notes.push_back("table " + type->table);
  add_origin(understanding, type->origin, to);
}

}  // namespace moonwright::explain
