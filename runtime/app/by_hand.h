#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "runtime/app/argument_reader.h"
#include "runtime/app/call.h"
#include "runtime/app/endpoint.h"
#include "runtime/app/hooks.h"
#include "runtime/app/table_rows.h"
#include "runtime/app/typed_value.h"
#include "runtime/graphql/execution/resolver.h"

/// What the spec declares and people write: queries, mutations, derived fields and endpoints whose bodies are in app/.
/// Generated code (`generated/by_hand.cc`) has one table entry and one small function for each; the function is the
/// only place that refers to the body, and it is named after the line of the spec, so that the linker names both when
/// the body is not there.
namespace mw::app {

template <typename T>
concept RowStruct = requires {
  model_of(static_cast<const T*>(nullptr));
};

/// What the executor wants to be told: exactly one of the two is set.
struct Answering {
  graphql::FieldContext& context;
  std::string_view statement;
  const db::Enum* enumeration = nullptr;
  graphql::LeafOut* leaf = nullptr;
  graphql::ObjectsOut* objects = nullptr;
  /// Of derived fields.
  const graphql::Batch* parents = nullptr;

  /// The field's GraphQL type says it: 64-bit integers are numbers.
  Shape shape() const;
  /// Throws the first error as a client's (BAD_USER_INPUT).
  void check(const InputErrors& errors) const;
  void put_rows(TableRows rows, bool is_list);

  template <typename T>
  void put(const T& value) {
    if constexpr (RowStruct<T>) {
      put_rows(table_rows(model_of(&value), std::vector<T>{value}), false);
    } else {
      write_typed(leaf->begin(0), value, shape());
      leaf->end();
    }
  }
  template <typename T>
  void put(const std::optional<T>& value) {
    if (value) put(*value);
  }
  template <typename T>
  void put(const std::vector<T>& values) {
    if constexpr (RowStruct<T>) {
      put_rows(table_rows(model_of(static_cast<const T*>(nullptr)), values), true);
    } else {
      write_typed(leaf->begin(0), values, shape());
      leaf->end();
    }
  }
};

/// A field of Query whose body is in app/.
struct HandField {
  std::string_view name = {};
  /// What its statements are called: "HelloQuery::greeting".
  std::string_view statement = {};
  /// Of the rows it answers; null: a scalar.
  const db::Model* model = nullptr;
  bool list = false;
  const db::Enum* enumeration = nullptr;
  Task<void> (*call)(Answering& to) = nullptr;
};

/// Reads the arguments, calls the function, answers what it gives.
template <typename Result, typename Inputs>
Task<void> answer(
    Answering& to, void (*read)(ArgumentReader&, Inputs&), Task<Result> (*function)(const Inputs&, Call&)
) {
  Inputs inputs{};
  InputErrors errors;
  ArgumentReader reader(to.context.arguments.values(), {}, errors);
  read(reader, inputs);
  to.check(errors);
  Call call(to.context.request, to.statement, &to.context.arguments);
  Task<Result> running = function(inputs, call);
  const Result result = co_await running;
  to.put(result);
}
template <typename Result>
Task<void> answer(Answering& to, Task<Result> (*function)(Call&)) {
  Call call(to.context.request, to.statement, &to.context.arguments);
  Task<Result> running = function(call);
  const Result result = co_await running;
  to.put(result);
}

/// A field of a model's type that is computed for a whole batch.
struct DerivedField {
  const db::Model* model = nullptr;
  std::string_view name = {};
  /// "PartDerived::label".
  std::string_view statement = {};
  /// Columns by `name` that are fetched for it, beside the key.
  std::span<const std::string_view> needs = {};
  const db::Enum* enumeration = nullptr;
  Task<void> (*call)(Answering& to) = nullptr;
};

/// Throws std::logic_error if a batch function gave another number of values than it was given rows.
void check_derived(std::string_view statement, std::size_t rows, std::size_t values);

/// Calls the function once for all rows; they have the key and what the field `needs`.
template <typename T, typename Row>
Task<void> derive(Answering& to, Task<std::vector<T>> (*function)(const std::vector<Row>&, Call&)) {
  const auto& table = to.parents->data<TableRows>();
  std::vector<Row> rows(to.parents->size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) assign_row(&rows[i], table, i);
  Call call(to.context.request, to.statement);
  Task<std::vector<T>> running = function(rows, call);
  const std::vector<T> values = co_await running;
  check_derived(to.statement, rows.size(), values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    write_typed(to.leaf->begin(i), static_cast<const T&>(values[i]), to.shape());
    to.leaf->end();
  }
}

/// One output of a mutation: a member of its `Outputs` struct or, of a plain mutation, the result itself.
struct HandOutput {
  /// Empty: the result of a plain mutation.
  std::string_view name = {};
  /// Of rows; null: a scalar.
  const db::Model* model = nullptr;
  bool list = false;
  const db::Enum* enumeration = nullptr;
  /// Exactly one of the two; `outputs` is the struct (or the result).
  std::optional<TableRows> (*rows)(const void* outputs) = nullptr;
  void (*write)(JsonWriter& json, const void* outputs, const Shape& shape) = nullptr;
};

/// A call of a mutation's body, within its transaction.
struct HandCall {
  const void* inputs = nullptr;
  WritingCall& call;
  std::shared_ptr<const void> outputs = nullptr;
};

/// A field of Mutation whose body is in app/ (`call`), or the declared arguments and outputs of one that stores rows.
struct HandMutation {
  std::string_view name = {};
  std::string_view statement = {};
  /// `style: input`: the one argument that wraps all; empty: flat.
  std::string_view input = {};
  bool plain = false;
  std::span<const HandOutput> outputs = {};
  /// Null without arguments.
  std::shared_ptr<const void> (*read)(ArgumentReader& from) = nullptr;
  Task<void> (*call)(HandCall& call) = nullptr;
  /// Of a mutation that stores rows: for the hooks.
  const void* type_of_inputs = nullptr;
  std::shared_ptr<void> (*make_outputs)() = nullptr;
  const void* type_of_outputs = nullptr;
};

/// `HandMutation::read` of a struct.
template <auto read>
std::shared_ptr<const void> read_inputs_by(ArgumentReader& from) {
  return []<typename Inputs>(void (*function)(ArgumentReader&, Inputs&), ArgumentReader& reader) {
    auto inputs = std::make_shared<Inputs>();
    function(reader, *inputs);
    return std::shared_ptr<const void>(std::move(inputs));
  }(read, from);
}
template <typename Outputs>
std::shared_ptr<void> make_outputs() {
  return std::make_shared<Outputs>();
}

template <typename Result, typename Inputs>
Task<void> perform(HandCall& to, Task<Result> (*function)(const Inputs&, WritingCall&)) {
  const Inputs& inputs = *static_cast<const Inputs*>(to.inputs);
  Task<Result> running = function(inputs, to.call);
  if constexpr (std::is_void_v<Result>) {
    co_await running;
  } else {
    Result result = co_await running;
    to.outputs = std::make_shared<const Result>(std::move(result));
  }
}
template <typename Result>
Task<void> perform(HandCall& to, Task<Result> (*function)(WritingCall&)) {
  Task<Result> running = function(to.call);
  if constexpr (std::is_void_v<Result>) {
    co_await running;
  } else {
    Result result = co_await running;
    to.outputs = std::make_shared<const Result>(std::move(result));
  }
}

template <typename T>
std::optional<TableRows> rows_from(const std::vector<T>& values) {
  return table_rows(model_of(static_cast<const T*>(nullptr)), values);
}
template <typename T>
std::optional<TableRows> rows_from(const std::optional<T>& value) {
  if (!value) return std::nullopt;
  if constexpr (RowStruct<T>) {
    return table_rows(model_of(&*value), std::vector<T>{*value});
  } else {
    return rows_from(*value);
  }
}

/// `HandOutput::rows` and `write` of a member of the outputs, and of the result of a plain mutation.
template <auto member>
std::optional<TableRows> output_rows(const void* outputs) {
  using Outputs = typename db::detail::MemberOf<decltype(member)>::RowType;
  return rows_from(static_cast<const Outputs*>(outputs)->*member);
}
template <auto member>
void write_output(JsonWriter& json, const void* outputs, const Shape& shape) {
  using Outputs = typename db::detail::MemberOf<decltype(member)>::RowType;
  write_typed(json, static_cast<const Outputs*>(outputs)->*member, shape);
}
template <typename Result>
std::optional<TableRows> result_rows(const void* result) {
  return rows_from(*static_cast<const Result*>(result));
}
template <typename Result>
void write_result(JsonWriter& json, const void* result, const Shape& shape) {
  write_typed(json, *static_cast<const Result*>(result), shape);
}

/// All of a backend.
struct ByHand {
  std::span<const HandField> queries = {};
  std::span<const HandMutation> mutations = {};
  std::span<const DerivedField> derived = {};
  std::span<const EndpointRoute> endpoints = {};
};

}  // namespace mw::app
