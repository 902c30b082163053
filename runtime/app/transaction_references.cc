#include <map>
#include <utility>

#include "runtime/app/cell_index.h"
#include "runtime/app/transaction.h"
#include "runtime/db/sql_pairs.h"

/// Rows that point to rows which the same mutation stores later: cycles, and lists in any order. References are checked
/// at once until the first such row; from there on in the end, by looking every target up, so that an error still has
/// its field.
namespace mw::app {

Task<db::Written> Transaction::write_row(const Row& row, db::Query query, const std::vector<db::Assignment>& values) {
  const bool ahead = !deferred_ && may_point_ahead(row.step);
  db::Query again;
  if (ahead) again = query;
  Task<db::Written> task = write(std::move(query));
  db::Written written = co_await task;
  const bool is_reference = written.violation && written.violation->kind == db::Violation::Kind::foreign_key;
  if (ahead && is_reference && points_ahead(row.step, values)) {
    deferred_ = true;
    Task<db::Written> deferring = write(db::defer_references(dialect_, name()));
    co_await deferring;
    Task<db::Written> repeated = write(std::move(again));
    written = co_await repeated;
  }
  if (deferred_ && !written.violation) {
    RowInput place;
    place.path = row.input.path;
    unchecked_.push_back({&row.step, std::move(place), values});
  }
  co_return written;
}

bool Transaction::may_point_ahead(const BoundStep& step) const {
  for (const db::Relation& relation : step.model->relations) {
    if (relation.kind != db::RelationKind::fk) continue;
    for (const BoundStep& other : mutation_.steps) {
      const bool later = &other > &step || (&other == &step && step.is_list());
      if (later && other.table->verb != Verb::remove && other.model == relation.target) return true;
    }
  }
  return false;
}

bool Transaction::points_ahead(const BoundStep& step, const std::vector<db::Assignment>& values) const {
  for (const db::Relation& relation : step.model->relations) {
    if (relation.kind != db::RelationKind::fk) continue;
    for (const db::Assignment& value : values) {
      if (value.column->name != relation.column || value.value.is_null()) continue;
      for (std::size_t i = 0; i < mutation_.steps.size(); ++i) {
        if (mutation_.steps[i].model != relation.target) continue;
        if (planned_[i] && *planned_[i] == value.value) return true;
        for (const RowInput& row : (*inputs_)[i]) {
          if (row.key && *row.key == value.value) return true;
        }
      }
    }
  }
  return false;
}

Task<bool> Transaction::check_deferred() {
  std::map<const db::Model*, DistinctKeys> targets;
  std::map<const db::Model*, CellIndex> there;
  std::vector<db::Rows> answers;
  const auto each = [this](const auto& visit) {
    for (const Unchecked& row : unchecked_) {
      for (const db::Relation& relation : row.step->model->relations) {
        if (relation.kind != db::RelationKind::fk) continue;
        for (const db::Assignment& value : row.values) {
          if (value.column->name == relation.column && !value.value.is_null()) visit(row, relation, value);
        }
      }
    }
  };
  each([&targets](const Unchecked&, const db::Relation& relation, const db::Assignment& value) {
    targets[relation.target].add(value.value.cell());
  });
  answers.reserve(targets.size());
  for (const auto& [target, keys] : targets) {
    db::Find find;
    find.name = name();
    find.model = target;
    find.columns = {&target->key_column()};
    Task<db::Rows> looking = read(db::find_by_keys(dialect_, find, keys.values()));
    answers.push_back(co_await looking);
    for (std::uint32_t i = 0; i < answers.back().size(); ++i) there[target].emplace(answers.back().at(i, 0), i);
  }
  const std::size_t errors = result_.errors.size();
  if (errors == 0) {
    each([this, &there](const Unchecked& row, const db::Relation& relation, const db::Assignment& value) {
      if (there[relation.target].count(value.value.cell()) != 0) return;
      refuse("REFERENCE", field_path(*row.step, row.input, *value.column), "points to nothing that is there");
    });
  }
  Task<db::Written> checking = write(db::check_references(dialect_, name()));
  co_await checking;
  co_return result_.errors.size() == errors;
}

}  // namespace mw::app
