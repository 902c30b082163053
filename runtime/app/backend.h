#pragma once

#include <span>
#include <string_view>

#include "runtime/app/operations.h"
#include "runtime/db/migration.h"
#include "runtime/db/model.h"

namespace mw::app {

class Overrides;
struct ByHand;

/// An operation of the spec (a fence `graphql example`): run as a test, offered by GraphiQL.
struct Example {
  /// "spec.md", and the line on which the operation begins.
  std::string_view file = {};
  int line = 0;
  std::string_view document = {};
  /// JSON; empty: none.
  std::string_view variables = {};
  /// JSON, the whole response or its `data`; empty: any without errors.
  std::string_view answer = {};
};

/// A file of rows for demos and tests, embedded: `fixtures/todos.yml` of the spec directory.
struct Fixture {
  std::string_view name = {};
  /// YAML: rows by object type ("Todo": a list of mappings from field to value, a foreign key by its name).
  std::string_view text = {};
};

/// A whole backend as data: what `main` hands to the runtime and a test to the bench. A constant of generated code.
struct Backend {
  /// "todoapp": the program, and what logs call the service.
  std::string_view name = {};
  /// The schema in SDL, as in generated/schema.graphql. It is the contract: at start the tables below are compared with
  /// it, and every difference is reported.
  std::string_view schema = {};
  std::span<const db::Model* const> models = {};
  std::span<const RootField* const> queries = {};
  std::span<const Mutation* const> mutations = {};
  std::span<const db::Migration> migrations = {};
  /// What `load-fixtures` without a file loads, in this order.
  std::span<const Fixture> fixtures = {};
  /// What the spec declares and app/ has the bodies of (by_hand.h); may be null.
  const ByHand* by_hand = nullptr;
  /// The operations that spec.md shows.
  std::span<const Example> examples = {};
  /// Registers what people wrote in app/; may be null.
  void (*overrides)(Overrides& overrides) = nullptr;
  /// Where GraphQL answers, with and without a final slash.
  std::string_view graphql_path = "/graphql";
  /// What the spec asks for and this release does not serve yet, a line each with the sentence's place. A backend with
  /// such entries refuses to serve and prints them: never an open door.
  std::span<const std::string_view> not_served = {};
};

}  // namespace mw::app
