// No section of the specification: lists of introspection nested in each other grow without bound.
#include <unordered_map>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class MaxIntrospectionDepth final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const std::string_view name = ast::as<ast::Field>(node).name.value;
    if (name != "__schema" && name != "__type") return Visit::into;
    visited_.clear();
    if (!is_too_deep(ast::as<ast::Field>(node), 0, 0)) return Visit::into;
    context_.report("Maximum introspection depth exceeded", node);
    return Visit::skip;
  }

 private:
  static constexpr int most_lists = 3;
  static constexpr int longest_chain = 200;  // of fragments in each other: the stack is not for hostile documents

  bool is_too_deep(const ast::Selection& node, int lists, int chain) {
    if (!context_.spend(1)) return false;
    if (node.kind == Kind::fragment_spread) {
      return is_too_deep_spread(ast::as<ast::FragmentSpread>(node).name.value, lists, chain);
    }
    const ast::SelectionSet* set = nullptr;
    if (node.kind == Kind::field) {
      const auto& field = ast::as<ast::Field>(node);
      const std::string_view name = field.name.value;
      if (name == "fields" || name == "interfaces" || name == "possibleTypes" || name == "inputFields") ++lists;
      if (lists >= most_lists) return true;
      set = field.selection_set;
    } else {
      set = ast::as<ast::InlineFragment>(node).selection_set;
    }
    return is_too_deep(set, lists, chain);
  }

  bool is_too_deep(const ast::SelectionSet* set, int lists, int chain) {
    if (set == nullptr) return false;
    for (const ast::Selection& selection : set->selections) {
      if (is_too_deep(selection, lists, chain)) return true;
    }
    return false;
  }

  bool is_too_deep_spread(std::string_view name, int lists, int chain) {
    // A fragment that was looked into with as many lists around it needs no second look; this breaks cycles too.
    const auto [visited, is_new] = visited_.emplace(name, lists);
    if (!is_new && visited->second >= lists) return false;
    visited->second = lists;
    const ast::FragmentDefinition* fragment = context_.fragment(name);
    if (fragment == nullptr) return false;
    return chain >= longest_chain || is_too_deep(fragment->selection_set, lists, chain + 1);
  }

  std::unordered_map<std::string_view, int> visited_;
};

}  // namespace

RuleInfo max_introspection_depth_rule() {
  return {"MaxIntrospectionDepthRule", make_rule<MaxIntrospectionDepth>, kinds({Kind::field}), 0};
}

}  // namespace mw::graphql
