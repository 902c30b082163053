#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "runtime/app/backend.h"
#include "runtime/app/hooks.h"
#include "runtime/app/start.h"
#include "runtime/graphql/execution/bindings.h"
#include "runtime/graphql/type/schema.h"

namespace mw::app {

/// A backend ready to be executed: read by all threads, kept for as long as anything is.
struct Application {
  const Backend* backend = nullptr;
  std::shared_ptr<const graphql::Schema> schema;
  std::shared_ptr<const graphql::Bindings> bindings;
  /// What the bindings point to.
  std::shared_ptr<const Hooks> hooks;
  /// What app/ wants to do before the service takes requests.
  std::shared_ptr<const StartSteps> start_steps;
};

struct BindResult {
  std::optional<Application> application;
  /// Not empty if and only if there is no application: every difference between schema and tables, one line each, with
  /// the names of both sides.
  std::vector<std::string> problems;
};

/// Builds the schema, binds its types to the models and its root fields to the operations, lets the backend's own code
/// override, and compares everything. Once, at start.
BindResult bind(const Backend& backend);

}  // namespace mw::app
