#include "generator/api/taken_paths.h"

#include <initializer_list>
#include <vector>

#include "generator/api/codes.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

/// A path, who answers there, and where settings.yml says so.
struct Taken {
  std::string path;
  std::string who;
  Place place;
};

bool is_below(const std::string& path, const std::string& parent) {
  return path == parent || path.starts_with(parent + "/");
}

std::string fixed_owner(const std::string& path) {
  if (path == "/healthz" || path == "/readyz") return "health checks answer";
  if (path == "/" || is_below(path, "/_graphiql")) return "GraphiQL answers in development";
  return {};
}

/// Of `api.path`, say; the file as a whole where it is not written.
Place place_of_setting(const Context& context, std::initializer_list<std::string> keys) {
  const yaml::Node* node = &context.settings.source;
  for (const std::string& key : keys) {
    if (node != nullptr) node = node->find(key);
  }
  return node == nullptr ? Place{"settings.yml", 0, 0, 1} : node->place;
}

/// In the order in which they are told of: a later one is in the way of an earlier one.
std::vector<Taken> taken_by_settings(const Context& context) {
  std::vector<Taken> taken;
  taken.push_back(
      {without_final_slash(context.settings.api.path), "GraphQL answers", place_of_setting(context, {"api", "path"})}
  );
  if (context.accounts()) {
    const std::string path = without_final_slash(context.settings.auth.token_path);
    taken.push_back({path, "tokens are given", place_of_setting(context, {"auth", "tokenPath"})});
  }
  for (const graph::Resource* resource : context.graph.of_tag("upstream")) {
    const bool mine = context.resource == none || !resource->service || *resource->service == context.resource;
    const auto settings = context.settings.upstreams.find(resource->data);
    if (!mine || settings == context.settings.upstreams.end() || settings->second.path.empty()) continue;
    taken.push_back(
        {without_final_slash(settings->second.path),
         "the upstream `" + resource->data + "` answers",
         place_of_setting(context, {"upstreams", resource->data, "path"})}
    );
  }
  return taken;
}

}  // namespace

std::string without_final_slash(std::string path) {
  if (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

std::string owner_of_path(const Context& context, const std::string& path) {
  for (const Taken& one : taken_by_settings(context)) {
    if (one.path == path) return one.who;
  }
  return fixed_owner(path);
}

void check_paths(Context& context) {
  const std::vector<Taken> taken = taken_by_settings(context);
  for (std::size_t i = 0; i < taken.size(); ++i) {
    const std::string what = "`" + taken[i].path + "`, where " + taken[i].who + ", is where ";
    if (const std::string fixed = fixed_owner(taken[i].path); !fixed.empty()) {
      context.error(codes::path_clash, taken[i].place, what + fixed, "write another path");
      continue;
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (taken[j].path != taken[i].path) continue;
      // The one that is written can be changed; of two the later.
      const bool later = taken[i].place.line >= taken[j].place.line;
      context.clash(
          codes::path_clash,
          later ? taken[i].place : taken[j].place,
          what + taken[j].who,
          "write another path for one of them",
          later ? taken[j].place : taken[i].place,
          "the other path"
      );
      break;
    }
  }
}

}  // namespace moonwright::api
