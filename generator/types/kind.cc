#include "generator/types/kind.h"

#include <algorithm>
#include <array>
#include <utility>

namespace moonwright::types {

namespace {

struct Word {
  std::string_view word;
  Kind kind;
};

/// The first word of a kind is its own; JSON Schema's spellings follow.
constexpr std::array<Word, 33> words{{
    {"uuid", Kind::uuid},
    {"id", Kind::id},
    {"string", Kind::string},
    {"slug", Kind::slug},
    {"email", Kind::email},
    {"url", Kind::url},
    {"text", Kind::text},
    {"markdown", Kind::markdown},
    {"boolean", Kind::boolean},
    {"int", Kind::int32},
    {"bigint", Kind::bigint},
    {"float", Kind::float64},
    {"decimal", Kind::decimal},
    {"date", Kind::date},
    {"time", Kind::time},
    {"datetime", Kind::datetime},
    {"json", Kind::json},
    {"bytes", Kind::bytes},
    {"enum", Kind::enumeration},
    {"tags", Kind::tags},
    {"password", Kind::password},
    {"file", Kind::file},
    {"image", Kind::image},
    {"fk", Kind::fk},
    {"relatedSet", Kind::related_set},
    {"manyToMany", Kind::many_to_many},
    {"form", Kind::form},
    {"idList", Kind::id_list},
    {"integer", Kind::int32},
    {"number", Kind::float64},
    {"array", Kind::tags},
    {"foreignKey", Kind::fk},
    {"", Kind::of_path},
}};

}  // namespace

std::string_view word_of(Kind kind) {
  const auto* found = std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.kind == kind; });
  return found->word;
}

std::optional<Kind> kind_of(std::string_view word) {
  const auto* found = std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.word == word; });
  if (word.empty() || found == words.end()) return std::nullopt;
  return found->kind;
}

const std::vector<std::string>& kind_words() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> result;
    for (const Word& word : words) {
      if (!word.word.empty()) result.emplace_back(word.word);
    }
    return result;
  }();
  return all;
}

bool is_text(Kind kind) {
  switch (kind) {
    case Kind::string:
    case Kind::slug:
    case Kind::email:
    case Kind::url:
    case Kind::text:
    case Kind::markdown:
    case Kind::password:
      return true;
    default:
      return false;
  }
}

bool is_ordered(Kind kind) {
  switch (kind) {
    case Kind::int32:
    case Kind::bigint:
    case Kind::float64:
    case Kind::decimal:
    case Kind::date:
    case Kind::time:
    case Kind::datetime:
      return true;
    default:
      return is_text(kind) && kind != Kind::password;
  }
}

bool is_file(Kind kind) {
  return kind == Kind::file || kind == Kind::image;
}

bool is_stored(Kind kind) {
  switch (kind) {
    case Kind::related_set:
    case Kind::many_to_many:
    case Kind::form:
    case Kind::id_list:
    case Kind::of_path:
      return false;
    default:
      return true;
  }
}

}  // namespace moonwright::types
