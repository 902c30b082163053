#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/base/names.h"
#include "generator/types/codes.h"
#include "generator/types/spec_reader.h"

namespace moonwright::types {

namespace {

using Handler = void (*)(ValueReader&, const yaml::Node&, TypeSpec&);
using Handlers = std::map<std::string_view, Handler>;

void ignore(ValueReader&, const yaml::Node&, TypeSpec&) {}

void read_object(ValueReader& reader, const yaml::Node& node, TypeSpec&) {
  reader.word(node, {"object"});
}

void read_filter(ValueReader& reader, const yaml::Node& node, TypeSpec& spec) {
  if (node.is_sequence()) {
    spec.filter_fields = reader.names(node);
    spec.filter_by = FilterBy::fields;
    return;
  }
  const std::string word = reader.word(node, {"all", "json"});
  if (word == "all") spec.filter_by = FilterBy::all;
  if (word == "json") spec.filter_by = FilterBy::json;
}

void read_named(ValueReader& reader, const yaml::Node& node, TypeSpec& spec) {
  if (!reader.mapping(node)) return;
  for (const yaml::Entry& entry : node.entries) {
    // A name that no term can have would be a named use that no sentence can speak of.
    if (entry.key.empty() || entry.key.find_first_of(" \t\n+:~^,;!?()\"") != std::string::npos) {
      reader.error_at_key(
          node,
          entry,
          codes::wrong_value,
          "`" + entry.key + "` cannot be the name of a use",
          "take letters, digits and `-`, as in `urgent+todo:item~list`"
      );
    }
    spec.named.emplace(kebab_case(entry.key), reader.fixed(entry.value));
  }
}

void read_pagination(ValueReader& reader, const yaml::Node& node, TypeSpec& spec) {
  static const std::vector<std::string> words{"offset", "page", "cursor", "both", "none"};
  const std::string word = reader.word(node, words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) spec.pagination = static_cast<Pagination>(i);
  }
}

void read_page_size(ValueReader& reader, const yaml::Node& node, TypeSpec& spec) {
  if (const auto size = reader.integer(node, 1)) spec.page_size = static_cast<int>(*size);
}

void read_max_page_size(ValueReader& reader, const yaml::Node& node, TypeSpec& spec) {
  if (const auto size = reader.integer(node, 1)) spec.max_page_size = static_cast<int>(*size);
}

IndexText read_index(ValueReader& reader, const yaml::Node& node) {
  static const std::vector<std::string> known{"fields", "where", "unique"};
  IndexText index;
  index.place = node.place;
  if (!node.is_mapping()) {
    index.fields = reader.names(node);
    return index;
  }
  for (const yaml::Entry& entry : node.entries) {
    if (!reader.known_key(node, entry, known)) continue;
    if (entry.key == "fields") index.fields = reader.names(entry.value);
    if (entry.key == "where") index.where = reader.where(entry.value);
    if (entry.key == "unique") index.unique = reader.boolean(entry.value);
  }
  if (index.fields.empty()) reader.error(node, codes::wrong_value, "an index needs `fields`");
  return index;
}

void read_indexes(ValueReader& reader, const yaml::Node& node, TypeSpec& spec) {
  if (!reader.list(node)) return;
  for (const yaml::Node& item : node.items) {
    IndexText index = read_index(reader, item);
    if (!index.fields.empty()) spec.indexes.push_back(std::move(index));
  }
}

void read_properties(ValueReader& reader, const yaml::Node& node, TypeSpec& spec) {
  if (!reader.mapping(node)) return;
  spec.properties.reserve(node.entries.size());
  for (const yaml::Entry& entry : node.entries) spec.properties.push_back(read_field(node, entry, spec.role, reader));
}

void read_extends(ValueReader& reader, const yaml::Node& node, TypeSpec& spec) {
  if (spec.role == Role::item || spec.role == Role::form) {
    reader.filled(node);
    return;
  }
  spec.extends_default = !reader.word(node, {"default"}).empty();
}

const Handlers& shared_handlers() {
  static const Handlers all{
      {"$schema", ignore},
      {"$id", ignore},
      {"title", ignore},
      {"type", read_object},
      {"description", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.description = r.text(n); }},
      {"required", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.required = r.names(n); }},
      {"extends", read_extends},
      {"properties", read_properties},
  };
  return all;
}

/// What a query may set for itself as well.
const Handlers& query_handlers() {
  static const Handlers all{
      {"queryItemBy", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.query_item_by = r.paths(n); }},
      {"queryItemsBy", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.query_items_by = r.paths(n); }},
      {"queryBy", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.query_item_by = r.paths(n); }},
      {"filterBy", read_filter},
      {"orderBy", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.order_by = r.order(n); }},
      {"pagination", read_pagination},
      {"pageSize", read_page_size},
  };
  return all;
}

const Handlers& item_handlers() {
  static const Handlers all{
      {"deprecated", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.deprecated = r.deprecation(n); }},
      {"plural", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.plural = r.plain_word(n); }},
      {"table", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.table = r.sql_name(n); }},
      {"graphqlName", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.graphql_name = r.graphql_name(n); }},
      {"key", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.key = r.one_or_more(n); }},
      {"private", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.is_private = r.names(n); }},
      {"readOnly", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.read_only = r.names(n); }},
      {"writeOnly", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.write_only = r.names(n); }},
      {"immutable", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.immutable = r.names(n); }},
      {"named", read_named},
      {"maxPageSize", read_max_page_size},
      {"displayItemBy", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.display_item_by = r.name(n); }},
      {"unique", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.unique = r.name_lists(n); }},
      {"indexes", read_indexes},
      {"timestamps", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.timestamps = r.boolean(n); }},
      {"softDelete", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.soft_delete = r.boolean(n); }},
      {"version", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.version = r.boolean(n); }},
      {"history", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.history = r.boolean(n); }},
      {"sorted", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.sorted = r.name(n); }},
      {"owner", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.owner = r.name(n); }},
      {"tenant", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.tenant = r.name(n); }},
      {"access", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.access = r.access(n); }},
      {"enforce",
       [](ValueReader& r, const yaml::Node& n, TypeSpec& t) {
         t.enforced_by_database = !r.word(n, {"database"}).empty();
       }},
      {"login", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.login = r.one_or_more(n); }},
      {"roles", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.roles = r.name(n); }},
      {"renamedFrom", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.renamed_from = r.filled(n); }},
      {"drop", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.drop = r.names(n); }},
      {"allow", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) { t.allow = r.names(n); }},
  };
  return all;
}

struct Keys {
  Handlers handlers;
  std::vector<std::string> words;
};

Keys keys_of(Role role) {
  Keys keys{.handlers = shared_handlers(), .words = {}};
  if (role == Role::item || role == Role::inputs) {
    keys.handlers.insert(query_handlers().begin(), query_handlers().end());
  }
  if (role == Role::item) keys.handlers.insert(item_handlers().begin(), item_handlers().end());
  if (role == Role::inputs) {
    keys.handlers.emplace("style", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) {
      t.style = r.word(n, {"flat", "input"});
    });
  }
  if (role == Role::outputs) {
    keys.handlers.emplace("result", [](ValueReader& r, const yaml::Node& n, TypeSpec& t) {
      t.result = r.word(n, {"payload", "plain"});
    });
  }
  for (const auto& [word, handler] : keys.handlers) keys.words.emplace_back(word);
  return keys;
}

const Keys& keys_for(Role role) {
  static const Keys item = keys_of(Role::item);
  static const Keys form = keys_of(Role::form);
  static const Keys inputs = keys_of(Role::inputs);
  static const Keys outputs = keys_of(Role::outputs);
  switch (role) {
    case Role::item:
      return item;
    case Role::form:
      return form;
    case Role::inputs:
      return inputs;
    case Role::outputs:
      break;
  }
  return outputs;
}

}  // namespace

TypeSpec read_type_spec(const yaml::Node& root, Role role, const std::string& name, Diagnostics& diagnostics) {
  TypeSpec spec;
  spec.role = role;
  spec.name = name;
  spec.file = root.place.file;
  spec.place = root.place;
  ValueReader reader(root, diagnostics);
  if (root.is_null() || !reader.mapping(root)) return spec;
  const Keys& keys = keys_for(role);
  for (const yaml::Entry& entry : root.entries) {
    if (!reader.known_key(root, entry, keys.words)) continue;
    spec.places.emplace(entry.key, entry.key_place);
    keys.handlers.find(entry.key)->second(reader, entry.value, spec);
  }
  if (spec.has("queryBy") && spec.has("queryItemBy")) {
    diagnostics.error(
        codes::query_by_twice,
        spec.at("queryItemBy"),
        "`queryBy` and `queryItemBy` are one key under two names",
        "keep `queryItemBy` alone"
    );
  }
  check_names(spec, diagnostics);
  return spec;
}

}  // namespace moonwright::types
