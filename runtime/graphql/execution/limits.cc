#include "runtime/graphql/execution/limits.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace mw::graphql {
namespace {

/// Counts of a selection set with all its fragments; sums stop growing at a bound, so that they cannot overflow.
struct Counts {
  std::size_t depth = 0;
  std::size_t fields = 0;
  std::size_t aliases = 0;
  std::size_t root_fields = 0;
};

constexpr std::size_t bound = 1'000'000'000;

void add(std::size_t& sum, std::size_t more) {
  sum = std::min(bound, sum + more);
}

class Counter {
 public:
  explicit Counter(const ast::Document& document) {
    for (const ast::Definition& definition : document.definitions) {
      if (definition.kind != ast::Kind::fragment_definition) continue;
      const auto& fragment = ast::as<ast::FragmentDefinition>(definition);
      fragments_.try_emplace(fragment.name.value, &fragment);
    }
  }

  Counts count(const ast::SelectionSet& set) {
    Counts sum;
    for (const ast::Selection& selection : set.selections) {
      const Counts part = selection.kind == ast::Kind::field ? of_field(ast::as<ast::Field>(selection))
                          : selection.kind == ast::Kind::inline_fragment
                              ? count(*ast::as<ast::InlineFragment>(selection).selection_set)
                              : of_spread(ast::as<ast::FragmentSpread>(selection));
      sum.depth = std::max(sum.depth, part.depth);
      add(sum.fields, part.fields);
      add(sum.aliases, part.aliases);
      add(sum.root_fields, part.root_fields);
    }
    return sum;
  }

  /// The first `__schema` or `__type` that was met.
  const ast::Field* introspection() const { return introspection_; }

 private:
  Counts of_field(const ast::Field& field) {
    Counts counts;
    if (field.selection_set != nullptr) counts = count(*field.selection_set);
    const bool introspects = field.name.value == "__schema" || field.name.value == "__type";
    if (introspects && introspection_ == nullptr) introspection_ = &field;
    counts.depth = introspects ? 0 : counts.depth + 1;
    add(counts.fields, 1);
    if (field.alias.given()) add(counts.aliases, 1);
    counts.root_fields = 1;
    return counts;
  }

  Counts of_spread(const ast::FragmentSpread& spread) {
    if (const auto known = known_.find(spread.name.value); known != known_.end()) return known->second;
    const auto at = fragments_.find(spread.name.value);
    if (at == fragments_.end()) return {};
    const Counts counts = count(*at->second->selection_set);
    known_.emplace(spread.name.value, counts);
    return counts;
  }

  std::unordered_map<std::string_view, const ast::FragmentDefinition*> fragments_;
  std::unordered_map<std::string_view, Counts> known_;
  const ast::Field* introspection_ = nullptr;
};

std::optional<std::string> exceeded(const Counts& counts, const Limits& limits) {
  const auto over = [](std::size_t count, std::size_t limit) { return limit != 0 && count > limit; };
  const auto text = [](const char* what, std::size_t count, std::size_t limit) {
    return std::string("The operation has ") + what + " " + std::to_string(count) + ", the limit is " +
           std::to_string(limit) + ".";
  };
  if (over(counts.depth, limits.max_depth)) return text("a depth of", counts.depth, limits.max_depth);
  if (over(counts.root_fields, limits.max_root_fields)) {
    return text("a number of root fields of", counts.root_fields, limits.max_root_fields);
  }
  if (over(counts.aliases, limits.max_aliases))
    return text("a number of aliases of", counts.aliases, limits.max_aliases);
  if (over(counts.fields, limits.max_fields)) return text("a number of fields of", counts.fields, limits.max_fields);
  return std::nullopt;
}

}  // namespace

ParseOptions parse_options(const Limits& limits) {
  ParseOptions options;
  options.max_tokens = limits.max_tokens;
  options.max_directives = limits.max_directives;
  return options;
}

std::vector<GraphQLError> check_limits(const ast::Document& document, const Limits& limits) {
  std::vector<GraphQLError> errors;
  Counter counter(document);
  for (const ast::Definition& definition : document.definitions) {
    if (definition.kind != ast::Kind::operation_definition) continue;
    const auto& operation = ast::as<ast::OperationDefinition>(definition);
    if (std::optional<std::string> problem = exceeded(counter.count(*operation.selection_set), limits)) {
      errors.push_back(error_at(std::move(*problem), operation));
      errors.back().extensions.emplace_back("code", "LIMIT");
    }
  }
  if (!limits.introspection && counter.introspection() != nullptr) {
    errors.push_back(error_at(
        "GraphQL introspection has been disabled, but the requested query contained the field \"" +
            std::string(counter.introspection()->name.value) + "\".",
        *counter.introspection()
    ));
  }
  return errors;
}

}  // namespace mw::graphql
