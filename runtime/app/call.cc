#include "runtime/app/call.h"

#include <stdexcept>

#include "runtime/app/hooks.h"
#include "runtime/app/services.h"
#include "runtime/app/stored_row.h"
#include "runtime/app/transaction.h"
#include "runtime/app/work.h"
#include "runtime/db/key.h"

namespace mw::app {

const graphql::Arguments& Call::arguments() const {
  static const graphql::Arguments none;
  return arguments_ == nullptr ? none : *arguments_;
}

std::optional<std::string> Call::token() const {
  const graphql::Value* value = arguments().find("token");
  if (value == nullptr || !value->is_string()) return std::nullopt;
  return value->string();
}

db::Dialect Call::dialect() const {
  return request_.app<Services>().database->dialect();
}

Task<db::Rows> Call::read(db::Query query) {
  return app::read(request_, std::move(query));
}

Task<db::Rows> Call::rows_of(db::Find find) {
  find.name = statement_;
  find.columns.clear();
  for (const db::Column& column : find.model->columns) find.columns.push_back(&column);
  find.access = access_of(request_, *find.model);
  Task<db::Rows> reading = read(db::find(dialect(), find));
  co_return co_await reading;
}

Task<db::Rows> Call::rows_by_key(const db::Model& model, std::vector<db::Value> keys) {
  db::Find find;
  find.name = statement_;
  find.model = &model;
  for (const db::Column& column : model.columns) find.columns.push_back(&column);
  find.access = access_of(request_, model);
  find.lane = db::Lane::lookup;
  if (keys.empty()) co_return db::Rows(model.columns.size());
  Task<db::Rows> reading = read(db::find_by_keys(dialect(), find, keys));
  co_return co_await reading;
}

std::vector<const db::Column*> Call::key_columns(const db::Model& model, std::size_t count) {
  std::vector<const db::Column*> columns = model.key_columns();
  if (columns.size() == count) return columns;
  throw std::logic_error(
      "The key of " + std::string(model.name) + " has " + std::to_string(columns.size()) + " parts, not " +
      std::to_string(count)
  );
}

db::Value Call::key_of_parts(const db::Model& model, const std::vector<db::Value>& parts) {
  std::vector<db::Cell> cells;
  for (const db::Value& part : parts) cells.push_back(part.cell());
  return db::make_key(model, cells);
}

Task<InputErrors> Call::transaction(std::function<Task<void>(WritingCall&)> work) {
  Work task{request_, statement_, arguments_, *request_.app<Services>().hooks, std::move(work), {}};
  Task<WritingCall::Outcome> running = run_work(task);
  WritingCall::Outcome outcome = co_await running;
  co_return std::move(outcome.errors);
}

Task<db::Rows> WritingCall::read(db::Query query) {
  ++request_.statements;
  Task<db::Rows> task = connection_.read(std::move(query.statement), std::move(query.params));
  co_return co_await task;
}

Task<std::optional<db::Value>> WritingCall::store_row(Verb verb, const db::Model& model, const void* row) {
  StoredRowMutation mutation(verb, model, statement());
  MutationResult result;
  Transaction transaction(request_, connection_, dialect(), mutation.bound(), hooks_, result);
  const MutationInputs inputs = mutation.inputs_of(row, outcome_.errors);
  if (refused()) co_return std::nullopt;
  Task<bool> running = transaction.run(inputs);
  const bool stored = co_await running;
  Task<bool> rest = take(result, *this, outcome_);
  const bool all = co_await rest;
  if (!stored || !all || result.steps.front().keys.empty()) co_return std::nullopt;
  co_return std::move(result.steps.front().keys.front());
}

Task<bool> WritingCall::remove_row(const db::Model& model, db::Value key) {
  StoredRowMutation mutation(Verb::remove, model, statement());
  MutationResult result;
  Transaction transaction(request_, connection_, dialect(), mutation.bound(), hooks_, result);
  MutationInputs inputs(1);
  inputs.front().emplace_back();
  RowInput& row = inputs.front().front();
  const std::vector<db::Value> parts = db::key_parts(model, key);
  const std::vector<const db::Column*> columns = model.key_columns();
  for (std::size_t i = 0; i < parts.size(); ++i) row.key_parts.push_back({columns[i], parts[i]});
  row.key = std::move(key);
  Task<bool> running = transaction.run(inputs);
  const bool removed = co_await running;
  Task<bool> rest = take(result, *this, outcome_);
  const bool all = co_await rest;
  co_return removed&& all;
}

}  // namespace mw::app
