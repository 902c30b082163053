#pragma once

#include <string>
#include <vector>

#include "generator/api/context.h"
#include "generator/api/forms.h"

namespace moonwright::api {

/// One item or list that a mutation stores, deletes or receives.
struct Part {
  ItemUse use;
  /// Nothing: it is received, and nothing is stored.
  std::optional<StoreVerb> verb;
  /// "todo", "homeTeam": name of the item among inputs and outputs; "urgentTodos" of a list.
  std::string name;
  /// Prefix of its arguments; empty if they have none.
  std::string prefix;
  /// Required fks (indexes into the type's fields) that point to another part, and that part's index.
  struct Link {
    Index field = none;
    std::size_t part = 0;
  };
  std::vector<Link> links;
  std::vector<Index> find_by;
  bool takes_key = true;

  bool stores() const { return verb && *verb != StoreVerb::remove; }
  bool removes() const { return verb == StoreVerb::remove; }
};

/// What the sentences of a mutation come to, in their order. Errors for two verbs on one type, lists where only items
/// go, keys that cannot be given.
std::optional<std::vector<Part>> mutation_parts(Context& context, Index operation);

/// The arguments of one part, its links optional; `Argument::step` is the part's index.
std::vector<Argument> part_arguments(Context& context, Index operation, std::vector<Part>& parts, std::size_t index);

/// Indexes of the parts that store or delete, in the order in which a transaction does it: what others point to is
/// stored first and deleted last.
std::vector<std::size_t> storing_order(const Context& context, const std::vector<Part>& parts);

}  // namespace moonwright::api
