#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "generator/api/model.h"
#include "generator/base/diagnostic.h"
#include "generator/graph/graph.h"
#include "generator/settings/settings.h"
#include "generator/types/library.h"
#include "generator/types/names.h"

/// Inside of the api stage: what its parts share while a service is derived.
namespace moonwright::api {

/// An item as a sentence names it: `urgent+todo:item~list`.
struct ItemUse {
  /// Index into `Service::types`.
  Index type = none;
  /// "urgent" or empty; "todo".
  std::string name;
  std::string word;
  bool list = false;
  /// Position of the relation in the graph.
  std::size_t order = 0;
  Origin origin;

  /// "urgent-todo".
  std::string item_word() const;
};

/// What a type has besides its `Type`, at the same index.
struct TypeNotes {
  types::TypeSpec spec;
  /// Type spec of the form, if a file holds one.
  std::optional<types::TypeSpec> form;
  std::unordered_map<std::string, Index> field_by_name;
  std::unordered_map<std::string, Index> set_by_name;
  /// Position in `spec.properties`.
  std::unordered_map<std::string, std::size_t> property_by_name;
  /// Mentioned by the spec itself, not only a target.
  bool mentioned = false;
};

/// What a query, mutation or subscription has besides its `Operation`, at the same index.
struct OperationNotes {
  const graph::Resource* resource = nullptr;
  std::optional<types::TypeSpec> inputs;
  std::optional<types::TypeSpec> outputs;
};

struct Context {
  const graph::Graph& graph;
  types::Library& library;
  const Settings& settings;
  const types::Plurals& plurals;
  Diagnostics& diagnostics;
  Service& service;

  std::vector<TypeNotes> notes;
  std::vector<OperationNotes> operations;
  std::unordered_map<std::string, Index> type_by_pascal;
  std::unordered_map<std::string, Index> enum_by_name;
  std::unordered_map<std::string, Index> input_by_name;
  std::unordered_map<std::string, Index> root_field_by_name;
  /// Pairs of places that clash, each told once.
  std::unordered_set<std::string> told_clashes;
  /// Names of the forms that are being made, one in the other.
  std::vector<std::string> open_forms;
  /// Of the words of items in the whole spec: PascalCase to the first mention.
  std::unordered_map<std::string, const graph::Resource*> items;
  /// Resource id of the service; `none` if the spec names none.
  Index resource = none;
  /// Type of /authenticates; `none` without accounts.
  Index account_type = none;

  Type& type(Index i) { return service.types[i]; }
  const types::TypeSpec& spec(Index i) const { return notes[i].spec; }
  bool accounts() const { return account_type != none; }

  /// A field of `type` by its name in the type spec; `none` if there is none.
  Index field_of(Index type, const std::string& name) const;
  Index set_of(Index type, const std::string& name) const;
  /// What the type spec says of a field or set; null of an automatic one.
  const types::FieldSpec* property_of(Index type, const std::string& name) const;
  /// The type of an item's word in any spelling; `none` if the service has none.
  Index type_of(std::string_view word) const;

  /// Items that an operation relates to by `verb`, each once, in the order of the spec.
  std::vector<ItemUse> uses(Index operation, std::string_view verb) const;

  void error(Code code, const Place& place, std::string message, std::string fix = {});
  /// An error with a second place.
  void clash(Code code, const Place& place, std::string message, std::string fix, const Place& other, std::string what);
};

/// The GraphQL name of a scalar kind: "String", "ID" ("Int" for `id` with `api.idType: Int`).
std::string scalar_of(Kind kind, bool id_is_int);
/// A key of `type` as GraphQL sees it; the `id` of a composite one.
std::string key_scalar(const Type& type);

TypeRef named(std::string name, bool non_null);
TypeRef list_of(std::string name, bool non_null);

/// First letter as a capital: "name" to "Name".
std::string capital(std::string_view text);

/// The place to show for an origin: that of the type spec if there is one, since it counts as later.
const Place& place_of(const Origin& origin);
Origin from_spec(const Place& place, const Origin& said);

}  // namespace moonwright::api
