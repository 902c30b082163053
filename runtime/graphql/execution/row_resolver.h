#pragma once
// Hand-written resolvers for one row at a time, where a batch would buy nothing. The parent's payload must be a
// std::vector<Parent> (members.h); for root fields use `NoParent`.
//
//   // Rate.inverse: a plain function
//   bindings.leaf("Rate", "inverse", leaf_by_row<Rate>([](FieldContext&, const Rate& rate) {
//     return rate.value ? std::optional<double>(1 / *rate.value) : std::nullopt;
//   }));
//   // Rate.history: a coroutine; all rows run at the same time, so that what they load goes into one fetch
//   Task<std::vector<Point>> history(FieldContext& context, const Rate& rate);
//   bindings.objects("Rate", "history", list_by_row<Rate, Point>(history));
//
// An exception fails its row only.
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "runtime/base/when_all.h"
#include "runtime/graphql/execution/members.h"
#include "runtime/graphql/execution/resolver.h"

namespace mw::graphql {

// g++ warns of coroutines in headers whose template arguments are local to a .cc file, which is how these are meant.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsubobject-linkage"
#endif

/// The parent of root fields.
struct NoParent {};

namespace detail {

template <typename Type>
struct TaskValue {
  using type = Type;
};
template <typename Type>
struct TaskValue<Task<Type>> {
  using type = Type;
};

template <typename Parent>
const Parent& parent_row(const Batch& parents, std::size_t row) {
  if constexpr (std::is_same_v<Parent, NoParent>) {
    static const NoParent none;
    return none;
  } else {
    return parents.data<std::vector<Parent>>()[row];
  }
}

template <typename Result, typename Function, typename Parent>
Task<void> call_row(
    const Function& function, FieldContext& context, const Parent& parent, std::optional<Result>& into
) {
  using Returned = std::invoke_result_t<const Function&, FieldContext&, const Parent&>;
  if constexpr (std::is_same_v<Returned, Task<Result>>) {
    Task<Result> task = function(context, parent);
    into.emplace(co_await task);
  } else {
    into.emplace(function(context, parent));
    co_return;
  }
}

/// Calls the function for every row; `take(row, result)` gets what it gave, `out` the errors.
template <typename Parent, typename Result, typename Function, typename Out, typename Take>
Task<void> for_each_row(const Function& function, FieldContext& context, const Batch& parents, Out& out, Take take) {
  std::vector<std::optional<Result>> results(parents.size());
  std::vector<Task<void>> tasks;
  tasks.reserve(parents.size());
  for (std::size_t row = 0; row < parents.size(); ++row) {
    tasks.push_back(call_row<Result>(function, context, parent_row<Parent>(parents, row), results[row]));
  }
  co_await when_all_settled(tasks);
  for (std::size_t row = 0; row < parents.size(); ++row) {
    try {
      tasks[row].take();
      take(row, std::move(*results[row]));
    } catch (...) {
      out.error(row, field_error(std::current_exception()));
    }
  }
}

template <typename Parent, typename Function>
class LeafByRow final : public LeafResolver {
 public:
  explicit LeafByRow(Function function) : function_(std::move(function)) {}
  Task<void> resolve(FieldContext& context, const Batch& parents, LeafOut& out) const override {
    using Result = typename TaskValue<std::invoke_result_t<const Function&, FieldContext&, const Parent&>>::type;
    return for_each_row<Parent, Result>(function_, context, parents, out, [&out](std::size_t row, Result result) {
      if constexpr (is_optional<Result>) {
        if (!result) return out.null(row);
      }
      write_json(out.begin(row), result);
      out.end();
    });
  }

 private:
  Function function_;
};

template <typename Parent, typename Child, typename Function, bool is_list>
class ObjectsByRow final : public ObjectResolver {
 public:
  explicit ObjectsByRow(Function function) : function_(std::move(function)) {}
  Task<void> resolve(FieldContext& context, const Batch& parents, ObjectsOut& out) const override {
    using Result = typename TaskValue<std::invoke_result_t<const Function&, FieldContext&, const Parent&>>::type;
    std::vector<Child> children;
    std::vector<std::pair<std::size_t, std::size_t>> ranges(parents.size(), {0, none});
    auto take = [&](std::size_t row, Result result) {
      if constexpr (is_list) {
        ranges[row] = {children.size(), result.size()};
        for (auto& child : result) children.push_back(std::move(child));
      } else if constexpr (is_optional<Result>) {
        if (!result) return;
        ranges[row] = {children.size(), 1};
        children.push_back(std::move(*result));
      } else {
        ranges[row] = {children.size(), 1};
        children.push_back(std::move(result));
      }
    };
    co_await for_each_row<Parent, Result>(function_, context, parents, out, take);
    const std::size_t count = children.size();
    const BatchIndex batch = out.add(count, std::move(children));
    for (std::size_t row = 0; row < ranges.size(); ++row) {
      if (ranges[row].second == none) continue;
      if constexpr (is_list) {
        out.list(row, batch, ranges[row].first, ranges[row].second);
      } else {
        out.single(row, batch, ranges[row].first);
      }
    }
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  Function function_;
};

}  // namespace detail

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

/// `function(FieldContext&, const Parent&)` gives a value that write_json knows (an empty optional is null), or a Task
/// of one. It must fit the field's type.
template <typename Parent, typename Function>
std::shared_ptr<const LeafResolver> leaf_by_row(Function function) {
  return std::make_shared<detail::LeafByRow<Parent, Function>>(std::move(function));
}

/// ... gives a Child or std::optional<Child>, or a Task of one. The field's type must be an object type.
template <typename Parent, typename Child, typename Function>
std::shared_ptr<const ObjectResolver> object_by_row(Function function) {
  return std::make_shared<detail::ObjectsByRow<Parent, Child, Function, false>>(std::move(function));
}

/// ... gives a std::vector<Child>, or a Task of one.
template <typename Parent, typename Child, typename Function>
std::shared_ptr<const ObjectResolver> list_by_row(Function function) {
  return std::make_shared<detail::ObjectsByRow<Parent, Child, Function, true>>(std::move(function));
}

}  // namespace mw::graphql
