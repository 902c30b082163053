// Field Selection Merging.
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"
#include "runtime/graphql/validation/rules/field_conflicts.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class OverlappingFieldsCanBeMerged final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    const auto& set = ast::as<ast::SelectionSet>(node);
    // An inline fragment has been opened with the set around it.
    if (context_.ancestors().back()->kind == Kind::inline_fragment || is_plain(set)) return Visit::into;
    for (const FieldConflict& conflict : finder_.find(context_.types().parent_type(), set)) {
      std::vector<const ast::Node*> nodes = conflict.first;
      nodes.insert(nodes.end(), conflict.second.begin(), conflict.second.end());
      context_.report(
          cat(
              {"Fields \"",
               conflict.response_key,
               "\" conflict because ",
               conflict.reason,
               ". Use different aliases on the fields to fetch both if this was intentional."}
          ),
          nodes
      );
    }
    return Visit::into;
  }

 private:
  /// The usual case, settled without collecting anything: a few fields with a name each.
  static bool is_plain(const ast::SelectionSet& set) {
    constexpr std::size_t few = 24;
    if (set.selections.size() > few) return false;
    for (std::size_t i = 0; i < set.selections.size(); ++i) {
      const ast::Selection& selection = set.selections[i];
      if (selection.kind == Kind::fragment_spread && set.selections.size() == 1) return true;
      if (selection.kind != Kind::field) return false;
      const std::string_view key = ast::as<ast::Field>(selection).response_key();
      for (std::size_t j = 0; j < i; ++j) {
        if (ast::as<ast::Field>(set.selections[j]).response_key() == key) return false;
      }
    }
    return true;
  }

  FieldConflictFinder finder_{context_};
};

}  // namespace

RuleInfo overlapping_fields_can_be_merged_rule() {
  return {"OverlappingFieldsCanBeMergedRule", make_rule<OverlappingFieldsCanBeMerged>, kinds({Kind::selection_set}), 0};
}

}  // namespace mw::graphql
