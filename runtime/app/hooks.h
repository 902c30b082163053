#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runtime/app/input_error.h"
#include "runtime/base/task.h"
#include "runtime/db/model.h"
#include "runtime/db/sql_builder.h"
#include "runtime/graphql/execution/request_context.h"

/// Hand-written code around a save or a delete. Hooks run within the transaction, on the thread that executes it (on
/// SQLite the writer's), once per row and in the order in which they were registered: they must be quick and must not
/// wait for anything but the transaction (`SaveContext::in_transaction`). After a busy database a transaction is run
/// again, its hooks too: what shall happen once belongs into `after_commit`.
namespace mw::app {

class WritingCall;

/// What a mutation of tables declares beside what it stores: its own arguments, read before the transaction, and its
/// own outputs, which hooks fill. One per request at a time, since mutations run one after the other.
struct DeclaredValues {
  const void* type_of_inputs = nullptr;
  std::shared_ptr<const void> inputs;
  const void* type_of_outputs = nullptr;
  std::shared_ptr<void> outputs;
};

/// An address that stands for a type.
template <typename T>
inline constexpr char type_tag = 0;

class SaveContext {
 public:
  SaveContext(graphql::RequestContext& request, bool is_new) : request_(request), is_new_(is_new) {}

  /// Who asks; empty without accounts.
  const graphql::Identity& identity() const { return request_.identity; }
  /// The declared arguments of the mutation that stores the row, as `CheckOutMutation::Inputs`; null where another
  /// mutation (or a fixture) stores it.
  template <typename Inputs>
  const Inputs* inputs() const {
    const DeclaredValues& values = request_.state<DeclaredValues>();
    if (values.type_of_inputs != &type_tag<Inputs>) return nullptr;
    return static_cast<const Inputs*>(values.inputs.get());
  }
  /// Its declared outputs, to be filled; null likewise.
  template <typename Outputs>
  Outputs* outputs() const {
    const DeclaredValues& values = request_.state<DeclaredValues>();
    if (values.type_of_outputs != &type_tag<Outputs>) return nullptr;
    return static_cast<Outputs*>(values.outputs.get());
  }
  /// The row is about to be inserted (was inserted); else it is (was) changed or deleted.
  bool is_new() const { return is_new_; }
  /// Refuses: nothing of the whole mutation is stored, and the error is in its payload. `field` is the name of a column
  /// ("name"), put below the row's path; may be empty.
  void refuse(std::string code, std::string field, std::string message) {
    errors_.push_back({std::move(code), std::move(field), std::move(message)});
  }
  const InputErrors& errors() const { return errors_; }

  /// Does more in the same transaction, after the rows of the mutation have been written and before it is committed.
  void in_transaction(std::function<Task<void>(WritingCall&)> work) { in_transaction_.push_back(std::move(work)); }
  /// Runs once the transaction has been committed, before the mutation answers, on the request's thread; not at all if
  /// it was not. What it throws is logged and changes nothing.
  void after_commit(std::function<void()> effect) { after_commit_.push_back(std::move(effect)); }

  // ---- what the runtime takes --------------------------------------------------------------------------------
  std::vector<std::function<Task<void>(WritingCall&)>>& work() { return in_transaction_; }
  std::vector<std::function<void()>>& effects() { return after_commit_; }

 private:
  graphql::RequestContext& request_;
  bool is_new_;
  InputErrors errors_;
  std::vector<std::function<Task<void>(WritingCall&)>> in_transaction_;
  std::vector<std::function<void()>> after_commit_;
};

/// What is about to become of a row: the stored one (empty for a new row, else parallel to the model's columns) and
/// what is to be written over it.
struct RowChange {
  const db::Model& model;
  std::vector<db::Value> before;
  std::vector<db::Assignment> writes;
};

/// Copies the row as it will be into a row struct, and what the struct has become back into the writes.
void fill_row(void* row, const RowChange& change);
void collect_row(const void* row, RowChange& change);

/// A hook without its type.
using Hook = std::function<void(RowChange& change, SaveContext& context)>;

struct ModelHooks {
  std::vector<Hook> before_save;
  std::vector<Hook> after_save;
  std::vector<Hook> before_delete;
  std::vector<Hook> after_delete;

  bool deletes() const { return !before_delete.empty() || !after_delete.empty(); }
  bool saves() const { return !before_save.empty() || !after_save.empty(); }
};

struct HandMutation;

/// The hooks of a backend, by model. Filled at start, then only read.
class Hooks {
 public:
  ModelHooks& of(const db::Model& model) { return hooks_[&model]; }
  /// Null if there are none.
  const ModelHooks* find(const db::Model& model) const {
    const auto found = hooks_.find(&model);
    return found == hooks_.end() ? nullptr : &found->second;
  }

  /// What a mutation declares beside what it stores; by its name in GraphQL.
  void declare(std::string_view mutation, const HandMutation& declared) { declared_[mutation] = &declared; }
  /// Null if it declares nothing.
  const HandMutation* declared(std::string_view mutation) const {
    const auto found = declared_.find(mutation);
    return found == declared_.end() ? nullptr : found->second;
  }

 private:
  std::map<const db::Model*, ModelHooks> hooks_;
  std::map<std::string_view, const HandMutation*> declared_;
};

}  // namespace mw::app
