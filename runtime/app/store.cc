#include "runtime/app/store.h"

#include <utility>

#include "runtime/app/services.h"
#include "runtime/app/transaction.h"
#include "runtime/app/work.h"

namespace mw::app {
namespace {

struct Storing {
  graphql::RequestContext& request;
  db::Dialect dialect;
  const BoundMutation& mutation;
  const MutationInputs& inputs;
  const Hooks& hooks;
  MutationResult result;
};

Task<bool> run(Storing& work, db::Connection& connection) {
  // A job may be run again (a busy database): it begins anew.
  work.result = {};
  Transaction transaction(work.request, connection, work.dialect, work.mutation, work.hooks, work.result);
  Task<bool> steps = transaction.run(work.inputs);
  if (!co_await steps) co_return false;
  if (work.result.in_transaction.empty()) co_return true;
  WritingCall::Outcome outcome;
  WritingCall call(work.request, work.mutation.table->statement, nullptr, connection, work.hooks, outcome);
  Task<bool> rest = take(work.result, call, outcome);
  const bool all = co_await rest;
  work.result.errors = std::move(outcome.errors);
  work.result.after_commit = std::move(outcome.after_commit);
  co_return all;
}

}  // namespace

Task<MutationResult> store(
    graphql::RequestContext& request, const BoundMutation& mutation, const MutationInputs& inputs, const Hooks& hooks
) {
  db::Database& database = *request.app<Services>().database;
  Storing work{request, database.dialect(), mutation, inputs, hooks, {}};
  db::Job job = [&work](db::Connection& connection) { return run(work, connection); };
  Task<db::Outcome> task = database.transact(job);
  db::Outcome outcome;
  try {
    outcome = co_await task;
  } catch (const db::Overloaded&) {
    throw overloaded(request);
  } catch (const db::Busy&) {
    throw unavailable();
  }
  if (outcome.violation) work.result.errors.push_back(violation_at_commit(*outcome.violation));
  if (!outcome.committed && work.result.errors.empty()) throw db::Error("the transaction was not committed");
  if (outcome.committed) run_after_commit(request, work.result.after_commit);
  work.result.after_commit.clear();
  co_return std::move(work.result);
}

}  // namespace mw::app
