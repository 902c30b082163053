#include "generator/rules/scene.h"

#include <string_view>
#include <utility>
#include <vector>

#include "generator/base/names.h"

namespace moonwright::rules {

namespace {

std::string with_name(const graph::Resource& resource, const std::string& word) {
  return resource.name.empty() ? word : resource.name + "-" + word;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> result;
  for (;;) {
    const std::size_t end = text.find(separator);
    result.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return result;
    text.remove_prefix(end + 1);
  }
}

[[noreturn]] void unknown(std::string_view what, std::string_view name, const std::vector<std::string>& known) {
  throw TemplateError("unknown " + std::string(what) + " `" + std::string(name) + "`" + did_you_mean(name, known));
}

const graph::Resource& resource_of(const Scene& scene, std::string_view name) {
  if (name == "subject") return *scene.subject;
  if (name == "object") return *scene.object;
  if (name == "service") return *scene.service;
  if (name == "project") return *scene.project;
  unknown("name", name, {"subject", "object", "service", "project"});
}

std::string attribute(const graph::Resource& resource, std::string_view name, const Plural& plural) {
  if (name == "name") return resource.name;
  if (name == "data") return resource.data;
  if (name == "tag") return resource.tag;
  if (name == "variant") return resource.variant;
  if (name == "word") return word_of(resource);
  if (name == "words") return words_of_many(resource, plural);
  unknown("attribute", name, {"name", "data", "tag", "variant", "word", "words"});
}

std::string filtered(const std::string& value, std::string_view filter, const Plural& plural) {
  if (filter == "plural") return plural_or_list(value, plural);
  if (filter == "kebab") return kebab_case(value);
  if (filter == "snake") return snake_case(value);
  if (filter == "camel") return camel_case(value);
  if (filter == "pascal") return pascal_case(value);
  unknown("filter", filter, {"plural", "kebab", "snake", "camel", "pascal"});
}

std::string evaluate(std::string_view expression, const Scene& scene, const Plural& plural) {
  const std::vector<std::string_view> steps = split(expression, '|');
  const std::vector<std::string_view> path = split(steps.front(), '.');
  const graph::Resource& resource = resource_of(scene, path.front());
  if (path.size() > 2) unknown("attribute", path[2], {});
  std::string value = path.size() == 2 ? attribute(resource, path[1], plural) : resource.text();
  for (std::size_t i = 1; i < steps.size(); ++i) value = filtered(value, steps[i], plural);
  return value;
}

}  // namespace

std::string word_of(const graph::Resource& resource) {
  return with_name(resource, resource.data);
}

std::string plural_or_list(const std::string& word, const Plural& plural) {
  std::string result = plural(word);
  return result == word ? word + "-list" : result;
}

std::string words_of_many(const graph::Resource& resource, const Plural& plural) {
  return with_name(resource, plural_or_list(resource.data, plural));
}

Render simple_render(Plural plural) {
  return [plural = std::move(plural)](const std::string& text, const Scene& scene) {
    std::string result;
    std::size_t at = 0;
    for (;;) {
      const std::size_t begin = text.find("{{", at);
      result += text.substr(at, begin - at);
      if (begin == std::string::npos) return result;
      const std::size_t end = text.find("}}", begin);
      if (end == std::string::npos) throw TemplateError("`{{` without `}}`");
      result += evaluate(std::string_view(text).substr(begin + 2, end - begin - 2), scene, plural);
      at = end + 2;
    }
  };
}

}  // namespace moonwright::rules
