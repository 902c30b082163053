#include <string>
#include <utility>

#include "runtime/app/cell_index.h"
#include "runtime/app/transaction.h"
#include "runtime/db/sql_pairs.h"

/// The keys of `through` relations: two statements for all rows of a step.
namespace mw::app {

Task<bool> Transaction::store_sets(const MutationInputs& inputs) {
  for (std::size_t i = 0; i < mutation_.steps.size(); ++i) {
    const StepResult& result = result_.steps[i];
    // A row that was found stays as it is.
    if (mutation_.steps[i].table->verb == Verb::get_or_create && !result.created) continue;
    for (const BoundSet& set : mutation_.steps[i].sets) {
      Task<bool> storing = store_set(i, set, inputs[i]);
      if (!co_await storing) co_return false;
    }
  }
  co_return true;
}

Task<bool> Transaction::store_set(std::size_t at, const BoundSet& set, const std::vector<RowInput>& rows) {
  const BoundStep& step = mutation_.steps[at];
  const StepResult& result = result_.steps[at];
  // Of a row that is stored twice the later set counts, as the later columns do.
  KeyIndex place;
  std::vector<std::pair<db::Value, const SetInput*>> given;
  for (std::size_t i = 0; i < rows.size() && i < result.keys.size(); ++i) {
    for (const SetInput& input : rows[i].sets) {
      if (input.relation != set.relation) continue;
      const auto [known, is_new] = place.emplace(result.keys[i], static_cast<std::uint32_t>(given.size()));
      if (is_new) given.emplace_back(result.keys[i], &input);
      given[known->second].second = &input;
    }
  }
  if (given.empty()) co_return true;
  std::vector<db::Value> owners;
  std::vector<db::Pair> pairs;
  for (const auto& [owner, input] : given) {
    owners.push_back(owner);
    for (const db::Value& key : input->keys) pairs.push_back({owner, key});
  }
  const db::Model& model = *step.model;
  if (result.inserted < result.keys.size()) {
    Task<db::Written> removal = write(db::remove_pairs(dialect_, name(), model, *set.relation, owners, pairs));
    co_await removal;
  }
  if (pairs.empty()) co_return true;
  Task<db::Written> insertion = write(db::insert_pairs(dialect_, name(), model, *set.relation, pairs));
  const db::Written written = co_await insertion;
  if (!written.violation && !deferred_) co_return true;
  Task<bool> refusal = refuse_keys(set, rows);
  co_return co_await refusal;
}

Task<bool> Transaction::refuse_keys(const BoundSet& set, const std::vector<RowInput>& rows) {
  const db::Model& target = *set.relation->target;
  DistinctKeys keys;
  for (const RowInput& row : rows) {
    for (const SetInput& input : row.sets) {
      if (input.relation != set.relation) continue;
      for (const db::Value& key : input.keys) keys.add(key.cell());
    }
  }
  db::Find find;
  find.name = name();
  find.model = &target;
  find.columns = {&target.key_column()};
  Task<db::Rows> looking = read(db::find_by_keys(dialect_, find, keys.values()));
  const db::Rows found = co_await looking;
  CellIndex there;
  for (std::uint32_t i = 0; i < found.size(); ++i) there.emplace(found.at(i, 0), i);
  for (const RowInput& row : rows) {
    for (const SetInput& input : row.sets) {
      for (std::size_t i = 0; input.relation == set.relation && i < input.keys.size(); ++i) {
        if (there.count(input.keys[i].cell()) != 0) continue;
        refuse("REFERENCE", row.path + set.argument + "." + std::to_string(i), "points to nothing that is there");
      }
    }
  }
  co_return result_.errors.empty();
}

}  // namespace mw::app
