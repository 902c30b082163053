#include "generator/api/words.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "generator/api/codes.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// What both GraphQL and C++ take as a name.
bool is_name(std::string_view text) {
  if (text.empty() || is_digit(text.front())) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '_'; });
}

bool becomes_name(std::string_view tag) {
  return tag == "item" || tag == "query" || tag == "mutation" || tag == "subscription" || tag == "module";
}

/// The letter without its accent for the code points U+00C0 to U+00FF; a dot for what has none.
constexpr std::string_view plain_letters = "AAAAAAACEEEEIIIIDNOOOOO.OUUUUYTsaaaaaaaceeeeiiiidnooooo.ouuuuyty";

/// `Ünïcode` to `Unicode`, `9x` to `item-9x`: a word near to `word` that gives a name.
std::string proposal(std::string_view word, std::string_view tag) {
  std::string result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (is_letter(word[i]) || is_digit(word[i]) || word[i] == '-' || word[i] == '_') {
      result += word[i];
    } else if (byte == 0xC3 && i + 1 < word.size()) {
      const std::size_t letter = static_cast<unsigned char>(word[++i]) & 0x3Fu;
      if (plain_letters[letter] != '.') result += plain_letters[letter];
    }
  }
  result = kebab_case(result);
  if (result.empty() || !is_letter(result.front())) result = result.empty() ? tag : std::string(tag) + "-" + result;
  return result;
}

void check_word(
    const std::string& word, const graph::Resource& resource, std::set<std::string>& seen, Diagnostics& diagnostics
) {
  const std::string name = pascal_case(word);
  if (is_name(name) || !seen.insert(resource.tag + name).second) return;
  // The module that follows from an item stands where the item does.
  const Place& place = resource.origin.place;
  const std::string at = place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
  if (resource.tag == "module" && seen.count(at) > 0) return;
  seen.insert(at);
  const std::string what = resource.tag == "module" ? "a folder and a namespace of C++" : "names of GraphQL and C++";
  diagnostics.error(
      codes::no_name,
      resource.origin.place,
      "`" + word + "` of `" + resource.text() + "` cannot become " + what +
          (name.empty() || !is_digit(name.front()) ? ": letters without accents (a to z), digits and `-` can"
                                                   : ", for it does not begin with a letter"),
      "take another word, such as `" + proposal(word, resource.tag) + "`"
  );
}

}  // namespace

void check_words(const graph::Graph& graph, Diagnostics& diagnostics) {
  std::set<std::string> seen;
  for (const graph::Resource& resource : graph.resources) {
    // What a rule has made follows from a word that somebody wrote.
    if (!becomes_name(resource.tag) || !resource.origin.rule.empty()) continue;
    check_word(resource.data, resource, seen, diagnostics);
    if (resource.tag == "item" && !resource.name.empty()) check_word(resource.name, resource, seen, diagnostics);
  }
}

}  // namespace moonwright::api
