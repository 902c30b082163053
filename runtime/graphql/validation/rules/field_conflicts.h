#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "runtime/graphql/validation/context.h"

namespace mw::graphql {

/// Two fields (or groups of them) that answer to one name and cannot be merged.
struct FieldConflict {
  std::string_view response_key;
  std::string reason;
  std::vector<const ast::Node*> first;
  std::vector<const ast::Node*> second;
};

/// Finds fields that cannot be merged (specification: FieldsInSetCanMerge). Every selection set is collected once, and
/// every pair of fragments, or of a set and a fragment, compared once; what remains quadratic (many fields of one name)
/// is metered by ValidationContext::spend, and the depth of the search is bounded.
class FieldConflictFinder {
 public:
  explicit FieldConflictFinder(ValidationContext& context) : context_(context) {}

  std::vector<FieldConflict> find(const NamedType* parent, const ast::SelectionSet& set);

 private:
  struct Entry {
    const NamedType* parent;
    const ast::Field* node;
    const Field* definition;
  };
  struct Group {
    std::string_view key;
    std::vector<Entry> entries;
  };
  /// What a selection set selects, inline fragments opened, spreads listed.
  struct Collected {
    std::vector<Group> groups;
    std::unordered_map<std::string_view, std::size_t> by_key;
    std::vector<std::string_view> fragments;
    /// Fragments compared with this set: whether the comparison was of exclusive parents.
    std::unordered_map<std::string_view, bool> compared;
  };
  using Conflicts = std::vector<FieldConflict>;

  /// One level of the search; false when it would be too deep or too much.
  class Level;

  Collected& collect(const NamedType* parent, const ast::SelectionSet& set);
  void collect_into(Collected& out, const NamedType* parent, const ast::SelectionSet& set);
  Collected& collect(const ast::FragmentDefinition& fragment);

  void within(Conflicts& out, const Collected& set);
  void between(Conflicts& out, bool exclusive, const Collected& a, const Collected& b);
  void with_fragment(Conflicts& out, bool exclusive, Collected& set, std::string_view name);
  void between_fragments(Conflicts& out, bool exclusive, std::string_view a, std::string_view b);
  Conflicts between_selections(
      bool exclusive,
      const NamedType* parent_a,
      const ast::SelectionSet& a,
      const NamedType* parent_b,
      const ast::SelectionSet& b
  );
  std::optional<FieldConflict> compare(bool exclusive, std::string_view key, const Entry& a, const Entry& b);
  bool same_arguments(const ast::Field& a, const ast::Field& b);
  const std::string& canonical(const ast::Value& value);
  bool was_compared(bool exclusive, std::string_view a, std::string_view b);

  ValidationContext& context_;
  std::size_t depth_ = 0;
  std::unordered_map<const ast::SelectionSet*, std::vector<std::pair<const NamedType*, std::unique_ptr<Collected>>>>
      collected_;
  std::unordered_map<std::string_view, std::unordered_map<std::string_view, bool>> compared_fragments_;
  std::unordered_map<const ast::Value*, std::string> canonical_;
};

}  // namespace mw::graphql
