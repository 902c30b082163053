#include "runtime/app/binder.h"

#include <string_view>
#include <utility>

#include "runtime/app/bound_selection.h"
#include "runtime/app/by_hand_binder.h"
#include "runtime/app/column_leaf.h"
#include "runtime/app/connection_resolver.h"
#include "runtime/app/connections.h"
#include "runtime/app/key_text.h"
#include "runtime/app/mutation_binder.h"
#include "runtime/app/mutation_resolver.h"
#include "runtime/app/overrides.h"
#include "runtime/app/resolvers.h"
#include "runtime/app/scalars.h"
#include "runtime/app/schema_check.h"
#include "runtime/graphql/execution/binding_table.h"
#include "runtime/graphql/validation/build_schema.h"

namespace mw::app {
namespace {

bool has_field_in_schema(const db::Column& column) {
  return !column.is_private && !column.write_only;
}

/// What a relation lacks that is relied on later; empty: nothing.
std::string lack_of(const db::Model& model, const db::Relation& relation) {
  if (relation.target == nullptr) return "has no target";
  if (relation.kind == db::RelationKind::through) {
    const db::Join& join = relation.join;
    if (join.table.empty() || join.own_column.empty() || join.target_column.empty()) return "has no table of pairs";
    return model.composite() || relation.target->composite() ? "would pair composite keys" : "";
  }
  const db::Model& owner = relation.kind == db::RelationKind::related_set ? *relation.target : model;
  const bool is_there = owner.find_column(relation.column) != nullptr;
  if (!is_there) return "its column \"" + std::string(relation.column) + "\" is none of " + std::string(owner.name);
  const db::Model& pointed_to = relation.kind == db::RelationKind::related_set ? model : *relation.target;
  return pointed_to.composite() ? "points to a composite key" : "";
}

/// What the binder relies on without asking later. False: the model is not bound.
bool check_model(const db::Model& model, Problems& problems) {
  const std::size_t before = problems.size();
  std::vector<std::string_view> keys(model.keys.begin(), model.keys.end());
  if (!model.composite()) keys.push_back(model.key);
  for (const std::string_view key : keys) {
    if (model.find_column(key) != nullptr) continue;
    problems.push_back(std::string(model.name) + ": the key \"" + std::string(key) + "\" is none of its columns");
  }
  for (const db::Relation& relation : model.relations) {
    const std::string lack = lack_of(model, relation);
    if (!lack.empty()) problems.push_back(std::string(model.name) + "." + std::string(relation.name) + ": " + lack);
  }
  return problems.size() == before;
}

class Binder {
 public:
  explicit Binder(const Backend& backend) : backend_(backend) {}

  BindResult run() {
    graphql::SchemaResult built = graphql::build_schema(std::string(backend_.schema), scalars());
    for (const graphql::GraphQLError& error : built.errors) problems_.push_back("schema: " + error.message);
    if (!built) return {std::nullopt, std::move(problems_)};
    schema_ = built.schema;
    bool sound = true;
    for (const db::Model* model : backend_.models) sound = check_model(*model, problems_) && sound;
    if (!sound) return {std::nullopt, std::move(problems_)};
    for (const db::Model* model : backend_.models) bind_model(*model);
    for (const RootField* field : backend_.queries) bind_root(*field);
    for (const Mutation* mutation : backend_.mutations) {
      bind_mutation_field(*schema_, *mutation, *hooks_, *bindings_, problems_);
    }
    if (backend_.by_hand != nullptr) bind_by_hand(*schema_, *backend_.by_hand, *hooks_, *bindings_, problems_);
    bind_errors();
    bind_page_info(*bindings_);
    Overrides overrides(*hooks_, *bindings_, *start_steps_);
    if (backend_.overrides != nullptr) backend_.overrides(overrides);
    for (const std::string& field : graphql::missing_bindings(*schema_, *bindings_)) {
      problems_.push_back(field + ": the schema has it, no table has");
    }
    if (!problems_.empty()) return {std::nullopt, std::move(problems_)};
    return {Application{&backend_, schema_, bindings_, hooks_, start_steps_}, {}};
  }

 private:
  void bind_model(const db::Model& model) {
    const graphql::NamedType* named = schema_->type(model.name);
    // A type that no root field leads to is not in the schema.
    if (named == nullptr) return;
    const graphql::ObjectType* type = graphql::as_object(named);
    if (type == nullptr) {
      problems_.push_back(std::string(model.name) + ": is a table, but no object type in the schema");
      return;
    }
    for (const db::Column& column : model.columns) {
      if (has_field_in_schema(column)) bind_column(model, column, *type);
    }
    for (const db::Relation& relation : model.relations) {
      if (!relation.is_private) bind_relation(model, relation, *type);
    }
    if (model.composite()) bind_composite_key(model, *type);
  }

  void bind_composite_key(const db::Model& model, const graphql::ObjectType& type) {
    if (type.fields().find(model.key) == nullptr) {
      problems_.push_back(type.name + "." + std::string(model.key) + ": the table has it, the schema has not");
      return;
    }
    // Every selection has the key's columns.
    bindings_->leaf(type.name, model.key, composite_key_leaf(model));
  }

  void bind_column(const db::Model& model, const db::Column& column, const graphql::ObjectType& type) {
    const graphql::Field* field = type.fields().find(column.name);
    if (field == nullptr) {
      problems_.push_back(type.name + "." + std::string(column.name) + ": the table has it, the schema has not");
      return;
    }
    check_column(model, column, *field, problems_);
    const bool integer_ids = field->type.named()->name == "Int";
    const auto index = static_cast<std::uint32_t>(model.index_of(column));
    bindings_->leaf(type.name, column.name, column_leaf(model, column, integer_ids), {index});
  }

  void bind_relation(const db::Model& model, const db::Relation& relation, const graphql::ObjectType& type) {
    const std::string place = type.name + "." + std::string(relation.name);
    const graphql::Field* field = type.fields().find(relation.name);
    if (field == nullptr) {
      problems_.push_back(place + ": the table has it, the schema has not");
      return;
    }
    const bool is_list = relation.kind != db::RelationKind::fk;
    const bool by_own_column = !is_list || relation.kind == db::RelationKind::via;
    const bool connection = !by_own_column && is_connection(relation.rows);
    check_rows(place, *field, relation.target->name, is_list, connection);
    const std::string name = std::string(model.name) + "::" + std::string(relation.name);
    if (by_own_column) {
      const auto column = static_cast<std::uint32_t>(model.index_of(*model.find_column(relation.column)));
      bindings_->objects(type.name, relation.name, fk_resolver(model, relation, name), {column});
      return;
    }
    check_arguments(place, *field, *relation.target, relation.rows, problems_);
    BoundSelection selection = bind_selection(*relation.target, relation.rows, place, problems_);
    const auto key = static_cast<std::uint32_t>(model.index_of(model.key_column()));
    auto resolver = connection ? related_connection_resolver(model, relation, std::move(selection), name)
                               : related_set_resolver(model, relation, std::move(selection), name);
    bindings_->objects(type.name, relation.name, std::move(resolver), {key});
  }

  /// What the field answers, and the type of a connection.
  void check_rows(
      std::string_view place, const graphql::Field& field, std::string_view type_name, bool is_list, bool connection
  ) {
    if (!connection) return check_answer(place, field, type_name, is_list, problems_);
    check_connection(place, field, type_name, problems_);
    const graphql::ObjectType* type = graphql::as_object(field.type.named());
    if (type != nullptr) bind_connection_type(*bindings_, *type);
  }

  void bind_root(const RootField& root) {
    const std::string place = "Query." + std::string(root.name);
    const graphql::ObjectType* type = schema_->root(graphql::ast::Operation::query);
    const graphql::Field* field = type == nullptr ? nullptr : type->fields().find(root.name);
    if (field == nullptr) {
      problems_.push_back(place + ": the table has it, the schema has not");
      return;
    }
    const bool is_list = root.answer == Answer::list;
    const bool connection = is_list && is_connection(root.rows);
    check_rows(place, *field, root.model->name, is_list, connection);
    db::Selection expected = root.rows;
    if (root.answer == Answer::item) expected.paging.kind = db::PagingKind::none;
    check_arguments(place, *field, *root.model, expected, problems_);
    BoundSelection selection = bind_selection(*root.model, root.rows, place, problems_);
    auto resolver =
        connection ? root_connection_resolver(root, std::move(selection)) : root_resolver(root, std::move(selection));
    bindings_->objects(type->name, root.name, std::move(resolver));
  }

  void bind_errors() {
    bindings_->leaf("MutationError", "code", error_code_leaf());
    bindings_->leaf("MutationError", "field", error_field_leaf());
    bindings_->leaf("MutationError", "message", error_message_leaf());
  }

  const Backend& backend_;
  std::shared_ptr<const graphql::Schema> schema_;
  std::shared_ptr<graphql::Bindings> bindings_ = std::make_shared<graphql::Bindings>();
  std::shared_ptr<Hooks> hooks_ = std::make_shared<Hooks>();
  std::shared_ptr<StartSteps> start_steps_ = std::make_shared<StartSteps>();
  Problems problems_;
};

}  // namespace

BindResult bind(const Backend& backend) {
  return Binder(backend).run();
}

}  // namespace mw::app
