#include "runtime/app/work.h"

#include <exception>
#include <utility>

#include "runtime/app/services.h"

namespace mw::app {
namespace {

Task<bool> run_once(Work& work, db::Connection& connection) {
  // A job may be run again (a busy database): it begins anew.
  work.outcome = {};
  WritingCall call(work.request, work.statement, work.arguments, connection, work.hooks, work.outcome);
  Task<void> running = work.run(call);
  co_await running;
  co_return work.outcome.errors.empty();
}

}  // namespace

InputError violation_at_commit(const db::Violation& violation) {
  const bool is_reference = violation.kind == db::Violation::Kind::foreign_key;
  return {
      is_reference ? "REFERENCE" : "INVALID", {}, is_reference ? "points to nothing that is there" : "is not allowed"};
}

void run_after_commit(graphql::RequestContext& request, const std::vector<std::function<void()>>& effects) {
  for (const std::function<void()>& effect : effects) {
    try {
      effect();
    } catch (const std::exception& error) {
      if (request.on_internal_error) request.on_internal_error(error.what(), "after_commit");
    } catch (...) {
      if (request.on_internal_error) request.on_internal_error("an exception of unknown type", "after_commit");
    }
  }
}

Task<bool> take(MutationResult& result, WritingCall& call, WritingCall::Outcome& outcome) {
  for (InputError& error : result.errors) outcome.errors.push_back(std::move(error));
  for (auto& effect : result.after_commit) outcome.after_commit.push_back(std::move(effect));
  const auto tasks = std::move(result.in_transaction);
  for (const auto& task : tasks) {
    if (!outcome.errors.empty()) break;
    Task<void> running = task(call);
    co_await running;
  }
  co_return outcome.errors.empty();
}

Task<WritingCall::Outcome> run_work(Work& work) {
  db::Database& database = *work.request.app<Services>().database;
  db::Job job = [&work](db::Connection& connection) { return run_once(work, connection); };
  Task<db::Outcome> task = database.transact(job);
  db::Outcome outcome;
  try {
    outcome = co_await task;
  } catch (const db::Busy&) {
    throw unavailable();
  }
  if (outcome.violation) work.outcome.errors.push_back(violation_at_commit(*outcome.violation));
  if (!outcome.committed && work.outcome.errors.empty()) throw db::Error("the transaction was not committed");
  if (outcome.committed) run_after_commit(work.request, work.outcome.after_commit);
  co_return std::move(work.outcome);
}

}  // namespace mw::app
