#pragma once

#include <functional>
#include <string_view>

#include "runtime/app/call.h"
#include "runtime/app/hooks.h"
#include "runtime/app/store.h"
#include "runtime/base/task.h"

namespace mw::app {

/// Hand-written code that wants a transaction. Lives until `run_work` is done.
struct Work {
  graphql::RequestContext& request;
  std::string_view statement;
  /// May be null.
  const graphql::Arguments* arguments;
  const Hooks& hooks;
  std::function<Task<void>(WritingCall&)> run;
  WritingCall::Outcome outcome;
};

/// Runs it in one transaction, which is committed unless something was refused; then what waits for the commit. Throws
/// what the work throws (after rolling back), and what the database throws.
Task<WritingCall::Outcome> run_work(Work& work);

/// What a transaction of tables leaves to do for the one it runs in: adds its errors, keeps what waits for the commit,
/// and runs what its hooks want to do in the transaction. False: something was refused.
Task<bool> take(MutationResult& result, WritingCall& call, WritingCall::Outcome& outcome);

/// Runs what waited for a commit. What is thrown is logged.
void run_after_commit(graphql::RequestContext& request, const std::vector<std::function<void()>>& effects);

/// A constraint that is only found at commit: all that can be said is that it was one.
InputError violation_at_commit(const db::Violation& violation);

}  // namespace mw::app
