#include "generator/view/service_view.h"

#include <algorithm>
#include <set>
#include <vector>

#include "generator/view/by_hand_view.h"
#include "generator/view/cpp.h"
#include "generator/view/hand_types.h"
#include "generator/view/hand_view.h"
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

Value types_view(const api::Service& service, const std::vector<OperationGroup>& groups, const Workers& workers) {
  jinja::List views(service.types.size());
  workers.run(views.size(), [&](std::size_t i) { views[i] = type_view(service, service.types[i], groups[i]); });
  return Value::list(std::move(views));
}

/// Operations that no table serves have a header all the same.
void add_hand_operations(const api::Service& service, Value& operations) {
  Value forms = Value::list();
  for (const api::Operation& operation : service.operations) {
    if (!served_fields(service, operation).empty() || !is_rendered(service, operation)) continue;
    operations.push_back(operation_view(service, operation, forms));
  }
}

Value forms_view(const api::Service& service) {
  Value result = Value::list();
  for (const api::Input* form : hand_forms(service)) result.push_back(form_view(service, *form));
  return result;
}

Value endpoints_view(const api::Service& service) {
  Value result = Value::list();
  for (const api::Endpoint& endpoint : service.endpoints) result.push_back(endpoint_view(endpoint));
  return result;
}

/// The operations of all groups, in the order of the types and then of the spec.
void add_operations(Value& view, const api::Service& service, const std::vector<OperationGroup>& groups) {
  Value operations = Value::list();
  Value rest = Value::list();
  const auto add = [&](const Value& group) {
    for (const Value& operation : group.find("operations")->items()) operations.push_back(operation);
  };
  for (const Value& type : view.find("types")->items()) add(*type.find("api"));
  if (groups.size() > service.types.size()) {
    rest.push_back(group_view(service, groups.back()));
    add(rest.items().back());
  }
  add_hand_operations(service, operations);
  view.set("operations", std::move(operations));
  view.set("groups", std::move(rest));
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
  std::set<std::string> includes{"#include \"generated/contract.h\""};
  for (const api::Type& type : service.types) {
    models.push_back(model_name(type));
    includes.insert("#include \"" + type_header(service, type) + "\"");
  }
  for (const Value& operation : view.find("operations")->items()) {
    const std::string& name = operation.find("class")->text();
    const bool stores = !operation.find("mutation")->is_none();
    if (!stores && operation.find("fields")->size() == 0) continue;
    includes.insert("#include \"" + operation.find("header")->text() + "\"");
    if (stores) mutations.push_back(name + "::mutation");
    for (const Value& field : operation.find("fields")->items()) {
      queries.push_back(name + "::" + field.find("member")->text());
    }
  }
  view.set("models", by_name(std::move(models)));
  view.set("query_tables", by_name(std::move(queries)));
  view.set("mutation_tables", by_name(std::move(mutations)));
  if (!view.find("by_hand")->is_none()) includes.insert("#include \"generated/by_hand.h\"");
  view.set("registry_includes", by_name({includes.begin(), includes.end()}));
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
  if (!view.find("by_hand")->is_none()) sources.push_back("by_hand.cc");
  if (groups.size() > service.types.size()) sources.push_back("api/operations.cc");
  view.set("sources", by_name(std::move(sources)));
}

}  // namespace

Value service_view(const api::Service& service, const Workers& workers) {
  const std::vector<OperationGroup> groups = group_operations(service);
  Value view = Value::map({
      {"name", service.name},
      {"binary", service.binary},
      {"namespace", service.cpp_namespace},
      {"types", types_view(service, groups, workers)},
      {"databases", texts(service.databases)},
      {"tools", texts(service.tools)},
      {"not_served", not_served_view(service)},
      {"by_hand", by_hand_view(service)},
      {"forms", forms_view(service)},
      {"endpoints", endpoints_view(service)},
      {"origin", origin_view(service.origin)},
  });
  add_operations(view, service, groups);
  add_registry(view, service);
  add_sources(view, service, groups);
  return view;
}

}  // namespace moonwright::view
