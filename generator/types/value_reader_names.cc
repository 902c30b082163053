#include <algorithm>
#include <utility>

#include "generator/base/names.h"
#include "generator/base/plain_word.h"
#include "generator/types/codes.h"
#include "generator/types/names.h"
#include "generator/types/value_reader.h"

/// The parts of ValueReader for names, lists of names and paths.
namespace moonwright::types {

namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// The longest name that PostgreSQL keeps whole.
constexpr std::size_t longest_sql_name = 63;

bool is_sql_name(std::string_view text) {
  return is_graphql_name(text.starts_with("__") ? text.substr(2) : text) && text.size() <= longest_sql_name;
}

}  // namespace

std::string ValueReader::filled(const yaml::Node& node) {
  std::string value = text(node);
  if (!node.is_scalar() || !node.is_text() || !is_blank(value)) return value;
  error(node, codes::wrong_value, "expected a name, found an empty text", "write a name, or take it out");
  return {};
}

std::string ValueReader::sql_name(const yaml::Node& node) {
  std::string value = filled(node);
  if (value.empty() || is_sql_name(value)) return value;
  const std::string fixed = snake_case(value);
  error(
      node,
      codes::bad_sql_name,
      "`" + value + "` is no name of a table or column: letters, digits and `_`, not a digit first, at most " +
          std::to_string(longest_sql_name) + " characters",
      is_sql_name(fixed) ? "write `" + fixed + "`" : "write another name"
  );
  return {};
}

std::string ValueReader::plain_word(const yaml::Node& node) {
  std::string value = filled(node);
  if (value.empty() || is_plain_word(value)) return value;
  std::string spelled = value;
  std::replace(spelled.begin(), spelled.end(), ' ', '-');
  error(
      node,
      codes::wrong_value,
      "`" + value + "` is no word: letters, digits and `-`, a letter first",
      is_plain_word(spelled) ? "write `" + kebab_case(spelled) + "`" : std::string()
  );
  return {};
}

std::string ValueReader::graphql_name(const yaml::Node& node) {
  std::string value = filled(node);
  if (value.empty() || is_graphql_name(value)) return value;
  const bool reserved = value.starts_with("__");
  error(
      node,
      codes::bad_name,
      reserved ? "`" + value + "`: names that begin with `__` belong to GraphQL itself"
               : "`" + value + "` is no GraphQL name: letters, digits and `_`, not a digit first"
  );
  return {};
}

Name ValueReader::name(const yaml::Node& node) {
  return Name{.text = filled(node), .place = node.place};
}

std::vector<Name> ValueReader::names(const yaml::Node& node) {
  std::vector<Name> result;
  if (!list(node)) return result;
  for (const yaml::Node& item : node.items) {
    Name one = name(item);
    if (!one.text.empty()) result.push_back(std::move(one));
  }
  return result;
}

std::vector<Name> ValueReader::one_or_more(const yaml::Node& node) {
  if (node.is_sequence()) {
    if (node.items.empty()) error(node, codes::wrong_value, "the list names nothing", "name one, or take it out");
    return names(node);
  }
  Name one = name(node);
  if (one.text.empty()) return {};
  return {std::move(one)};
}

std::vector<std::string> ValueReader::texts(const yaml::Node& node) {
  std::vector<std::string> result;
  for (Name& one : names(node)) result.push_back(std::move(one.text));
  return result;
}

std::vector<std::vector<Name>> ValueReader::name_lists(const yaml::Node& node) {
  std::vector<std::vector<Name>> result;
  if (!list(node)) return result;
  for (const yaml::Node& item : node.items) {
    std::vector<Name> one = names(item);
    if (item.is_sequence() && item.items.empty()) error(item, codes::wrong_value, "the list names no field");
    if (!one.empty()) result.push_back(std::move(one));
  }
  return result;
}

PathText ValueReader::path(const yaml::Node& node) {
  PathText result{.parts = {}, .place = node.place};
  if (node.is_sequence()) {
    for (const Name& one : names(node)) result.parts.push_back(one.text);
    if (node.items.empty()) error(node, codes::wrong_value, "the path names no field", "name one, or take it out");
    return result;
  }
  const std::string all = filled(node);
  if (all.empty()) return result;
  for (std::size_t begin = 0; begin <= all.size();) {
    const std::size_t end = std::min(all.find('.', begin), all.size());
    result.parts.push_back(all.substr(begin, end - begin));
    begin = end + 1;
  }
  if (std::none_of(result.parts.begin(), result.parts.end(), is_blank)) return result;
  error(
      node,
      codes::wrong_value,
      "`" + all + "` is no path: a field, or fields with single points between them",
      "write it as in `todolist.name`"
  );
  result.parts.clear();
  return result;
}

std::vector<PathText> ValueReader::paths(const yaml::Node& node) {
  std::vector<PathText> result;
  if (!list(node)) return result;
  for (const yaml::Node& item : node.items) {
    PathText one = path(item);
    if (!one.parts.empty()) result.push_back(std::move(one));
  }
  return result;
}

std::vector<OrderText> ValueReader::order(const yaml::Node& node) {
  std::vector<OrderText> result;
  for (Name& one : names(node)) {
    OrderText term{.field = one.text, .place = one.place};
    if (term.field.starts_with('-')) {
      term.descending = true;
      term.field.erase(0, 1);
    }
    if (!term.field.empty()) {
      result.push_back(std::move(term));
      continue;
    }
    diagnostics_.add(Diagnostic{
        .code = codes::wrong_value,
        .message = "there is no field behind the minus",
        .place = one.place,
        .fix = "write it as in \"-createdAt\"",
        .pointer = yaml::pointer(root_, node),
        .related = {},
    });
  }
  return result;
}

}  // namespace moonwright::types
