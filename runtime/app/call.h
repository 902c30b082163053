#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "runtime/app/input_error.h"
#include "runtime/app/operations.h"
#include "runtime/app/select.h"
#include "runtime/base/task.h"
#include "runtime/db/database.h"
#include "runtime/graphql/execution/arguments.h"
#include "runtime/graphql/execution/field_error.h"
#include "runtime/graphql/execution/request_context.h"

/// What hand-written code is given to work with: who asks, rows by model, and (in mutations and hooks) writing with the
/// same checks as generated mutations. All SQL is the builder's; the caller's access holds. An error for the client is
/// `throw mw::graphql::ClientError("message", "CODE")`; whatever else is thrown is masked.
namespace mw::app {

class Hooks;
class WritingCall;

/// Reads. Of one call of a query, of derived fields, of an endpoint or a start-up step; used by one thread, and only
/// until the task that it was given to is done.
class Call {
 public:
  /// Reads see everything that was committed before them. `statement` is what they are called in logs.
  /// `arguments` may be null, and otherwise outlive the call.
  Call(graphql::RequestContext& request, std::string_view statement, const graphql::Arguments* arguments = nullptr)
      : request_(request), statement_(statement), arguments_(arguments) {}
  virtual ~Call() = default;
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  /// Who asks; empty without accounts.
  const graphql::Identity& identity() const { return request_.identity; }
  /// For loaders and resolvers: `call.request().state<T>(...)` is one T per request.
  graphql::RequestContext& request() const { return request_; }
  /// The arguments as GraphQL has them; empty outside of queries and mutations.
  const graphql::Arguments& arguments() const;
  /// Null counts as given: what `std::optional` members of inputs cannot tell apart.
  bool given(std::string_view argument) const { return arguments().has(argument); }
  /// The argument `token` of `api.tokenArgument`.
  std::optional<std::string> token() const;

  /// The row of that key (of the key's C++ type), if it is there; of a composite key its parts in their order, as
  /// arguments or as one std::tuple: `call.find<Enrolment>(student, course)`.
  template <typename Row, typename... Parts>
  Task<std::optional<Row>> find(Parts... parts) {
    const db::Model& model = model_of(static_cast<const Row*>(nullptr));
    std::vector<db::Value> keys{key_value(model, parts...)};
    Task<db::Rows> reading = rows_by_key(model, std::move(keys));
    const db::Rows found = co_await reading;
    std::vector<Row> rows = to_structs<Row>(found);
    if (rows.empty()) co_return std::nullopt;
    co_return std::move(rows.front());
  }
  /// The rows of these keys (composite ones as std::tuple) that are there, in any order, in one statement.
  template <typename Row, typename Key>
  Task<std::vector<Row>> find_all(std::vector<Key> keys) {
    const db::Model& model = model_of(static_cast<const Row*>(nullptr));
    std::vector<db::Value> values;
    for (const Key& key : keys) values.push_back(key_value(model, key));
    Task<db::Rows> reading = rows_by_key(model, std::move(values));
    const db::Rows found = co_await reading;
    co_return to_structs<Row>(found);
  }
  template <typename Row>
  Task<std::vector<Row>> rows(Select<Row> select) {
    Task<db::Rows> reading = rows_of(select.find());
    const db::Rows found = co_await reading;
    co_return to_structs<Row>(found);
  }

  /// Writes from where there is no transaction yet (an endpoint, a start-up step). Commits if `work` refuses nothing;
  /// answers what was refused. `work` may be run again if the database was busy.
  Task<InputErrors> transaction(std::function<Task<void>(WritingCall&)> work);

 protected:
  virtual Task<db::Rows> read(db::Query query);
  std::string_view statement() const { return statement_; }
  db::Dialect dialect() const;

  Task<db::Rows> rows_by_key(const db::Model& model, std::vector<db::Value> keys);

  /// A key as one value (db/key.h).
  template <typename... Parts>
  static db::Value key_value(const db::Model& model, const Parts&... parts) {
    std::size_t next = 0;
    const std::vector<const db::Column*> columns = key_columns(model, sizeof...(parts));
    return key_of_parts(model, {key_part(parts, *columns[next++])...});
  }
  template <typename... Parts>
  static db::Value key_value(const db::Model& model, const std::tuple<Parts...>& key) {
    return std::apply([&model](const Parts&... parts) { return key_value(model, parts...); }, key);
  }
  template <typename Part>
  static db::Value key_part(const Part& part, const db::Column& column) {
    if constexpr (std::is_convertible_v<const Part&, std::string_view>) {
      return db::Value::text(std::string(std::string_view(part)));
    } else {
      return db::detail::stored_any(part, column);
    }
  }
  /// Throws std::logic_error unless there are that many.
  static std::vector<const db::Column*> key_columns(const db::Model& model, std::size_t count);
  static db::Value key_of_parts(const db::Model& model, const std::vector<db::Value>& parts);

  /// Rows of all columns in the model's order.
  template <typename Row>
  static std::vector<Row> to_structs(const db::Rows& rows) {
    const db::Model& model = model_of(static_cast<const Row*>(nullptr));
    std::vector<Row> result(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (std::size_t c = 0; c < model.columns.size(); ++c) {
        const db::Column& column = model.columns[c];
        if (column.member.assign != nullptr) column.member.assign(&result[i], rows.at(i, c), column);
      }
    }
    return result;
  }

  graphql::RequestContext& request_;

 private:
  Task<db::Rows> rows_of(db::Find find);

  std::string_view statement_;
  const graphql::Arguments* arguments_;
};

/// Reads and writes within one transaction, that of a mutation: all is stored, or nothing. What it reads includes what
/// it has written. On SQLite it runs on the writer's thread, where all others wait for it: it must be quick and await
/// nothing but this call, and after a busy database it is run again, so effects outside of the database belong into
/// `after_commit`.
class WritingCall : public Call {
 public:
  /// The outcome of a transaction, collected as it goes.
  struct Outcome {
    InputErrors errors;
    std::vector<std::function<void()>> after_commit;
  };

  /// For the runtime.
  WritingCall(
      graphql::RequestContext& request,
      std::string_view statement,
      const graphql::Arguments* arguments,
      db::Connection& connection,
      const Hooks& hooks,
      Outcome& outcome
  )
      : Call(request, statement, arguments), connection_(connection), hooks_(hooks), outcome_(outcome) {}

  /// Nothing of the whole transaction is stored, and the error is answered: in the payload, of a `plain` mutation as
  /// an error of the field. `field` is the path of an argument; may be empty.
  void refuse(std::string code, std::string field, std::string message) {
    outcome_.errors.push_back({std::move(code), std::move(field), std::move(message)});
  }
  bool refused() const { return !outcome_.errors.empty(); }

  /// Inserts the row, or changes the one of its key; runs the checks and hooks of /posts. A key that is empty (a nil
  /// uuid, the number 0) is made by the server; an empty optional takes its default on insert. Answers the row as it
  /// is stored, or nothing if it was refused: the reason is noted as with `refuse`, with the names of the row's fields.
  template <typename Row>
  Task<std::optional<Row>> save(Row row) {
    return put(Verb::post, std::move(row));
  }
  /// Inserts; a key that is taken is refused.
  template <typename Row>
  Task<std::optional<Row>> create(Row row) {
    return put(Verb::create, std::move(row));
  }
  /// Changes; a row that is not there is refused.
  template <typename Row>
  Task<std::optional<Row>> update(Row row) {
    return put(Verb::update, std::move(row));
  }
  /// Deletes by key (as `find` takes it), with its hooks; false (and refused) if the row is not there or still pointed
  /// to.
  template <typename Row, typename... Parts>
  Task<bool> remove(Parts... parts) {
    const db::Model& model = model_of(static_cast<const Row*>(nullptr));
    return remove_row(model, key_value(model, parts...));
  }

  /// Runs when the transaction has been committed, before the mutation answers, on the request's thread; not at all if
  /// it was not. What it throws is logged and changes nothing.
  void after_commit(std::function<void()> effect) { outcome_.after_commit.push_back(std::move(effect)); }

 protected:
  Task<db::Rows> read(db::Query query) override;

 private:
  template <typename Row>
  Task<std::optional<Row>> put(Verb verb, Row row) {
    const db::Model& model = model_of(static_cast<const Row*>(nullptr));
    Task<std::optional<db::Value>> storing = store_row(verb, model, &row);
    std::optional<db::Value> key = co_await storing;
    if (!key) co_return std::nullopt;
    std::vector<db::Value> keys;
    keys.push_back(std::move(*key));
    Task<db::Rows> reading = rows_by_key(model, std::move(keys));
    const db::Rows found = co_await reading;
    std::vector<Row> rows = to_structs<Row>(found);
    if (rows.empty()) co_return std::nullopt;
    co_return std::move(rows.front());
  }

  Task<std::optional<db::Value>> store_row(Verb verb, const db::Model& model, const void* row);
  Task<bool> remove_row(const db::Model& model, db::Value key);

  db::Connection& connection_;
  const Hooks& hooks_;
  Outcome& outcome_;
};

}  // namespace mw::app
