#include "generator/view/operation_view.h"

#include <algorithm>
#include <set>

#include "generator/base/names.h"
#include "generator/view/cpp.h"
#include "generator/view/hand_names.h"
#include "generator/view/hand_view.h"
#include "generator/view/mutation_view.h"
#include "generator/view/origin_view.h"
#include "generator/view/selection_view.h"
#include "generator/view/type_view.h"

namespace moonwright::view {

namespace {

using jinja::Value;

std::string kind_word(api::OperationKind kind) {
  switch (kind) {
    case api::OperationKind::query:
      return "query";
    case api::OperationKind::mutation:
      return "mutation";
    case api::OperationKind::subscription:
      return "subscription";
  }
  return "query";
}

/// The list that a connection stands beside, with pagination `both`: its tables serve both. Else the field itself.
const api::RootField* table_owner(
    const api::Service& service, const api::Operation& operation, const api::RootField& field
) {
  if (field.answer.kind != api::AnswerKind::connection) return &field;
  for (api::Index index : operation.root_fields) {
    const api::RootField& list = service.root_fields[index];
    if (list.answer.kind == api::AnswerKind::list && list.name + "Connection" == field.name) return &list;
  }
  return &field;
}

Value query_field_view(const api::Service& service, const api::Operation& operation, const api::RootField& field) {
  const api::RootField* shared = table_owner(service, operation, field);
  const api::Type& type = service.types[field.answer.type];
  const bool is_item = field.answer.kind == api::AnswerKind::item;
  Value rows = selection_view(service, type, field.arguments, field.rows);
  // An item is one row: it has no pages.
  if (is_item) rows.set("paging", "");
  return Value::map({
      {"comment", doc_comment(signature(field), "  ")},
      {"member", cpp_name(field.snake)},
      {"snake", operation.file_name + "_" + shared->snake},
      {"shares_tables", shared != &field},
      {"name", cpp_string(field.name)},
      {"statement", cpp_string(operation.class_name + "::" + field.name)},
      {"model", model_name(type)},
      {"answer", is_item ? "item" : "list"},
      {"rows", std::move(rows)},
      {"origin", origin_view(field.origin)},
  });
}

bool is_served(const api::RootField& field) {
  if (field.hand_written) return false;
  if (field.kind == api::OperationKind::mutation) return field.mutation != api::none;
  return field.kind == api::OperationKind::query && field.answer.type != api::none;
}

/// The type in whose unit the body stands.
api::Index main_type(const api::Service& service, const api::Operation& operation) {
  for (const api::RootField* field : served_fields(service, operation)) {
    if (field->mutation != api::none && !service.mutations[field->mutation].steps.empty()) {
      return service.mutations[field->mutation].steps.front().type;
    }
    if (field->answer.type != api::none) return field->answer.type;
  }
  return api::none;
}

/// The types of all that the operation stores or answers.
std::set<api::Index> types_of(const api::Service& service, const api::Operation& operation) {
  std::set<api::Index> types;
  for (const api::RootField* field : served_fields(service, operation)) {
    if (field->answer.type != api::none) types.insert(field->answer.type);
    if (field->mutation == api::none) continue;
    for (const api::Step& step : service.mutations[field->mutation].steps) types.insert(step.type);
  }
  return types;
}

bool has_own_header(const api::Service& service, const api::Operation& operation) {
  return operation.named || main_type(service, operation) == api::none || !hand_fields(service, operation).empty();
}

/// A module's api has its files in the module.
std::string api_folder(const api::Service& service, const api::Operation& operation) {
  if (operation.module == api::none) return "generated/api/";
  return "generated/" + service.modules[operation.module].snake + "/api/";
}

Value texts(const std::set<std::string>& values) {
  Value result = Value::list();
  for (const std::string& value : values) result.push_back(value);
  return result;
}

}  // namespace

std::string signature(const api::RootField& field) {
  std::string arguments;
  for (const api::Argument& argument : field.arguments) {
    arguments += (arguments.empty() ? "" : ", ") + argument.name + ": " + argument.type.text();
  }
  return field.name + (arguments.empty() ? "" : "(" + arguments + ")") + ": " + field.answer.graphql.text();
}

std::vector<const api::RootField*> served_fields(const api::Service& service, const api::Operation& operation) {
  std::vector<const api::RootField*> fields;
  for (api::Index index : operation.root_fields) {
    const api::RootField& field = service.root_fields[index];
    const bool own = &service.operations[field.operation] == &operation;
    if (own && is_served(field)) fields.push_back(&field);
  }
  return fields;
}

std::string operation_header(const api::Service& service, const api::Operation& operation) {
  const std::string folder = api_folder(service, operation);
  if (!has_own_header(service, operation)) {
    return folder + service.types[main_type(service, operation)].snake + "_operations.h";
  }
  return folder + kind_word(operation.kind) + "/" + operation.file_name + ".h";
}

bool is_rendered(const api::Service& service, const api::Operation& operation) {
  return !served_fields(service, operation).empty() || !hand_fields(service, operation).empty();
}

Value operation_view(const api::Service& service, const api::Operation& operation, Value& forms) {
  const std::vector<const api::RootField*> fields = served_fields(service, operation);
  Value view = Value::map({
      {"title", operation.name + ":" + kind_word(operation.kind)},
      {"kind", kind_word(operation.kind)},
      {"class", operation.class_name},
      {"file", operation.file_name},
      {"header", operation_header(service, operation)},
      {"named", has_own_header(service, operation)},
      {"comment", doc_comment(operation.origin.said.sentence, "")},
      {"origin", origin_view(operation.origin)},
      {"fields", Value::list()},
      {"mutation", nullptr},
  });
  Value queries = Value::list();
  for (const api::RootField* field : fields) {
    if (operation.kind == api::OperationKind::mutation) {
      view.set("mutation", mutation_view(service, operation, *field, doc_comment(signature(*field), "  "), forms));
    } else {
      queries.push_back(query_field_view(service, operation, *field));
    }
  }
  view.set("fields", std::move(queries));
  add_hand_parts(service, operation, view);
  return view;
}

std::vector<OperationGroup> group_operations(const api::Service& service) {
  std::vector<OperationGroup> groups;
  for (api::Index type = 0; type < service.types.size(); ++type) groups.push_back({type, {}});
  groups.push_back({api::none, {}});
  for (const api::Operation& operation : service.operations) {
    if (served_fields(service, operation).empty()) continue;
    const api::Index type = main_type(service, operation);
    groups[type == api::none ? groups.size() - 1 : type].operations.push_back(&operation);
  }
  if (groups.back().operations.empty()) groups.pop_back();
  return groups;
}

Value group_view(const api::Service& service, const OperationGroup& group) {
  Value forms = Value::list();
  Value operations = Value::list();
  Value defaults = Value::list();
  std::set<std::string> includes;
  std::set<std::string> models;
  for (const api::Operation* operation : group.operations) {
    Value view = operation_view(service, *operation, forms);
    includes.insert("#include \"" + view.find("header")->text() + "\"");
    for (api::Index type : types_of(service, *operation)) models.insert(model_name(service.types[type]));
    if (!view.find("named")->boolean()) defaults.push_back(view);
    operations.push_back(std::move(view));
  }
  return Value::map({
      {"name", group.type == api::none ? std::string("api") : service.types[group.type].snake},
      {"includes", texts(includes)},
      {"models", texts(models)},
      {"operations", std::move(operations)},
      {"defaults", std::move(defaults)},
      {"forms", std::move(forms)},
  });
}

}  // namespace moonwright::view
