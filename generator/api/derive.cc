#include "generator/api/derive.h"

#include <algorithm>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/parts.h"
#include "generator/api/unused_settings.h"
#include "generator/api/words.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

/// An api with mutations or subscriptions needs a query: GraphQL has no schema without one.
void check_has_query(Context& context) {
  const Service& service = context.service;
  const RootField* first = nullptr;
  for (const RootField& field : service.root_fields) {
    if (field.kind == OperationKind::query) return;
    if (first == nullptr) first = &field;
  }
  if (first == nullptr) return;
  std::string item = "todo";
  if (!service.types.empty()) item = service.types.front().word;
  context.error(
      codes::no_query,
      first->origin.said.place,
      "the api has no query, and GraphQL knows no schema without one",
      "add \"The graphql:api /loads the " + item + ":item~list.\""
  );
}

void sort_root_fields(Service& service) {
  std::vector<Index> order(service.root_fields.size());
  for (Index i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) {
    return service.root_fields[a].kind < service.root_fields[b].kind;
  });
  std::vector<Index> moved(order.size());
  std::vector<RootField> sorted;
  sorted.reserve(order.size());
  for (Index i = 0; i < order.size(); ++i) {
    moved[order[i]] = i;
    sorted.push_back(std::move(service.root_fields[order[i]]));
  }
  service.root_fields = std::move(sorted);
  for (Operation& operation : service.operations) {
    for (Index& field : operation.root_fields) field = moved[field];
  }
}

void derive_service(Context& context) {
  collect_operations(context);
  collect_types(context);
  collect_modules(context);
  place_operations(context);
  derive_fields(context);
  derive_relations(context);
  derive_access(context);
  derive_type_keys(context);
  derive_places(context);
  derive_deletions(context);
  derive_set_arguments(context);
  derive_queries(context);
  derive_accounts(context);
  derive_mutations(context);
  derive_subscriptions(context);
  derive_surroundings(context);
  check_has_query(context);
  sort_root_fields(context.service);
  check_clashes(context);
  warn_of_idle_keys(context);
}

}  // namespace

types::Plurals plurals_of(const types::Library& library, const Settings& settings) {
  return types::Plurals(library.plurals(), settings.plurals);
}

Model derive(
    const graph::Graph& graph,
    types::Library& library,
    const types::Plurals& plurals,
    const Settings& settings,
    Diagnostics& diagnostics
) {
  Model model;
  model.project = settings.name;
  check_words(graph, diagnostics);
  std::vector<const graph::Resource*> services = graph.of_tag("service");
  if (services.empty()) services.push_back(nullptr);
  for (const graph::Resource* resource : services) {
    Service service;
    service.name = resource == nullptr ? settings.name : kebab_case(resource->data);
    const bool several = services.size() > 1;
    service.binary = several ? settings.name + "-" + service.name : settings.name;
    service.cpp_namespace =
        several ? settings.cpp_namespace + "_" + settings::identifier(service.name) : settings.cpp_namespace;
    service.token_argument = settings.api.token_argument;
    service.id_is_int = settings.api.id_type == IdType::integer;
    if (resource != nullptr) service.origin.said = resource->origin;
    Context context{
        .graph = graph,
        .library = library,
        .settings = settings,
        .plurals = plurals,
        .diagnostics = diagnostics,
        .service = service,
    };
    if (several) context.resource = resource->id;
    derive_service(context);
    model.services.push_back(std::move(service));
  }
  library.check_unused(diagnostics);
  check_unused_settings(model, graph, library, settings, diagnostics);
  return model;
}

}  // namespace moonwright::api
