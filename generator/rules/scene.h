#pragma once

#include <functional>
#include <stdexcept>
#include <string>

#include "generator/graph/graph.h"

namespace moonwright::rules {

/// kebab-case singular to kebab-case plural, with the overrides of settings.yml and type specs.
using Plural = std::function<std::string(const std::string& word)>;

/// What the templates of a rule see. All non-null; `service` is the project where there is no service.
struct Scene {
  const graph::Resource* subject = nullptr;
  const graph::Resource* object = nullptr;
  const graph::Resource* service = nullptr;
  const graph::Resource* project = nullptr;
};

/// A template of a package that cannot be rendered.
struct TemplateError : std::runtime_error {
  explicit TemplateError(const std::string& message, int at_line = 0) : std::runtime_error(message), line(at_line) {}
  /// Of the template's text, from 1; 0 if unknown.
  int line;
};

/// Renders a template (of a `say`, a `set`, ...) for a scene. Throws TemplateError. Each of the four is a term (see
/// term_value). Properties set by rules are not seen: what one rule says may not depend on whether another ran.
using Render = std::function<std::string(const std::string& text, const Scene& scene)>;

/// "urgent-todo" for `urgent+todo:item~list`.
std::string word_of(const graph::Resource& resource);
/// "urgent-todos"; where the plural is the singular, "sheep-list".
std::string words_of_many(const graph::Resource& resource, const Plural& plural);
/// The plural of a word, with `-list` where it is the singular.
std::string plural_or_list(const std::string& word, const Plural& plural);

/// Renders with the template language of files (strict, all filters of Jinja2, the spellings of names), within bounds
/// that a sentence never needs. Each text is compiled once. Not for several threads.
Render template_render(Plural plural);

/// Compiles templates of rules without rendering them. Throws TemplateError.
using CheckTemplate = std::function<void(const std::string& text)>;
CheckTemplate template_check();

}  // namespace moonwright::rules
