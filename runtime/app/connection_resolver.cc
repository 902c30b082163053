#include "runtime/app/connection_resolver.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "runtime/app/cell_index.h"
#include "runtime/app/connection_page.h"
#include "runtime/app/connections.h"
#include "runtime/app/services.h"
#include "runtime/db/keyset.h"

namespace mw::app {
namespace {

using graphql::Batch;
using graphql::BatchIndex;
using graphql::FieldContext;
using graphql::ObjectsOut;

/// Which rows of a statement belong to a parent.
struct Group {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// The rows of each group in the opposite order.
db::Rows reversed(const db::Rows& rows, const std::vector<Group>& groups) {
  db::Rows result(rows.columns());
  result.reserve(rows.size());
  for (const Group& group : groups) {
    for (std::uint32_t row = group.end; row > group.begin; --row) {
      for (std::size_t column = 0; column < rows.columns(); ++column) result.append(rows.at(row - 1, column));
    }
  }
  return result;
}

/// What prepare() finds out for a place of a plan.
struct Prepared {
  ConnectionNeeds needs;
  ColumnSetPtr columns;
};

/// Whose rows they are: all of a table, or those tied to the parents of a batch. The statements of both.
class Source {
 public:
  /// All rows, for the one parent of a root field.
  Source() = default;
  Source(const db::Model& model, const db::Relation& relation)
      : key_(static_cast<std::uint32_t>(model.index_of(model.key_column()))) {
    auto column = std::make_shared<db::Column>();
    if (relation.kind == db::RelationKind::related_set) {
      *column = *relation.target->find_column(relation.column);
    } else {
      column->column = relation.join.own_column;
      column->kind = model.key_column().kind;
      tie_.join = &relation.join;
    }
    tie_.column = column.get();
    column_ = std::move(column);
  }

  /// Columns before those of `find`.
  std::uint32_t skip() const { return is_root() ? 0 : 1; }
  std::vector<db::Value> keys(const Batch& parents) const {
    DistinctKeys keys;
    for (std::uint32_t row = 0; !is_root() && row < parents.size(); ++row) keys.add(key(parents, row));
    return keys.values();
  }
  db::Query rows(db::Dialect dialect, const db::Find& find, const std::vector<db::Value>& keys) const {
    return is_root() ? db::find(dialect, find) : db::find_related(dialect, find, tie_, keys);
  }
  db::Query count(db::Dialect dialect, const db::Find& find, const std::vector<db::Value>& keys) const {
    return is_root() ? db::count(dialect, find) : db::count_related(dialect, find, tie_, keys);
  }
  /// One row for each parent that has any.
  db::Query any(db::Dialect dialect, db::Find find, const std::vector<db::Value>& keys) const {
    if (!is_root()) return db::present_related(dialect, find, tie_, keys);
    find.columns = find.model->key_columns();
    find.order.clear();
    find.window = {1, 0};
    return db::find(dialect, find);
  }
  /// Rows come ordered by parent.
  std::vector<Group> groups(const db::Rows& rows) const {
    const auto size = static_cast<std::uint32_t>(rows.size());
    std::vector<Group> groups;
    for (std::uint32_t row = 0; row < size; ++row) {
      const bool same = !groups.empty() && (is_root() || rows.at(row - 1, 0) == rows.at(row, 0));
      if (same) {
        groups.back().end = row + 1;
      } else {
        groups.push_back({row, row + 1});
      }
    }
    return groups;
  }
  /// For each parent the number of the group that its rows are in; nothing: it has none.
  std::vector<std::optional<std::uint32_t>> of_parents(
      const Batch& parents, const db::Rows& rows, const std::vector<Group>& groups
  ) const {
    std::vector<std::optional<std::uint32_t>> found(parents.size());
    if (is_root()) {
      if (!groups.empty()) found.front() = 0;
      return found;
    }
    CellIndex index;
    for (std::uint32_t i = 0; i < groups.size(); ++i) index.emplace(rows.at(groups[i].begin, 0), i);
    for (std::uint32_t parent = 0; parent < parents.size(); ++parent) {
      const auto at = index.find(key(parents, parent));
      if (at != index.end()) found[parent] = at->second;
    }
    return found;
  }

 private:
  bool is_root() const { return column_ == nullptr; }
  db::Cell key(const Batch& parents, std::uint32_t row) const { return parents.data<TableRows>().cell(row, key_); }

  /// What `tie_` points to, wherever the source is copied.
  std::shared_ptr<const db::Column> column_;
  db::Tie tie_;
  std::uint32_t key_ = 0;
};

/// One call of a resolver.
struct Call {
  FieldContext& context;
  const Batch& parents;
  const Prepared& prepared;
  PageRequest page;
  std::vector<db::Value> keys;
  /// Everything but columns, order and window; no place of a cursor.
  db::Find find;
};

class ConnectionResolver final : public graphql::ObjectResolver {
 public:
  ConnectionResolver(const db::Model& target, BoundSelection selection, std::string name, Source source)
      : target_(target),
        selection_(std::move(selection)),
        name_(std::move(name)),
        count_name_(name_ + ".totalCount"),
        any_name_(name_ + ".pageInfo"),
        source_(std::move(source)) {}

  std::shared_ptr<const void> prepare(const graphql::PlanField& field) const override {
    auto prepared = std::make_shared<Prepared>();
    prepared->needs = connection_needs(field.selection());
    prepared->columns = columns_for(target_, prepared->needs.nodes);
    return prepared;
  }

  Task<void> resolve(FieldContext& context, const Batch& parents, ObjectsOut& out) const override {
    auto answer = std::make_shared<Connections>();
    answer->order = order_of(selection_, context.arguments);
    answer->pages.resize(parents.size());
    Call call{context, parents, context.prepared<Prepared>(), {}, source_.keys(parents), {}};
    call.page = page_request(selection_, answer->order, context.arguments);
    call.find.model = &target_;
    call.find.filters = filters_of(selection_, context.arguments);
    call.find.access = access_of(context.request, target_);
    const ConnectionNeeds& needs = call.prepared.needs;
    if (needs.rows) {
      Task<void> reading = read_rows(call, *answer);
      co_await reading;
    }
    if (needs.total) {
      Task<void> counting = read_totals(call, *answer);
      co_await counting;
    }
    if (needs.has_previous && call.page.after) {
      Task<void> looking =
          look(call, *answer, db::after(db::backward(answer->order), *call.page.after, true), &Page::has_previous);
      co_await looking;
    }
    if (needs.has_next && call.page.before) {
      Task<void> looking = look(call, *answer, db::after(answer->order, *call.page.before, true), &Page::has_next);
      co_await looking;
    }
    const BatchIndex batch = out.add(parents.size(), ConnectionsPtr(std::move(answer)));
    for (std::uint32_t i = 0; i < parents.size(); ++i) out.single(i, batch, i);
  }

 private:
  using Page = Connections::Page;

  static db::Dialect dialect(const Call& call) { return call.context.request.app<Services>().database->dialect(); }

  /// The pages, each read with one row more than it has: that there is one is what `hasNextPage` tells.
  Task<void> read_rows(const Call& call, Connections& answer) const {
    const PageRequest& page = call.page;
    auto columns = std::make_shared<ColumnSet>(*call.prepared.columns);
    for (const db::OrderBy& by : answer.order) {
      if (call.prepared.needs.cursors) columns->add(*by.column);
    }
    const std::vector<db::OrderBy> backward = db::backward(answer.order);
    db::Find find = call.find;
    find.name = name_;
    find.columns = columns->columns();
    if (page.after) find.filters.push_back(db::after(answer.order, *page.after));
    if (page.before) find.filters.push_back(db::after(backward, *page.before));
    find.order = page.backward ? backward : answer.order;
    find.window = {page.size + 1, 0};
    Task<db::Rows> reading = read(call.context.request, source_.rows(dialect(call), find, call.keys));
    db::Rows rows = co_await reading;
    const std::vector<Group> groups = source_.groups(rows);
    if (page.backward) rows = reversed(rows, groups);
    const auto of_parents = source_.of_parents(call.parents, rows, groups);
    for (std::uint32_t parent = 0; parent < call.parents.size(); ++parent) {
      if (of_parents[parent]) put_page(page, groups[*of_parents[parent]], answer.pages[parent]);
    }
    answer.rows = std::make_shared<const TableRows>(TableRows{std::move(rows), std::move(columns), source_.skip()});
  }

  static void put_page(const PageRequest& request, const Group& group, Page& page) {
    const auto size = static_cast<std::uint32_t>(request.size);
    const bool more = group.end - group.begin > size;
    page.begin = group.begin + (more && request.backward ? 1 : 0);
    page.count = std::min(group.end - group.begin, size);
    (request.backward ? page.has_previous : page.has_next) = more;
  }

  Task<void> read_totals(const Call& call, Connections& answer) const {
    db::Find find = call.find;
    find.name = count_name_;
    Task<db::Rows> counting = read(call.context.request, source_.count(dialect(call), find, call.keys));
    const db::Rows rows = co_await counting;
    const std::vector<Group> groups = source_.groups(rows);
    const auto of_parents = source_.of_parents(call.parents, rows, groups);
    for (std::uint32_t parent = 0; parent < call.parents.size(); ++parent) {
      if (!of_parents[parent]) continue;
      answer.pages[parent].total = rows.at(groups[*of_parents[parent]].begin, source_.skip()).as_integer();
    }
  }

  /// Whether there are rows on the other side of a cursor.
  Task<void> look(const Call& call, Connections& answer, db::Filter where, bool Page::*flag) const {
    db::Find find = call.find;
    find.name = any_name_;
    find.filters.push_back(std::move(where));
    Task<db::Rows> looking = read(call.context.request, source_.any(dialect(call), find, call.keys));
    const db::Rows rows = co_await looking;
    const auto of_parents = source_.of_parents(call.parents, rows, source_.groups(rows));
    for (std::uint32_t parent = 0; parent < call.parents.size(); ++parent) {
      if (of_parents[parent]) answer.pages[parent].*flag = true;
    }
  }

  const db::Model& target_;
  BoundSelection selection_;
  std::string name_;
  std::string count_name_;
  std::string any_name_;
  Source source_;
};

}  // namespace

std::shared_ptr<const graphql::ObjectResolver> root_connection_resolver(
    const RootField& field, BoundSelection selection
) {
  return std::make_shared<ConnectionResolver>(
      *field.model, std::move(selection), std::string(field.statement), Source()
  );
}

std::shared_ptr<const graphql::ObjectResolver> related_connection_resolver(
    const db::Model& model, const db::Relation& relation, BoundSelection selection, std::string name
) {
  return std::make_shared<ConnectionResolver>(
      *relation.target, std::move(selection), std::move(name), Source(model, relation)
  );
}

}  // namespace mw::app
