#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/api/model.h"
#include "generator/base/diagnostic.h"
#include "generator/settings/settings.h"
#include "generator/spec/document.h"

/// Advice on a spec that is right: what a rule of the language took in a way that the author may not have meant.
namespace moonwright::lint {

/// What the rules look at.
struct Subject {
  const spec::Document& document;
  const api::Model& model;
};

/// One rule. Its name is that of its code, and what settings.yml calls it.
struct Rule {
  Code code;
  /// One line for people: what it looks for.
  std::string_view about;
  /// Adds warnings with the rule's code.
  void (*run)(const Subject& subject, Diagnostics& findings) = nullptr;
};

/// All of them, by name.
const std::vector<Rule>& rules();

/// Runs every rule that settings.yml does not switch off. Findings are warnings, of rules set to `error` errors.
Diagnostics lint(const Subject& subject, const Settings& settings);

/// unknown-lint-rule for names in settings.yml that are no rule's.
void check_rule_names(const Settings& settings, Diagnostics& diagnostics);

}  // namespace moonwright::lint
