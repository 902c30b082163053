#include "generator/view/operation_view.h"

#include <algorithm>
#include <set>

#include "generator/base/names.h"
#include "generator/view/cpp.h"
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

std::string signature(const api::RootField& field) {
  std::string arguments;
  for (const api::Argument& argument : field.arguments) {
    arguments += (arguments.empty() ? "" : ", ") + argument.name + ": " + argument.type.text();
  }
  return field.name + (arguments.empty() ? "" : "(" + arguments + ")") + ": " + field.answer.graphql.text();
}

Value query_field_view(const api::Service& service, const api::Operation& operation, const api::RootField& field) {
  const api::Type& type = service.types[field.answer.type];
  const bool is_item = field.answer.kind == api::AnswerKind::item;
  Value rows = selection_view(service, type, field.arguments, field.rows);
  // An item is one row: it has no pages.
  if (is_item) rows.set("paging", "");
  return Value::map({
      {"comment", doc_comment(signature(field), "  ")},
      {"member", cpp_name(field.snake)},
      {"snake", operation.file_name.substr(0, operation.file_name.rfind("_query")) + "_" + field.snake},
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

std::vector<const api::RootField*> own_fields(const api::Service& service, const api::Operation& operation) {
  std::vector<const api::RootField*> fields;
  for (api::Index index : operation.root_fields) {
    const api::RootField& field = service.root_fields[index];
    const bool own = &service.operations[field.operation] == &operation;
    if (own && is_served(field)) fields.push_back(&field);
  }
  return fields;
}

/// The type that says in which file the body stands.
api::Index main_type(const api::Service& service, const api::Operation& operation) {
  for (const api::RootField* field : own_fields(service, operation)) {
    if (field->mutation != api::none && !service.mutations[field->mutation].steps.empty()) {
      return service.mutations[field->mutation].steps.front().type;
    }
    if (field->answer.type != api::none) return field->answer.type;
  }
  return api::none;
}

std::string group_name(const api::Service& service, const api::Operation& operation) {
  if (operation.module != api::none) return service.modules[operation.module].snake;
  const api::Index type = main_type(service, operation);
  return type == api::none ? "api" : service.modules[service.types[type].module].snake;
}

Value includes_of(const api::Service& service, const OperationGroup& group) {
  std::set<std::string> headers;
  for (const api::Operation* operation : group.operations) {
    headers.insert(operation_header(*operation));
    for (const api::RootField* field : own_fields(service, *operation)) {
      if (field->answer.type != api::none) headers.insert(type_header(service, service.types[field->answer.type]));
      if (field->mutation == api::none) continue;
      for (const api::Step& step : service.mutations[field->mutation].steps) {
        headers.insert(type_header(service, service.types[step.type]));
      }
    }
  }
  Value result = Value::list();
  for (const std::string& header : headers) result.push_back("#include \"" + header + "\"");
  return result;
}

}  // namespace

std::string operation_header(const api::Operation& operation) {
  return "generated/api/" + kind_word(operation.kind) + "/" + operation.file_name + ".h";
}

bool is_rendered(const api::Service& service, const api::Operation& operation) {
  return !own_fields(service, operation).empty();
}

Value operation_view(const api::Service& service, const api::Operation& operation, Value& forms) {
  const std::vector<const api::RootField*> fields = own_fields(service, operation);
  Value view = Value::map({
      {"title", operation.name + ":" + kind_word(operation.kind)},
      {"kind", kind_word(operation.kind)},
      {"class", operation.class_name},
      {"file", operation.file_name},
      {"header", operation_header(operation)},
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
  return view;
}

std::vector<OperationGroup> group_operations(const api::Service& service) {
  std::vector<OperationGroup> groups;
  for (const api::Module& module : service.modules) groups.push_back({module.snake, {}});
  groups.push_back({"api", {}});
  for (const api::Operation& operation : service.operations) {
    if (!is_rendered(service, operation)) continue;
    const std::string name = group_name(service, operation);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const OperationGroup& g) { return g.name == name; });
    group->operations.push_back(&operation);
  }
  groups.erase(
      std::remove_if(groups.begin(), groups.end(), [](const OperationGroup& g) { return g.operations.empty(); }),
      groups.end()
  );
  return groups;
}

Value group_view(const api::Service& service, const OperationGroup& group) {
  Value forms = Value::list();
  Value operations = Value::list();
  for (const api::Operation* operation : group.operations) {
    operations.push_back(operation_view(service, *operation, forms));
  }
  return Value::map({
      {"name", group.name},
      {"includes", includes_of(service, group)},
      {"operations", std::move(operations)},
      {"forms", std::move(forms)},
  });
}

}  // namespace moonwright::view
