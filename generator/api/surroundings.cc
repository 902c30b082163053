#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/parts.h"
#include "generator/api/taken_paths.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

std::vector<Admission> admissions(const Context& context, std::size_t resource) {
  std::vector<Admission> result;
  for (const graph::Relation* relation : context.graph.from(resource, "admits")) {
    Admission admission;
    admission.role = kebab_case(context.graph.at(relation->object).data);
    admission.origin.said = relation->origin;
    result.push_back(std::move(admission));
  }
  return result;
}

bool is_mine(const Context& context, const graph::Resource& resource) {
  return context.resource == none || !resource.service || *resource.service == context.resource;
}

/// What the shipped packages know; other packages have tools of their own.
bool is_shipped_tool(const graph::Resource& tool) {
  static constexpr std::array<std::string_view, 9> shipped = {
      "redis", "docker", "docker-compose", "nginx", "supervisor", "systemd", "heroku", "kubernetes", "lambda"};
  if (tool.tag == "database") return tool.data == "postgres" || tool.data == "sqlite";
  return tool.data.empty() && std::find(shipped.begin(), shipped.end(), tool.tag) != shipped.end();
}

void add_tools(Context& context) {
  for (const graph::Relation& relation : context.graph.relations) {
    if (relation.verb != "uses" || !is_mine(context, context.graph.at(relation.object))) continue;
    if (context.resource != none && relation.subject != context.resource) continue;
    const graph::Resource& tool = context.graph.at(relation.object);
    if (!is_shipped_tool(tool)) continue;
    std::vector<std::string>& into = tool.tag == "database" ? context.service.databases : context.service.tools;
    const std::string name = tool.tag == "database" ? tool.data : tool.tag;
    if (std::find(into.begin(), into.end(), name) == into.end()) into.push_back(name);
  }
  if (context.service.types.empty())
    context.service.databases.clear();
  else if (context.service.databases.empty())
    context.service.databases.push_back("sqlite");
}

void check_endpoint(Context& context, const Endpoint& endpoint, const Place& place) {
  const std::string what = "the endpoint `" + endpoint.name + "` (" + endpoint.method + " " + endpoint.path + ")";
  const std::string fix = "give it another path in settings.yml: endpoints: {" + endpoint.name + ": {path: /...}}";
  const std::string owner = owner_of_path(context, endpoint.path);
  if (!owner.empty()) context.error(codes::endpoint_clash, place, what + " is where " + owner, fix);
  for (const Endpoint& other : context.service.endpoints) {
    if (other.method != endpoint.method || other.path != endpoint.path) continue;
    context.clash(
        codes::endpoint_clash,
        place,
        what + " has the method and path of another",
        fix,
        other.origin.said.place,
        "the endpoint `" + other.name + "`"
    );
  }
}

void add_endpoint(Context& context, Endpoint endpoint) {
  endpoint.method = "GET";
  endpoint.path = "/" + endpoint.name;
  Place place = endpoint.origin.said.place;
  const yaml::Node* node = context.settings.source.find("endpoints");
  for (const auto& [name, settings] : context.settings.endpoints) {
    if (kebab_case(name) != endpoint.name) continue;
    endpoint.method = settings.method;
    if (!settings.path.empty()) endpoint.path = without_final_slash(settings.path);
    const yaml::Node* own = node == nullptr ? nullptr : node->find(name);
    if (own != nullptr) place = own->place;
  }
  check_endpoint(context, endpoint, place);
  context.service.endpoints.push_back(std::move(endpoint));
}

/// A setting for an endpoint that no sentence speaks of is a typo.
void check_endpoint_settings(Context& context) {
  const yaml::Node* node = context.settings.source.find("endpoints");
  if (node == nullptr) return;
  std::vector<std::string> known;
  for (const graph::Resource* resource : context.graph.of_tag("endpoint")) known.push_back(kebab_case(resource->data));
  for (const yaml::Entry& entry : node->entries) {
    if (std::find(known.begin(), known.end(), kebab_case(entry.key)) != known.end()) continue;
    context.error(
        codes::unknown_endpoint,
        entry.key_place,
        "the spec has no endpoint `" + entry.key + "`" + did_you_mean(entry.key, known),
        "say that the service /has a " + kebab_case(entry.key) + ":endpoint, or remove the setting"
    );
  }
}

}  // namespace

void derive_surroundings(Context& context) {
  add_tools(context);
  for (const graph::Resource* resource : context.graph.of_tag("endpoint")) {
    if (!is_mine(context, *resource)) continue;
    Endpoint endpoint;
    endpoint.name = kebab_case(resource->data);
    endpoint.admits = admissions(context, resource->id);
    endpoint.origin.said = resource->origin;
    add_endpoint(context, std::move(endpoint));
  }
  check_endpoint_settings(context);
  check_paths(context);
  for (const graph::Resource* resource : context.graph.of_tag("upstream")) {
    if (!is_mine(context, *resource)) continue;
    Upstream upstream;
    upstream.name = kebab_case(resource->data);
    upstream.admits = admissions(context, resource->id);
    upstream.origin.said = resource->origin;
    context.service.upstreams.push_back(std::move(upstream));
  }
  for (const graph::Resource* resource : context.graph.of_tag("api")) {
    if (!is_mine(context, *resource)) continue;
    for (Admission& admission : admissions(context, resource->id))
      context.service.admits.push_back(std::move(admission));
  }
  list_not_served(context);
}

}  // namespace moonwright::api
