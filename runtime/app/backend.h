#pragma once

#include <span>
#include <string_view>

#include "runtime/app/operations.h"
#include "runtime/db/migration.h"
#include "runtime/db/model.h"

namespace mw::app {

class Overrides;

/// A whole backend as data: what `main` hands to the runtime and a test to the bench. A constant of generated code.
struct Backend {
  /// "todoapp": the program, and what logs call the service.
  std::string_view name;
  /// The schema in SDL, as in generated/schema.graphql. It is the contract: at start the tables below are compared with
  /// it, and every difference is reported.
  std::string_view schema;
  std::span<const db::Model* const> models;
  std::span<const RootField* const> queries;
  std::span<const Mutation* const> mutations;
  std::span<const db::Migration> migrations;
  /// Registers what people wrote in app/; may be null.
  void (*overrides)(Overrides& overrides) = nullptr;
};

}  // namespace mw::app
