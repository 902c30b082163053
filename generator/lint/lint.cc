#include "generator/lint/lint.h"

#include <utility>

#include "generator/base/names.h"
#include "generator/lint/codes.h"
#include "generator/lint/rules.h"

namespace moonwright::lint {

namespace {

LintLevel level_of(const Rule& rule, const Settings& settings) {
  const auto found = settings.lint.find(std::string(rule.code.name));
  return found == settings.lint.end() ? LintLevel::warning : found->second;
}

std::vector<std::string> names() {
  std::vector<std::string> result;
  for (const Rule& rule : rules()) result.emplace_back(rule.code.name);
  return result;
}

}  // namespace

const std::vector<Rule>& rules() {
  static const std::vector<Rule> all = {
      {codes::aside,
       "a term that only says more about the term before it, and is neither subject nor object",
       find_asides},
      {codes::near_miss, "a word of prose that is all but a term or a verb", find_near_misses},
      {codes::open_access, "a service without accounts: everybody may read and write", find_open_access},
      {codes::unused_term, "a term that takes part in no relation, and so is prose", find_unused_terms},
  };
  return all;
}

Diagnostics lint(const Subject& subject, const Settings& settings) {
  Diagnostics result;
  for (const Rule& rule : rules()) {
    const LintLevel level = level_of(rule, settings);
    if (level == LintLevel::off) continue;
    Diagnostics findings;
    rule.run(subject, findings);
    for (Diagnostic finding : findings.all()) {
      finding.severity = level == LintLevel::error ? Severity::error : Severity::warning;
      result.add(std::move(finding));
    }
  }
  return result;
}

void check_rule_names(const Settings& settings, Diagnostics& diagnostics) {
  const yaml::Node* node = settings.source.find("lint");
  if (node == nullptr) return;
  const std::vector<std::string> known = names();
  for (const yaml::Entry& entry : node->entries) {
    bool found = false;
    for (const std::string& name : known) found = found || name == entry.key;
    if (found) continue;
    diagnostics.add({
        .code = codes::unknown_lint_rule,
        .message = "there is no lint rule `" + entry.key + "`" + did_you_mean(entry.key, known),
        .place = entry.key_place,
        .fix = "the rules are `aside`, `near-miss`, `open-access` and `unused-term`",
        .pointer = yaml::pointer(settings.source, *node, entry.key),
    });
  }
}

}  // namespace moonwright::lint
