#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/parts.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

constexpr const char* word_of(OperationKind kind) {
  switch (kind) {
    case OperationKind::query:
      return "query";
    case OperationKind::mutation:
      return "mutation";
    case OperationKind::subscription:
      break;
  }
  return "subscription";
}

/// The module whose api the service has, if the service has none of its own and just one module has one.
std::string module_of_api(const Context& context) {
  std::string found;
  for (const graph::Resource* api : context.graph.of_tag("api")) {
    if (context.resource != none && api->service && *api->service != context.resource) continue;
    for (const graph::Relation* relation : context.graph.to(api->id, "has")) {
      const graph::Resource& owner = context.graph.at(relation->subject);
      // The service's own `has` may be implied: it counts only where a sentence says it.
      if (owner.tag == "module")
        found = found.empty() || found == owner.data ? owner.data : "-";
      else if (relation->origin.rule.empty())
        found = "-";
    }
  }
  return found == "-" ? std::string() : kebab_case(found);
}

/// Keys that mean nothing for this kind of operation.
void check_keys(Context& context, const Operation& operation, const OperationNotes& notes) {
  const auto refuse = [&](const types::TypeSpec& spec, const char* key, const char* whose) {
    if (!spec.has(key)) return;
    context.error(
        codes::wrong_operation,
        spec.at(key),
        "`" + std::string(key) + "` is for " + whose + "; `" + operation.name + "` is a " + word_of(operation.kind),
        "remove it"
    );
  };
  const bool mutation = operation.kind == OperationKind::mutation;
  if (notes.inputs && !mutation) refuse(*notes.inputs, "style", "mutations");
  if (notes.outputs && !mutation) refuse(*notes.outputs, "result", "mutations");
  if (!notes.inputs || !mutation) return;
  for (const char* key : {"queryItemsBy", "filterBy", "orderBy", "pagination", "pageSize"}) {
    refuse(*notes.inputs, key, "queries and subscriptions");
  }
  if (context.graph.from(notes.resource->id, "gets-or-creates").empty()) {
    refuse(*notes.inputs, "queryItemBy", "queries and mutations that /gets-or-creates");
    refuse(*notes.inputs, "queryBy", "queries and mutations that /gets-or-creates");
  }
}

/// Said by the user himself, not by the rule of a short form.
bool is_named(const graph::Graph& graph, std::size_t id) {
  const auto said = [](const graph::Relation* relation) { return relation->origin.rule.empty(); };
  const std::vector<const graph::Relation*> owners = graph.to(id, "has");
  if (std::any_of(owners.begin(), owners.end(), said)) return true;
  for (const char* verb :
       {"provides",
        "posts",
        "creates",
        "updates",
        "deletes",
        "gets-or-creates",
        "receives",
        "returns",
        "watches",
        "follows"}) {
    const std::vector<const graph::Relation*> uses = graph.from(id, verb);
    if (std::any_of(uses.begin(), uses.end(), said)) return true;
  }
  return false;
}

void add_operation(Context& context, OperationKind kind, const graph::Resource& resource) {
  Operation operation;
  operation.kind = kind;
  operation.name = kebab_case(resource.data);
  operation.class_name = pascal_case(resource.data) + capital(word_of(kind));
  operation.file_name = snake_case(resource.data) + "_" + word_of(kind);
  operation.named = is_named(context.graph, resource.id);
  operation.origin.said = resource.origin;
  for (const graph::Relation* relation : context.graph.from(resource.id, "admits")) {
    Admission admission;
    admission.role = kebab_case(context.graph.at(relation->object).data);
    admission.origin.said = relation->origin;
    operation.admits.push_back(std::move(admission));
  }
  OperationNotes notes;
  notes.resource = &resource;
  notes.inputs = context.library.inputs(operation.name, context.diagnostics);
  notes.outputs = context.library.outputs(operation.name, context.diagnostics);
  check_keys(context, operation, notes);
  context.service.operations.push_back(std::move(operation));
  context.operations.push_back(std::move(notes));
}

}  // namespace

void collect_operations(Context& context) {
  std::map<std::string, const Operation*> names;
  for (const OperationKind kind : {OperationKind::query, OperationKind::mutation, OperationKind::subscription}) {
    for (const graph::Resource* resource : context.graph.of_tag(word_of(kind))) {
      if (context.resource != none && resource->service && *resource->service != context.resource) continue;
      add_operation(context, kind, *resource);
    }
  }
  for (const Operation& operation : context.service.operations) {
    const auto [at, is_new] = names.emplace(operation.name, &operation);
    if (is_new || at->second->kind == operation.kind) continue;
    const Place& a = at->second->origin.said.place;
    const Place& b = operation.origin.said.place;
    const bool b_later = a.file != b.file || a.line < b.line || (a.line == b.line && a.column <= b.column);
    context.clash(
        codes::operation_clash,
        b_later ? b : a,
        "a " + std::string(word_of(at->second->kind)) + " and a " + word_of(operation.kind) + " are called `" +
            operation.name + "`",
        "give one of them another name",
        b_later ? a : b,
        "the other one"
    );
  }
}

void place_operations(Context& context) {
  const std::string name = module_of_api(context);
  for (Index module = 0; module < context.service.modules.size(); ++module) {
    if (context.service.modules[module].name != name) continue;
    for (Index i = 0; i < context.service.operations.size(); ++i) {
      context.service.operations[i].module = module;
      context.service.modules[module].operations.push_back(i);
    }
  }
}

}  // namespace moonwright::api
