#pragma once
// An operation, understood: fields merged per response key and concrete type, fragments flattened, fields bound to
// their resolvers, arguments ready to be filled in. Immutable once built; one loop thread uses it for many requests.
//
// @skip and @include are decided before planning: a document has one plan for each combination of the variables that
// its conditions name (executable.h keeps the few that occur). So what a resolver finds in a selection is exactly
// what will be written, and nothing is looked up while the answer is made.
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/graphql/execution/argument_template.h"
#include "runtime/graphql/execution/resolver.h"
#include "runtime/graphql/language/ast.h"
#include "runtime/graphql/type/schema.h"

namespace mw::graphql {

struct Selection;

/// One response key of one selection set, for one concrete object type.
class PlanField {
 public:
  /// Response key, as it stands in paths.
  std::string_view key;
  /// `"key":`, ready to be written.
  std::string key_json;
  /// The object type that the field belongs to here, and its definition there.
  const ObjectType* parent_type = nullptr;
  const Field* definition = nullptr;
  /// Named type below lists and non-null marks.
  const NamedType* named_type = nullptr;
  /// How many lists are around the named type.
  unsigned list_depth = 0;
  /// Bit 0: the field itself is non-null; bit d: the entries of lists of depth d are.
  std::uint32_t non_null = 0;

  const FieldBinding* binding = nullptr;
  ArgumentTemplate arguments;
  /// The nodes that were merged; their places are the locations of errors.
  std::vector<const ast::Field*> nodes;
  /// For object fields: what is asked of each concrete type, in the schema's order of possible types.
  std::vector<const Selection*> selections;
  /// What the resolver's prepare() made for this place.
  std::shared_ptr<const void> prepared;

  std::string_view name() const { return definition->name; }
  const std::string& parent_name() const { return parent_type->name; }
  bool is_leaf() const { return named_type->is_leaf(); }
  bool non_null_at(unsigned depth) const { return ((non_null >> depth) & 1U) != 0; }
  /// The selection on a concrete type, null if the field cannot have objects of it.
  const Selection* selection(std::string_view type_name) const;
  /// The selection of a field whose type is an object type.
  const Selection& selection() const { return *selections.front(); }
};

/// The merged fields of one concrete object type, in the order of the answer.
struct Selection {
  const ObjectType* type = nullptr;
  std::vector<PlanField> fields;
  /// Fields that need a resolver call, and fields that the null pass has to look at, as indexes of `fields`.
  std::vector<std::uint32_t> resolved;
  std::vector<std::uint32_t> checked;
  /// Number of fields that are resolved: place of each one's result (parallel to `fields`, -1 for direct leaves).
  std::vector<std::int32_t> result_slot;
};

class Plan {
 public:
  const Selection* root = nullptr;
  ast::Operation operation = ast::Operation::query;
  /// Owns all selections; addresses are stable.
  std::deque<Selection> selections;
  /// Bindings made for this plan alone (__typename).
  std::deque<FieldBinding> own_bindings;
};

}  // namespace mw::graphql
