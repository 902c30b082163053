// Fragment Spreads Must Not Form Cycles.
#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class NoFragmentCycles final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    search(ast::as<ast::FragmentDefinition>(node));
    return Visit::skip;
  }

 private:
  /// One fragment on the way down, and which of its spreads is next.
  struct Step {
    const ast::FragmentDefinition* fragment;
    std::size_t next = 0;
  };

  /// Depth first, with a stack of its own: a chain of fragments may be as long as the document.
  void search(const ast::FragmentDefinition& start) {
    if (!visited_.insert(start.name.value).second) return;
    std::vector<Step> steps{{&start}};
    std::vector<const ast::Node*> path;
    std::unordered_map<std::string_view, std::size_t> position{{start.name.value, 0}};
    while (!steps.empty()) {
      Step& step = steps.back();
      const auto& spreads = context_.fragment_spreads(*step.fragment->selection_set);
      if (step.next == spreads.size()) {
        position.erase(step.fragment->name.value);
        steps.pop_back();
        if (!path.empty()) path.pop_back();
        continue;
      }
      const ast::FragmentSpread* spread = spreads[step.next++];
      path.push_back(spread);
      const auto cycle = position.find(spread->name.value);
      const ast::FragmentDefinition* fragment = context_.fragment(spread->name.value);
      if (cycle != position.end()) {
        report(spread->name.value, path, cycle->second);
      } else if (fragment != nullptr && visited_.insert(spread->name.value).second) {
        position[spread->name.value] = path.size();
        steps.push_back({fragment});
        continue;
      }
      path.pop_back();
    }
  }

  void report(std::string_view name, const std::vector<const ast::Node*>& path, std::size_t from) {
    const std::vector<const ast::Node*> cycle(path.begin() + static_cast<std::ptrdiff_t>(from), path.end());
    std::string via;
    for (std::size_t i = 0; i + 1 < cycle.size(); ++i) {
      via += cat({via.empty() ? " via \"" : ", \"", ast::as<ast::FragmentSpread>(*cycle[i]).name.value, "\""});
    }
    context_.report(cat({"Cannot spread fragment \"", name, "\" within itself", via, "."}), cycle);
  }

  std::unordered_set<std::string_view> visited_;
};

}  // namespace

RuleInfo no_fragment_cycles_rule() {
  return {"NoFragmentCyclesRule", make_rule<NoFragmentCycles>, kinds({Kind::fragment_definition}), 0};
}

}  // namespace mw::graphql
