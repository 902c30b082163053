#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runtime/app/hooks.h"
#include "runtime/app/start.h"
#include "runtime/graphql/execution/bindings.h"

namespace mw::app {

/// Where the code in app/ says what it does instead of, or around, the runtime. Given to `Backend::overrides` once, at
/// start; nothing here is called later but the hooks and resolvers that were registered.
///
///   void install(mw::app::Overrides& app) {
///     app.before_save<Todo>([](Todo& todo, mw::app::SaveContext& context) {
///       if (todo.name == "secret") context.refuse("INVALID", "name", "is not for everybody");
///     });
///     app.resolver("Query", "todos", std::make_shared<MyTodos>());
///   }
///
/// Row is a row struct of generated code, found by `model_of(const Row*)`.
class Overrides {
 public:
  Overrides(Hooks& hooks, graphql::Bindings& bindings, StartSteps& start_steps)
      : hooks_(hooks), bindings_(bindings), start_steps_(start_steps) {}

  /// `function(Row&, SaveContext&)`: sees the row as it will be stored and may change it (but not its key). Called
  /// after the arguments have been checked; what it changes is checked by the database alone.
  template <typename Row, typename Function>
  void before_save(Function function) {
    hooks_.of(model<Row>()).before_save.push_back([function](RowChange& change, SaveContext& context) {
      Row row{};
      fill_row(&row, change);
      function(row, context);
      collect_row(&row, change);
    });
  }
  /// `function(const Row&, SaveContext&)`: the row was written, the transaction is still open.
  template <typename Row, typename Function>
  void after_save(Function function) {
    hooks_.of(model<Row>()).after_save.push_back(reader<Row>(std::move(function)));
  }
  template <typename Row, typename Function>
  void before_delete(Function function) {
    hooks_.of(model<Row>()).before_delete.push_back(reader<Row>(std::move(function)));
  }
  /// `function(const Row&, SaveContext&)`: the row was deleted, the transaction is still open.
  template <typename Row, typename Function>
  void after_delete(Function function) {
    hooks_.of(model<Row>()).after_delete.push_back(reader<Row>(std::move(function)));
  }
  /// `Task<void> function(const Row&, WritingCall&)`, after the row was saved: reads and writes in the same
  /// transaction. Rows that it saves have their hooks, too.
  template <typename Row, typename Function>
  void in_transaction(Function function) {
    after_save<Row>([function](const Row& row, SaveContext& context) {
      context.in_transaction([function, row](WritingCall& call) { return function(row, call); });
    });
  }
  /// `function(const Row&)`, after the row was saved and the transaction committed: the place to tell others.
  template <typename Row, typename Function>
  void after_commit(Function function) {
    after_save<Row>([function](const Row& row, SaveContext& context) {
      context.after_commit([function, row] { function(row); });
    });
  }

  /// `Task<void> step(Call&)`, once before the service takes requests, after migrations, in the order of registration.
  /// What it throws keeps the service from starting, and is printed with the name.
  void at_start(std::string name, std::function<Task<void>(Call&)> step) {
    start_steps_.push_back({std::move(name), std::move(step)});
  }

  /// Replaces the resolver of a field. One that answers rows of a model makes batches of `TableRows`
  /// (app/table_rows.h: `table_rows(model, structs)`).
  void resolver(
      std::string_view type, std::string_view field, std::shared_ptr<const graphql::ObjectResolver> resolver
  ) {
    bindings_.objects(type, field, std::move(resolver));
  }
  void resolver(std::string_view type, std::string_view field, std::shared_ptr<const graphql::LeafResolver> resolver) {
    bindings_.leaf(type, field, std::move(resolver));
  }
  /// The same for a field of the type of a model, with the columns (by their GraphQL names) that the resolver reads
  /// from the rows: they are fetched, the key always is.
  template <typename Row>
  void resolver(
      std::string_view field,
      std::shared_ptr<const graphql::LeafResolver> resolver,
      std::initializer_list<std::string_view> needs
  ) {
    bindings_.leaf(model<Row>().name, field, std::move(resolver), indexes(model<Row>(), needs));
  }
  template <typename Row>
  void resolver(
      std::string_view field,
      std::shared_ptr<const graphql::ObjectResolver>
          resolver,  // NOLINT(performance-unnecessary-value-param): it moves on
      std::initializer_list<std::string_view> needs
  ) {
    bindings_.objects(model<Row>().name, field, std::move(resolver), indexes(model<Row>(), needs));
  }

 private:
  template <typename Row>
  static const db::Model& model() {
    return model_of(static_cast<const Row*>(nullptr));
  }
  template <typename Row, typename Function>
  static Hook reader(Function function) {
    return [function](RowChange& change, SaveContext& context) {
      Row row{};
      fill_row(&row, change);
      function(static_cast<const Row&>(row), context);
    };
  }

  static std::vector<std::uint32_t> indexes(const db::Model& model, std::initializer_list<std::string_view> needs) {
    std::vector<std::uint32_t> result;
    for (const std::string_view name : needs) {
      const db::Column* column = model.find_column(name);
      if (column == nullptr) throw std::logic_error(std::string(model.name) + " has no column " + std::string(name));
      result.push_back(static_cast<std::uint32_t>(model.index_of(*column)));
    }
    return result;
  }

  Hooks& hooks_;
  graphql::Bindings& bindings_;
  StartSteps& start_steps_;
};

}  // namespace mw::app
