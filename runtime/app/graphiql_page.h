#pragma once

#include <string>

#include "runtime/app/backend.h"
#include "runtime/http/router.h"

namespace mw::app {

/// A first query for the page: the spec's first example that needs no variables, else the first list of the backend
/// with a few columns.
std::string example_query(const Backend& backend);

/// The page that asks `path`: GraphiQL, or in a build without npm a form to type a query into. Its scripts come from
/// this service alone.
http::Response graphiql_page(const Backend& backend, std::string_view path);

/// Adds what the page loads. Its bytes live as long as the program.
void add_graphiql_assets(http::Router& router);

}  // namespace mw::app
