// Level by level: every field of a level is resolved once per batch of parents, all of them at the same time.
#include <exception>
#include <utility>

#include "runtime/base/when_all.h"
#include "runtime/graphql/execution/execution.h"

namespace mw::graphql {
namespace {

/// A field that waits to be resolved for a batch.
struct Waiting {
  ResultBatch* parents;
  std::size_t slot;

  const PlanField& field() const { return parents->selection->fields[parents->selection->resolved[slot]]; }
  FieldResult& result() const { return parents->results[slot]; }
};

/// A resolver's call with what must live as long as it.
struct Call {
  Call(const Waiting& waiting, RequestContext& given) : where(waiting), request(given) {}

  /// Nothing, or why the arguments are wrong.
  std::optional<FieldError> prepare(const Object& variables) {
    const PlanField& field = where.field();
    std::optional<FieldError> error;
    if (const Arguments* arguments = field.arguments.fill(variables, room, error)) {
      context.emplace(FieldContext{request, field, *arguments, field.prepared.get()});
    }
    return error;
  }

  Waiting where;
  RequestContext& request;
  Arguments room;
  std::optional<FieldContext> context;
};

void prepare_result(const Waiting& waiting) {
  const PlanField& field = waiting.field();
  FieldResult& result = waiting.result();
  const std::size_t parents = waiting.parents->batch.size();
  if (field.is_leaf()) {
    result.leaves.emplace(parents, field);
  } else {
    result.objects.emplace(parents, field.list_depth, field.named_type->name);
  }
}

void take_errors(FieldResult& result) {
  result.errors = std::move(result.leaves ? result.leaves->errors() : result.objects->errors());
}

/// The field is an error for every parent; what the resolver had given is dropped.
void fail(const Waiting& waiting, const FieldError& error) {
  prepare_result(waiting);
  FieldResult& result = waiting.result();
  for (std::size_t row = 0; row < waiting.parents->batch.size(); ++row) {
    if (result.leaves) {
      result.leaves->error(row, error);
    } else {
      result.objects->error(row, error);
    }
  }
  take_errors(result);
}

Task<void> resolve(Call& call) {
  const Waiting& where = call.where;
  const FieldBinding& binding = *where.field().binding;
  if (where.field().is_leaf()) {
    return binding.leaf_resolver->resolve(*call.context, where.parents->batch, *where.result().leaves);
  }
  return binding.object_resolver->resolve(*call.context, where.parents->batch, *where.result().objects);
}

class LevelRun {
 public:
  LevelRun(ResultTree& tree, const Object& variables, RequestContext& context)
      : tree_(tree), variables_(variables), context_(context) {}

  Task<void> run(std::vector<Waiting> level) {
    while (!level.empty()) {
      if (context_.out_of_time()) {
        give_up(level);
        co_return;
      }
      std::deque<Call> calls;
      std::vector<Task<void>> tasks;
      context_.start_collecting();
      start_all(level, calls, tasks);
      co_await when_all_settled(tasks, [this] { context_.dispatch(); });
      level = finish(calls, tasks);
    }
  }

 private:
  void give_up(const std::vector<Waiting>& level) {
    const FieldError error = context_.cancelled ? FieldError::client("The request was cancelled.", "CANCELLED")
                                                : FieldError::client("The request took too long.", "TIMEOUT");
    for (const Waiting& waiting : level) fail(waiting, error);
  }

  /// Makes the calls and their tasks; tasks are lazy, they start in when_all_settled.
  void start_all(const std::vector<Waiting>& level, std::deque<Call>& calls, std::vector<Task<void>>& tasks) {
    tasks.reserve(level.size());
    for (const Waiting& waiting : level) {
      Call& call = calls.emplace_back(waiting, context_);
      if (std::optional<FieldError> error = call.prepare(variables_)) {
        fail(waiting, *error);
        calls.pop_back();
        continue;
      }
      prepare_result(waiting);
      tasks.push_back(resolve_safely(call));
    }
  }

  /// A resolver that is no coroutine may throw before it returns a task.
  static Task<void> resolve_safely(Call& call) {
    try {
      return resolve(call);
    } catch (...) {
      return rethrow_later(std::current_exception());
    }
  }
  static Task<void> rethrow_later(std::exception_ptr error) {
    std::rethrow_exception(error);
    co_return;
  }

  /// Takes the results over and gives the fields of the next level.
  std::vector<Waiting> finish(std::deque<Call>& calls, std::vector<Task<void>>& tasks) {
    std::vector<Waiting> next;
    for (std::size_t i = 0; i < calls.size(); ++i) {
      try {
        tasks[i].take();
        take_objects(calls[i].where, next);
        take_errors(calls[i].where.result());
      } catch (const LimitError&) {
        tree_.refused = field_error(std::current_exception());
        return {};
      } catch (...) {
        fail(calls[i].where, field_error(std::current_exception()));
      }
    }
    return next;
  }

  void take_objects(const Waiting& where, std::vector<Waiting>& next) {
    FieldResult& result = where.result();
    if (!result.objects) return;
    for (const Batch& batch : result.objects->batches()) {
      if (where.field().selection(batch.type_name()) == nullptr) {
        throw std::logic_error("the resolver gave objects of type " + std::string(batch.type_name()));
      }
    }
    for (Batch& batch : result.objects->batches()) {
      count(batch);
      const Selection& selection = *where.field().selection(batch.type_name());
      ResultBatch& child = tree_.batches.emplace_back(std::move(batch), selection);
      result.children.push_back(&child);
      if (child.batch.size() == 0) continue;
      for (std::size_t slot = 0; slot < selection.resolved.size(); ++slot) next.push_back({&child, slot});
    }
  }

  void count(const Batch& batch) {
    tree_.rows += batch.size();
    if (context_.row_limit == 0 || tree_.rows <= context_.row_limit) return;
    const std::string limit = std::to_string(context_.row_limit);
    throw LimitError("The operation takes more than " + limit + " rows, which is the limit.");
  }

  ResultTree& tree_;
  const Object& variables_;
  RequestContext& context_;
};

}  // namespace

Task<void> run_levels(ResultTree& tree, const Plan& plan, const Object& variables, RequestContext& context) {
  LevelRun run(tree, variables, context);
  std::vector<Waiting> roots;
  for (std::size_t slot = 0; slot < plan.root->resolved.size(); ++slot) roots.push_back({&tree.root(), slot});
  if (plan.operation != ast::Operation::mutation) {
    co_await run.run(std::move(roots));
    co_return;
  }
  for (const Waiting& root : roots) {
    std::vector<Waiting> one(1, root);
    co_await run.run(std::move(one));
    if (tree.refused) co_return;
  }
}

}  // namespace mw::graphql
