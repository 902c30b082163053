#include "runtime/graphql/validation/context.h"

#include <unordered_set>
#include <utility>

namespace mw::graphql {
namespace {

/// Comparisons of fields, followed spreads and the like; far above what honest documents need (some milliseconds).
constexpr std::size_t most_work = 500'000;

}  // namespace

std::string cat(std::initializer_list<std::string_view> pieces) {
  std::string out;
  for (const std::string_view piece : pieces) out += piece;
  return out;
}

ValidationContext::ValidationContext(
    const Schema* schema, const Schema& directives, const ast::Document& document, std::size_t max_errors
)
    : schema_(schema),
      directives_(directives),
      document_(document),
      max_errors_(max_errors),
      types_(directives),
      work_left_(most_work) {
  ancestors_.reserve(32);
  index_document();
}

void ValidationContext::index_document() {
  for (const ast::Definition& definition : document_.definitions) {
    if (definition.kind == ast::Kind::fragment_definition) {
      const auto& fragment = ast::as<ast::FragmentDefinition>(definition);
      fragments_[fragment.name.value] = &fragment;
    } else if (definition.kind == ast::Kind::directive_definition) {
      const auto& directive = ast::as<ast::DirectiveDefinition>(definition);
      defined_directives_[directive.name.value] = &directive;
    }
  }
}

void ValidationContext::report(std::string message, std::initializer_list<const ast::Node*> nodes) {
  report(std::move(message), std::vector<const ast::Node*>(nodes));
}

void ValidationContext::report(std::string message, const std::vector<const ast::Node*>& nodes) {
  if (aborted_) return;
  if (errors_.size() < max_errors_) {
    errors_.push_back(error_at(std::move(message), nodes));
    return;
  }
  aborted_ = true;
  errors_.push_back({"Too many validation errors, error limit reached. Validation aborted.", {}, {}, {}});
}

bool ValidationContext::spend(std::size_t work) {
  if (aborted_) return false;
  if (work <= work_left_) {
    work_left_ -= work;
    return true;
  }
  aborted_ = true;
  errors_.push_back({"The document is too complex to validate. Validation aborted.", {}, {}, {}});
  return false;
}

const ast::FragmentDefinition* ValidationContext::fragment(std::string_view name) {
  const auto found = fragments_.find(name);
  return found == fragments_.end() ? nullptr : found->second;
}

const std::vector<const ast::FragmentSpread*>& ValidationContext::fragment_spreads(const ast::SelectionSet& set) {
  const auto [entry, is_new] = spreads_.try_emplace(&set);
  if (!is_new) return entry->second;
  std::vector<const ast::SelectionSet*> open{&set};
  while (!open.empty()) {
    const ast::SelectionSet* next = open.back();
    open.pop_back();
    for (const ast::Selection& selection : next->selections) {
      const ast::SelectionSet* inner = nullptr;
      if (selection.kind == ast::Kind::fragment_spread) {
        entry->second.push_back(&ast::as<ast::FragmentSpread>(selection));
      } else if (selection.kind == ast::Kind::field) {
        inner = ast::as<ast::Field>(selection).selection_set;
      } else {
        inner = ast::as<ast::InlineFragment>(selection).selection_set;
      }
      if (inner != nullptr) open.push_back(inner);
    }
  }
  return entry->second;
}

const std::vector<const ast::FragmentDefinition*>& ValidationContext::reached_fragments(
    const ast::OperationDefinition& operation
) {
  const auto [entry, is_new] = reached_.try_emplace(&operation);
  if (!is_new || fragments_.empty()) return entry->second;
  std::unordered_set<std::string_view> seen;
  std::vector<const ast::SelectionSet*> open{operation.selection_set};
  while (!open.empty()) {
    const ast::SelectionSet* set = open.back();
    open.pop_back();
    for (const ast::FragmentSpread* spread : fragment_spreads(*set)) {
      if (!spend(1)) return entry->second;
      if (!seen.insert(spread->name.value).second) continue;
      const ast::FragmentDefinition* found = fragment(spread->name.value);
      if (found == nullptr) continue;
      entry->second.push_back(found);
      open.push_back(found->selection_set);
    }
  }
  return entry->second;
}

const std::vector<VariableUsage>& ValidationContext::variable_usages(const ast::Definition& definition) {
  return usages_[&definition];
}

std::vector<VariableUsage> ValidationContext::all_variable_usages(const ast::OperationDefinition& operation) {
  std::vector<VariableUsage> all = variable_usages(operation);
  for (const ast::FragmentDefinition* fragment : reached_fragments(operation)) {
    const std::vector<VariableUsage>& more = variable_usages(*fragment);
    if (!spend(more.size())) return all;
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

void ValidationContext::add_variable_usage(const ast::Definition& definition, VariableUsage usage) {
  usages_[&definition].push_back(usage);
}

KnownDirective ValidationContext::directive(std::string_view name) {
  const auto defined = defined_directives_.find(name);
  if (defined != defined_directives_.end()) return {nullptr, defined->second};
  return {directives_.directive(name), nullptr};
}

}  // namespace mw::graphql
