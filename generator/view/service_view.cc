#include "generator/view/service_view.h"

#include <algorithm>
#include <vector>

#include "generator/view/cpp.h"
#include "generator/view/operation_view.h"
#include "generator/view/origin_view.h"
#include "generator/view/type_view.h"

namespace moonwright::view {

namespace {

using jinja::Value;

Value texts(const std::vector<std::string>& values) {
  Value result = Value::list();
  for (const std::string& value : values) result.push_back(value);
  return result;
}

Value types_view(const api::Service& service) {
  Value result = Value::list();
  for (const api::Type& type : service.types) result.push_back(type_view(service, type));
  return result;
}

/// Lists across entities are alphabetical: a new one moves nothing but itself.
Value by_name(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  return texts(names);
}

void add_registry(Value& view, const api::Service& service) {
  std::vector<std::string> models;
  std::vector<std::string> queries;
  std::vector<std::string> mutations;
  std::vector<std::string> includes{"#include \"generated/contract.h\""};
  for (const api::Type& type : service.types) {
    models.push_back(model_name(type));
    includes.push_back("#include \"" + type_header(service, type) + "\"");
  }
  Value forms = Value::list();
  for (const api::Operation& operation : service.operations) {
    if (!is_rendered(service, operation)) continue;
    includes.push_back("#include \"" + operation_header(operation) + "\"");
    const Value rendered = operation_view(service, operation, forms);
    if (operation.kind == api::OperationKind::mutation) mutations.push_back(operation.class_name + "::mutation");
    for (const Value& field : rendered.find("fields")->items()) {
      queries.push_back(operation.class_name + "::" + field.find("member")->text());
    }
  }
  view.set("models", by_name(std::move(models)));
  view.set("query_tables", by_name(std::move(queries)));
  view.set("mutation_tables", by_name(std::move(mutations)));
  view.set("registry_includes", by_name(std::move(includes)));
}

Value not_served_view(const api::Service& service) {
  Value result = Value::list();
  for (const api::NotServedYet& entry : service.not_served_yet) {
    const Place& place = entry.origin.said.place.file.empty() ? entry.origin.spec : entry.origin.said.place;
    std::string text = place.file + ":" + std::to_string(place.line) + ": " + entry.what;
    if (!entry.origin.said.sentence.empty()) text += ": \"" + entry.origin.said.sentence + "\"";
    result.push_back(cpp_string(text));
  }
  return result;
}

void add_sources(Value& view, const api::Service& service, const std::vector<OperationGroup>& groups) {
  std::vector<std::string> sources{"backend.cc"};
  for (const api::Type& type : service.types) {
    sources.push_back(service.modules[type.module].snake + "/" + type.snake + ".cc");
  }
  for (const OperationGroup& group : groups) sources.push_back("api/" + group.name + "_operations.cc");
  view.set("sources", by_name(std::move(sources)));
}

}  // namespace

Value service_view(const api::Service& service) {
  const std::vector<OperationGroup> groups = group_operations(service);
  Value group_views = Value::list();
  Value operations = Value::list();
  for (const OperationGroup& group : groups) {
    group_views.push_back(group_view(service, group));
    for (const Value& operation : group_views.items().back().find("operations")->items())
      operations.push_back(operation);
  }
  Value view = Value::map({
      {"name", service.name},
      {"binary", service.binary},
      {"namespace", service.cpp_namespace},
      {"types", types_view(service)},
      {"operations", std::move(operations)},
      {"groups", std::move(group_views)},
      {"databases", texts(service.databases)},
      {"tools", texts(service.tools)},
      {"not_served", not_served_view(service)},
      {"origin", origin_view(service.origin)},
  });
  add_registry(view, service);
  add_sources(view, service, groups);
  return view;
}

}  // namespace moonwright::view
