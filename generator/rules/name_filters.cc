#include "generator/rules/name_filters.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "generator/base/names.h"

namespace moonwright::rules {

namespace {

jinja::Function spelling(std::string (*spell)(std::string_view)) {
  return [spell](jinja::Call& call) { return jinja::Value(spell(call.text(0))); };
}

/// Those of names, and the ones of Jinja2 that packages need most.
const std::vector<std::string> common_filters = {
    "snake",    "kebab",      "camel",   "pascal", "upper_snake", "plural",  "cpp_string",
    "cpp_name", "capitalize", "default", "first",  "indent",      "join",    "last",
    "length",   "list",       "lower",   "map",    "reject",      "replace", "reverse",
    "select",   "selectattr", "sort",    "title",  "trim",        "unique",  "upper",
};

/// What stands between `before` and `after` in a message of that form; else nothing.
std::string_view between(std::string_view message, std::string_view before, std::string_view after) {
  if (!message.starts_with(before)) return {};
  message.remove_prefix(before.size());
  return message.substr(0, std::min(message.find(after), message.size()));
}

}  // namespace

void add_name_filters(jinja::Environment& environment, Plural plural) {
  environment.add_filter("snake", spelling(snake_case));
  environment.add_filter("kebab", spelling(kebab_case));
  environment.add_filter("camel", spelling(camel_case));
  environment.add_filter("pascal", spelling(pascal_case));
  environment.add_filter("upper_snake", spelling(upper_snake_case));
  environment.add_filter("plural", [plural = std::move(plural)](jinja::Call& call) {
    return jinja::Value(plural_or_list(call.text(0), plural));
  });
}

std::string hint(const jinja::Error& error, const std::vector<std::string>& variables) {
  const std::string_view filter = between(error.message(), "No filter named '", "'");
  if (!filter.empty()) return did_you_mean(filter, common_filters);
  if (!error.message().ends_with("' is undefined")) return {};
  return did_you_mean(between(error.message(), "'", "'"), variables);
}

}  // namespace moonwright::rules
