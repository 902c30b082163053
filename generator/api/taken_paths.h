#pragma once

#include <string>

#include "generator/api/context.h"

/// Paths of a service that the backend answers by itself: no two may be one, since only one would be heard.
namespace moonwright::api {

/// "/graphql/" answers where "/graphql" does.
std::string without_final_slash(std::string path);

/// Who answers a path already, as "GraphQL answers"; empty if nobody does. Those of upstreams count.
std::string owner_of_path(const Context& context, const std::string& path);

/// The paths of GraphQL, tokens and upstreams in settings.yml against one another and those that every backend has.
void check_paths(Context& context);

}  // namespace moonwright::api
