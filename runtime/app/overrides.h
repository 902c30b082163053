#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include "runtime/app/hooks.h"
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
  Overrides(Hooks& hooks, graphql::Bindings& bindings) : hooks_(hooks), bindings_(bindings) {}

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

  Hooks& hooks_;
  graphql::Bindings& bindings_;
};

}  // namespace mw::app
