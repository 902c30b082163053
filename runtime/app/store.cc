#include "runtime/app/store.h"

#include <utility>

#include "runtime/app/services.h"
#include "runtime/app/transaction.h"

namespace mw::app {
namespace {

/// A constraint that is only found at commit: all that can be said is that it was one.
InputError at_commit(const db::Violation& violation) {
  const bool is_reference = violation.kind == db::Violation::Kind::foreign_key;
  return {
      is_reference ? "REFERENCE" : "INVALID", {}, is_reference ? "points to nothing that is there" : "is not allowed"};
}

struct Work {
  graphql::RequestContext& request;
  db::Dialect dialect;
  const BoundMutation& mutation;
  const MutationInputs& inputs;
  const Hooks& hooks;
  MutationResult result;
};

Task<bool> run(Work& work, db::Connection& connection) {
  // A job may be run again (a busy database): it begins anew.
  work.result = {};
  Transaction transaction(work.request, connection, work.dialect, work.mutation, work.hooks, work.result);
  Task<bool> steps = transaction.run(work.inputs);
  co_return co_await steps;
}

}  // namespace

Task<MutationResult> store(
    graphql::RequestContext& request, const BoundMutation& mutation, const MutationInputs& inputs, const Hooks& hooks
) {
  db::Database& database = *request.app<Services>().database;
  Work work{request, database.dialect(), mutation, inputs, hooks, {}};
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
  if (outcome.violation) work.result.errors.push_back(at_commit(*outcome.violation));
  if (!outcome.committed && work.result.errors.empty()) throw db::Error("the transaction was not committed");
  co_return std::move(work.result);
}

}  // namespace mw::app
