#include "generator/rules/scene.h"

#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "generator/base/names.h"
#include "generator/jinja/environment.h"
#include "generator/rules/name_filters.h"
#include "generator/rules/term_value.h"

namespace moonwright::rules {

namespace {

using jinja::Value;

const std::vector<std::string> scene_names = {"subject", "object", "service", "project"};

std::string with_name(const graph::Resource& resource, const std::string& word) {
  return resource.name.empty() ? word : resource.name + "-" + word;
}

jinja::Options options_of_rules() {
  jinja::Options options;
  options.undefined = jinja::UndefinedPolicy::strict;
  options.limits.steps = 100'000;
  options.limits.output = std::size_t{64} << 10;
  options.limits.range = 1'000;
  return options;
}

/// An environment and what it has compiled: shared by the copies of one Render.
class Templates {
 public:
  explicit Templates(Plural plural) : plural_(std::move(plural)), environment_(options_of_rules()) {
    add_name_filters(environment_, plural_);
  }

  void compile(const std::string& text) {
    try {
      find(text);
    } catch (const jinja::Error& error) {
      throw with_hint(error);
    }
  }

  std::string render(const std::string& text, const Scene& scene) {
    try {
      return environment_.render(find(text), variables(scene));
    } catch (const jinja::Error& error) {
      throw with_hint(error);
    }
  }

 private:
  Value variables(const Scene& scene) const {
    return Value::map(
        {{"subject", term_value(*scene.subject, plural_)},
         {"object", term_value(*scene.object, plural_)},
         {"service", term_value(*scene.service, plural_)},
         {"project", term_value(*scene.project, plural_)}}
    );
  }

  TemplateError with_hint(const jinja::Error& error) const {
    return TemplateError(error.message() + hint(error, scene_names), error.line());
  }

  const jinja::TemplatePtr& find(const std::string& text) {
    jinja::TemplatePtr& compiled = compiled_[text];
    if (!compiled) compiled = environment_.compile(text);
    return compiled;
  }

  Plural plural_;
  jinja::Environment environment_;
  std::unordered_map<std::string, jinja::TemplatePtr> compiled_;
};

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

Render template_render(Plural plural) {
  const auto templates = std::make_shared<Templates>(std::move(plural));
  return [templates](const std::string& text, const Scene& scene) {
    // Most texts that are said have no marks at all.
    return text.find('{') == std::string::npos ? text : templates->render(text, scene);
  };
}

CheckTemplate template_check() {
  const auto templates = std::make_shared<Templates>([](const std::string& word) { return word; });
  return [templates](const std::string& text) { templates->compile(text); };
}

}  // namespace moonwright::rules
