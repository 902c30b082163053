#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "runtime/app/input_error.h"
#include "runtime/db/model.h"
#include "runtime/db/sql_builder.h"
#include "runtime/graphql/execution/request_context.h"

/// Hand-written code around a save or a delete. Hooks run within the transaction, on the thread that executes it (on
/// SQLite the writer's), once per row and in the order in which they were registered: they must be quick and must not
/// wait for anything.
namespace mw::app {

class SaveContext {
 public:
  SaveContext(const graphql::Identity& identity, bool is_new) : identity_(identity), is_new_(is_new) {}

  /// Who asks; empty without accounts.
  const graphql::Identity& identity() const { return identity_; }
  /// The row is about to be inserted (was inserted); else it is (was) changed or deleted.
  bool is_new() const { return is_new_; }
  /// Refuses: nothing of the whole mutation is stored, and the error is in its payload. `field` is the name of a column
  /// ("name"), put below the row's path; may be empty.
  void refuse(std::string code, std::string field, std::string message) {
    errors_.push_back({std::move(code), std::move(field), std::move(message)});
  }
  const InputErrors& errors() const { return errors_; }

 private:
  const graphql::Identity& identity_;
  bool is_new_;
  InputErrors errors_;
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

  bool saves() const { return !before_save.empty() || !after_save.empty(); }
};

/// The hooks of a backend, by model. Filled at start, then only read.
class Hooks {
 public:
  ModelHooks& of(const db::Model& model) { return hooks_[&model]; }
  /// Null if there are none.
  const ModelHooks* find(const db::Model& model) const {
    const auto found = hooks_.find(&model);
    return found == hooks_.end() ? nullptr : &found->second;
  }

 private:
  std::map<const db::Model*, ModelHooks> hooks_;
};

}  // namespace mw::app
