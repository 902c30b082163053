#pragma once
// The signature of everything that answers a field: SQL models, hand-written code and introspection alike.
//
// The executor works level by level. It holds a batch of parents (all todos of a list) and calls each field's resolver
// **once for the whole batch**, whatever the number of rows. So a relation costs one statement per level.
//
//   1. A leaf that can be read from the parent's payload is not resolved at all: its LeafBinding is a pair of function
//      pointers, called while the answer is written. It cannot fail.
//   2. A leaf that has to be computed or fetched, or that can fail, is a LeafResolver: it writes JSON text for every
//      parent row into a LeafOut.
//   3. A field of objects (or lists of them) is an ObjectResolver: it adds child batches to an ObjectsOut and says for
//      every parent row which objects it has.
//
// Example (compiled and run in example_test.cc): todos from a table, each with its list.
//
//   struct TodoRows { std::vector<std::string> name; std::vector<int> list_id; };      // the payload of type Todo
//
//   const LeafBinding todo_name{
//       [](JsonWriter& json, const Batch& todos, std::uint32_t row, const LeafBinding&) {
//         json.string(todos.data<TodoRows>().name[row]);
//       }};
//
//   class TodoListResolver final : public ObjectResolver {                               // Todo.list
//    public:
//     Task<void> resolve(FieldContext& context, const Batch& todos, ObjectsOut& out) const override {
//       const auto& rows = todos.data<TodoRows>();
//       Lists lists = co_await find_lists(context.request, distinct(rows.list_id));      // one statement
//       const auto index = lists.index_by_id();
//       const BatchIndex batch = out.add(lists.size(), std::move(lists));
//       for (std::uint32_t row = 0; row < todos.size(); ++row) {
//         if (auto at = index.find(rows.list_id[row]); at != index.end()) out.single(row, batch, at->second);
//       }
//     }
//   };
//
//   Bindings bindings;
//   bindings.leaf("Todo", "name", todo_name);
//   bindings.objects("Todo", "list", std::make_shared<TodoListResolver>(), {todo_list_id_column});
//
// Rules
// * A resolver is stateless and may be called for several requests of one loop at the same time (between co_awaits).
// * `context`, `parents` and `out` live until the task is done. The task may suspend as often as it likes.
// * Throwing fails the field for every parent: ClientError reaches the client as it is, anything else is masked as
//   "Internal error" and goes to the log hook. For one parent only: out.error(row, ...).
// * Root fields have one parent row without payload (Batch::has_data() is false).
// * Query fields of a level run at the same time; root fields of a mutation one after the other, each to its leaves.
//
// Per row instead of per batch: row_resolver.h. What resolvers fetch by key: loader.h. Plain structs: members.h.
// Values that exist as graphql::Value trees (payload objects): value_resolver.h.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/base/json_writer.h"
#include "runtime/base/task.h"
#include "runtime/graphql/execution/arguments.h"
#include "runtime/graphql/execution/batch.h"
#include "runtime/graphql/execution/field_error.h"
#include "runtime/graphql/execution/leaf_out.h"
#include "runtime/graphql/execution/request_context.h"

namespace mw::graphql {

class PlanField;

/// Everything about one call of a resolver that is not the parents.
struct FieldContext {
  RequestContext& request;
  /// The place in the plan: name, alias, type, child selection (plan.h), arguments of the schema.
  const PlanField& field;
  /// Coerced: defaults filled in, variables put in, absent ones absent.
  const Arguments& arguments;
  /// What prepare() made for this place of the plan, null if it made nothing.
  const void* prepared_data = nullptr;

  template <typename T>
  const T& prepared() const {
    return *static_cast<const T*>(prepared_data);
  }
};

/// A leaf read straight from the parent's payload while the answer is written. `index` and `extra` are the binding's
/// own (a column number, a codec); `extra` must outlive the schema's bindings.
struct LeafBinding {
  using Write = void (*)(JsonWriter& json, const Batch& parents, std::uint32_t row, const LeafBinding& binding);
  using IsNull = bool (*)(const Batch& parents, std::uint32_t row, const LeafBinding& binding);

  /// Writes one whole JSON value, `null` included. Must not throw.
  Write write = nullptr;
  /// Asked only where the field is non-null; leave it empty if the value can never be null (a NOT NULL column).
  IsNull is_null = nullptr;
  std::uint32_t index = 0;
  const void* extra = nullptr;
};

/// What both kinds of resolvers have in common.
class FieldResolver {
 public:
  virtual ~FieldResolver() = default;
  /// Called once for each place of a plan at which the field stands, when the selection below it is complete. What it
  /// returns stays with the plan (e.g. the column mask and the SQL text of the selection) and comes back in
  /// FieldContext::prepared. @skip and @include are already decided: the selection is exactly what will be written.
  virtual std::shared_ptr<const void> prepare(const PlanField& field) const;
};

/// A field whose type is an object, interface or union, or a list of them.
class ObjectResolver : public FieldResolver {
 public:
  virtual Task<void> resolve(FieldContext& context, const Batch& parents, ObjectsOut& out) const = 0;
};

/// A field whose type is a scalar or enum, or a list of them.
class LeafResolver : public FieldResolver {
 public:
  virtual Task<void> resolve(FieldContext& context, const Batch& parents, LeafOut& out) const = 0;
};

/// How one field of one object type is answered: exactly one of the three.
struct FieldBinding {
  LeafBinding leaf;
  std::shared_ptr<const LeafResolver> leaf_resolver;
  std::shared_ptr<const ObjectResolver> object_resolver;
  /// What the field reads from its parent's payload, in the payload's own numbering (columns). The executor does not
  /// look at it; whoever fetches the parent adds it to what it selects (see PlanField::selection).
  std::vector<std::uint32_t> needs;
};

}  // namespace mw::graphql
