// Single Root Field.
#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "runtime/graphql/utilities/coerce_arguments.h"
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class SingleFieldSubscriptions final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const auto& operation = ast::as<ast::OperationDefinition>(node);
    if (operation.operation != ast::Operation::subscription) return Visit::into;
    const ObjectType* root = context_.schema()->root(ast::Operation::subscription);
    if (root == nullptr) return Visit::into;
    fields_.clear();
    collect(*root, *operation.selection_set);
    const std::string who =
        operation.name.given() ? cat({"Subscription \"", operation.name.value, "\""}) : "Anonymous Subscription";
    if (fields_.size() > 1) {
      std::vector<const ast::Node*> extra;
      for (std::size_t i = 1; i < fields_.size(); ++i) {
        extra.insert(extra.end(), fields_[i].nodes.begin(), fields_[i].nodes.end());
      }
      context_.report(who + " must select only one top level field.", extra);
    }
    for (const Group& group : fields_) {
      const std::string_view name = ast::as<ast::Field>(*group.nodes.front()).name.value;
      if (name.substr(0, 2) != "__") continue;
      context_.report(who + " must not select an introspection top level field.", group.nodes);
    }
    return Visit::into;
  }

 private:
  struct Group {
    std::string_view key;
    std::vector<const ast::Node*> nodes;
  };

  /// The fields that execution would find at the top, without variables.
  void collect(const ObjectType& root, const ast::SelectionSet& set) {
    const Object no_variables;
    std::unordered_set<std::string_view> seen;
    // Sets still to read, the next one last; a spread splits the set it stands in.
    std::vector<std::pair<const ast::SelectionSet*, std::size_t>> open{{&set, 0}};
    while (!open.empty() && context_.spend(1)) {
      auto& [current, next] = open.back();
      if (next == current->selections.size()) {
        open.pop_back();
        continue;
      }
      const ast::Selection& selection = current->selections[next++];
      if (!should_include(*context_.schema(), selection.directives, no_variables)) continue;
      if (selection.kind == Kind::field) {
        add(ast::as<ast::Field>(selection));
        continue;
      }
      const ast::SelectionSet* inner = inner_set(root, selection, seen);
      if (inner != nullptr) open.emplace_back(inner, 0);
    }
  }

  const ast::SelectionSet* inner_set(
      const ObjectType& root, const ast::Selection& selection, std::unordered_set<std::string_view>& seen
  ) {
    if (selection.kind == Kind::inline_fragment) {
      const auto& fragment = ast::as<ast::InlineFragment>(selection);
      return applies(root, fragment.type_condition) ? fragment.selection_set : nullptr;
    }
    const std::string_view name = ast::as<ast::FragmentSpread>(selection).name.value;
    const ast::FragmentDefinition* fragment = context_.fragment(name);
    if (fragment == nullptr || !seen.insert(name).second) return nullptr;
    return applies(root, fragment->type_condition) ? fragment->selection_set : nullptr;
  }

  bool applies(const ObjectType& root, const ast::Type* condition) const {
    if (condition == nullptr) return true;
    const NamedType* type = context_.schema()->type(condition->name.value);
    if (type == &root) return true;
    return type != nullptr && type->is_abstract() && context_.schema()->is_subtype(type, &root);
  }

  void add(const ast::Field& field) {
    const std::string_view key = field.response_key();
    const auto known =
        std::find_if(fields_.begin(), fields_.end(), [key](const Group& group) { return group.key == key; });
    if (known != fields_.end()) {
      known->nodes.push_back(&field);
    } else if (context_.spend(fields_.size())) {
      fields_.push_back({key, {&field}});
    }
  }

  std::vector<Group> fields_;
};

}  // namespace

RuleInfo single_field_subscriptions_rule() {
  return {"SingleFieldSubscriptionsRule", make_rule<SingleFieldSubscriptions>, kinds({Kind::operation_definition}), 0};
}

}  // namespace mw::graphql
