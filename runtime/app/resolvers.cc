#include "runtime/app/resolvers.h"

#include <utility>

#include "runtime/app/cell_index.h"
#include "runtime/app/services.h"
#include "runtime/app/table_rows.h"

namespace mw::app {
namespace {

using graphql::Batch;
using graphql::BatchIndex;
using graphql::FieldContext;
using graphql::ObjectsOut;
using graphql::PlanField;

/// What the three have in common: the target's columns are found out once per place of a plan.
class TableResolver : public graphql::ObjectResolver {
 public:
  explicit TableResolver(const db::Model& target) : target_(target) {}

  std::shared_ptr<const void> prepare(const PlanField& field) const override {
    return columns_for(target_, field.selection());
  }

 protected:
  /// The column set as something that the rows can hold on to. The plan keeps it alive while it is executed.
  static ColumnSetPtr columns_of(const FieldContext& context) {
    return std::static_pointer_cast<const ColumnSet>(context.field.prepared);
  }
  db::Find find(const FieldContext& context, const ColumnSet& columns, std::string_view name) const {
    db::Find find;
    find.name = name;
    find.model = &target_;
    find.columns = columns.columns();
    find.access = access_of(context.request, target_);
    return find;
  }

  const db::Model& target_;
};

class RootResolver final : public TableResolver {
 public:
  RootResolver(const RootField& field, BoundSelection selection)
      : TableResolver(*field.model), field_(field), selection_(std::move(selection)) {}

  Task<void> resolve(FieldContext& context, const Batch&, ObjectsOut& out) const override {
    ColumnSetPtr columns = columns_of(context);
    db::Find shape = find(context, *columns, field_.statement);
    shape.filters = filters_of(selection_, context.arguments);
    shape.order = order_of(selection_, context.arguments);
    const bool is_item = field_.answer == Answer::item;
    shape.window = is_item ? db::Window{1, 0} : window_of(field_.rows, context.arguments);
    shape.lane = is_item ? db::Lane::lookup : db::Lane::listing;
    Task<db::Rows> task = read(context.request, db::find(dialect(context), shape));
    db::Rows rows = co_await task;
    const std::size_t count = rows.size();
    const BatchIndex batch = out.add(count, TableRows{std::move(rows), std::move(columns)});
    if (!is_item) {
      out.list(0, batch, 0, count);
    } else if (count > 0) {
      out.single(0, batch, 0);
    }
  }

 private:
  static db::Dialect dialect(const FieldContext& context) {
    return context.request.app<Services>().database->dialect();
  }

  const RootField& field_;
  BoundSelection selection_;
};

class FkResolver final : public TableResolver {
 public:
  FkResolver(const db::Model& model, const db::Relation& relation, std::string name)
      : TableResolver(*relation.target),
        name_(std::move(name)),
        as_list_(relation.kind == db::RelationKind::via),
        foreign_key_(static_cast<std::uint32_t>(model.index_of(*model.find_column(relation.column)))),
        key_(static_cast<std::uint32_t>(target_.index_of(target_.key_column()))) {}

  Task<void> resolve(FieldContext& context, const Batch& parents, ObjectsOut& out) const override {
    const auto& from = parents.data<TableRows>();
    DistinctKeys keys;
    for (std::uint32_t row = 0; row < parents.size(); ++row) keys.add(from.cell(row, foreign_key_));
    if (keys.values().empty() && !as_list_) co_return;
    ColumnSetPtr columns = columns_of(context);
    db::Rows rows(1);
    if (columns->columns().size() == 1) {
      for (const db::Value& key : keys.values()) rows.append(key.cell());
    } else if (!keys.values().empty()) {
      const db::Dialect dialect = context.request.app<Services>().database->dialect();
      const db::Find shape = find(context, *columns, name_);
      Task<db::Rows> task =
          read(context.request, db::find_by_keys(dialect, shape, target_.key_column(), keys.values()));
      rows = co_await task;
    }
    const std::size_t count = rows.size();
    const auto payload = std::make_shared<const TableRows>(TableRows{std::move(rows), std::move(columns)});
    const BatchIndex batch = out.add_shared(target_.name, count, payload);
    CellIndex index;
    for (std::uint32_t row = 0; row < count; ++row) index.emplace(payload->cell(row, key_), row);
    for (std::uint32_t row = 0; row < parents.size(); ++row) {
      const auto found = index.find(from.cell(row, foreign_key_));
      const bool there = found != index.end();
      if (as_list_) {
        out.list(row, batch, there ? found->second : 0, there ? 1 : 0);
      } else if (there) {
        out.single(row, batch, found->second);
      }
    }
  }

 private:
  std::string name_;
  /// A `via`: a list of at most one.
  bool as_list_;
  std::uint32_t foreign_key_;
  std::uint32_t key_;
};

class RelatedSetResolver final : public TableResolver {
 public:
  RelatedSetResolver(const db::Model& model, const db::Relation& relation, BoundSelection selection, std::string name)
      : TableResolver(*relation.target),
        name_(std::move(name)),
        selection_(std::move(selection)),
        parent_key_(static_cast<std::uint32_t>(model.index_of(model.key_column()))) {
    if (relation.kind == db::RelationKind::related_set) {
      tie_.column = target_.find_column(relation.column);
    } else {
      own_side_.column = relation.join.own_column;
      own_side_.kind = model.key_column().kind;
      tie_ = {&own_side_, &relation.join};
    }
  }

  Task<void> resolve(FieldContext& context, const Batch& parents, ObjectsOut& out) const override {
    const auto& from = parents.data<TableRows>();
    DistinctKeys keys;
    for (std::uint32_t row = 0; row < parents.size(); ++row) keys.add(from.cell(row, parent_key_));
    ColumnSetPtr columns = columns_of(context);
    db::Find shape = find(context, *columns, name_);
    shape.filters = filters_of(selection_, context.arguments);
    shape.order = order_of(selection_, context.arguments);
    shape.window = window_of(*selection_.table, context.arguments);
    const db::Dialect dialect = context.request.app<Services>().database->dialect();
    Task<db::Rows> task = read(context.request, db::find_related(dialect, shape, tie_, keys.values()));
    db::Rows rows = co_await task;
    const std::size_t count = rows.size();
    const auto payload = std::make_shared<const TableRows>(TableRows{std::move(rows), std::move(columns), 1});
    const BatchIndex batch = out.add_shared(target_.name, count, payload);
    // Rows come ordered by parent: where each parent's begin, and at the end of them the next one's.
    CellIndex first;
    for (std::uint32_t row = 0; row < count; ++row) first.emplace(payload->rows.at(row, 0), row);
    for (std::uint32_t row = 0; row < parents.size(); ++row) {
      const db::Cell key = from.cell(row, parent_key_);
      const auto found = first.find(key);
      const std::size_t begin = found == first.end() ? count : found->second;
      std::size_t end = begin;
      while (end < count && payload->rows.at(end, 0) == key) ++end;
      out.list(row, batch, begin, end - begin);
    }
  }

 private:
  std::string name_;
  BoundSelection selection_;
  /// The column of a join that points to the parents.
  db::Column own_side_;
  db::Tie tie_;
  std::uint32_t parent_key_;
};

}  // namespace

std::shared_ptr<const graphql::ObjectResolver> root_resolver(const RootField& field, BoundSelection selection) {
  return std::make_shared<RootResolver>(field, std::move(selection));
}

std::shared_ptr<const graphql::ObjectResolver> fk_resolver(
    const db::Model& model, const db::Relation& relation, std::string name
) {
  return std::make_shared<FkResolver>(model, relation, std::move(name));
}

std::shared_ptr<const graphql::ObjectResolver> related_set_resolver(
    const db::Model& model, const db::Relation& relation, BoundSelection selection, std::string name
) {
  return std::make_shared<RelatedSetResolver>(model, relation, std::move(selection), std::move(name));
}

}  // namespace mw::app
