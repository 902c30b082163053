#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/parts.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

bool belongs(const Context& context, const graph::Resource& resource) {
  return !resource.service || context.resource == none || *resource.service == context.resource ||
         resource.id == context.resource;
}

/// Databases keep tables of Moonwright and of SQLite beside those of the spec.
void check_table(Context& context, const Type& type, const TypeNotes& notes) {
  const std::string name = kebab_case(type.table);
  for (const std::string_view begin : {"moonwright-", "sqlite-"}) {
    if (!name.starts_with(begin)) continue;
    context.error(
        codes::reserved_name,
        notes.spec.has("table") ? notes.spec.at("table") : place_of(type.origin),
        "the table of `" + type.word + "` cannot be called `" + type.table + "`: names that begin with `" +
            snake_case(begin) + "_` are taken",
        "write another `table` into its type spec"
    );
  }
}

/// Takes a type into the service if it is not there yet.
Index add_type(Context& context, const std::string& word, const Origin& origin, bool mentioned, bool account) {
  const std::string pascal = pascal_case(word);
  const auto [at, is_new] = context.type_by_pascal.try_emplace(pascal, context.service.types.size());
  if (!is_new) return at->second;
  Type type;
  type.word = word;
  type.pascal = pascal;
  type.snake = snake_case(word);
  type.camel = camel_case(word);
  type.plural = context.plurals(word);
  type.origin = origin;
  TypeNotes notes;
  notes.mentioned = mentioned;
  if (auto spec = context.library.item(word, context.diagnostics)) {
    notes.spec = std::move(*spec);
    type.origin.spec = notes.spec.place;
  } else {
    notes.spec = account ? context.library.shipped_item(word, context.diagnostics)
                         : types::default_item(word, origin.said.place);
  }
  notes.form = context.library.form(word, context.diagnostics);
  type.graphql_name = notes.spec.graphql_name.empty() ? pascal : notes.spec.graphql_name;
  type.table = notes.spec.table.empty() ? type.snake : notes.spec.table;
  type.description = notes.spec.description;
  type.deprecated = notes.spec.deprecated;
  check_table(context, type, notes);
  for (std::size_t i = 0; i < notes.spec.properties.size(); ++i) {
    notes.property_by_name.emplace(notes.spec.properties[i].name, i);
  }
  context.service.types.push_back(std::move(type));
  context.notes.push_back(std::move(notes));
  return at->second;
}

/// A type called `...Form` would be taken for the form of another.
void check_word(Context& context, const std::string& pascal, const Place& place) {
  for (const std::string_view ending : {"Form", "InputsType", "OutputsType"}) {
    if (pascal.ends_with(ending)) {
      context.error(
          codes::reserved_item_name,
          place,
          "an item may not be called `..." + std::string(ending) + "`",
          "give `" + pascal + "` another word"
      );
    }
  }
}

bool is_item_of_service(const Context& context, const graph::Relation& relation) {
  const graph::Resource& subject = context.graph.at(relation.subject);
  return context.graph.at(relation.object).tag == "item" && belongs(context, subject);
}

/// Items that the service has tables or operations for. Packages of one's own may have items in other places, too (a
/// page that shows them); where those mean a table, the rules have said so.
std::set<std::string> words_of_backend(const Context& context) {
  std::set<std::string> words;
  for (const graph::Relation& relation : context.graph.relations) {
    if (!is_item_of_service(context, relation)) continue;
    const std::string& tag = context.graph.at(relation.subject).tag;
    const bool operation = tag == "query" || tag == "mutation" || tag == "subscription";
    const bool stored = tag == "module" && relation.verb == "provides";
    if (operation || stored || relation.verb == "authenticates") words.insert(context.graph.at(relation.object).data);
  }
  return words;
}

std::string fix_for_target(const std::string& target, const std::vector<std::string>& known) {
  const std::string word = kebab_case(target.substr(0, target.find(':')));
  if (std::find(known.begin(), known.end(), word) != known.end()) return "write `" + word + "`";
  const std::string nearest = nearest_name(word, known);
  if (!nearest.empty()) return "write `" + nearest + "`, or mention `" + word + ":item` in a sentence";
  return "mention `" + word + ":item` in a sentence, or correct the word";
}

/// The type that a relation field points to, taken in if need be.
void follow(
    Context& context,
    const Origin& owner,
    const types::FieldSpec& field,
    const std::string& target,
    std::string_view key
) {
  if (target.empty() || context.type_of(target) != none) return;
  const auto word = context.items.find(pascal_case(target));
  const Origin origin = from_spec(field.place, owner);
  check_word(context, pascal_case(target), field.at(key));
  if (word != context.items.end()) {
    Origin said;
    said.said = word->second->origin;
    add_type(context, kebab_case(word->second->data), said, true, false);
  } else if (context.library.has_item(target)) {
    add_type(context, kebab_case(target), origin, false, false);
  } else {
    std::vector<std::string> known = context.library.words();
    for (const Type& type : context.service.types) known.push_back(type.word);
    context.error(
        codes::unknown_target,
        field.at(key),
        "`" + target + "` is neither an item of the spec nor has it a type spec" +
            did_you_mean(kebab_case(target), known),
        fix_for_target(target, known)
    );
  }
}

void follow_targets(Context& context) {
  for (const OperationNotes& operation : context.operations) {
    Origin origin;
    origin.said = operation.resource->origin;
    for (const auto* spec : {&operation.inputs, &operation.outputs}) {
      if (!*spec) continue;
      for (const types::FieldSpec& field : (*spec)->properties) follow(context, origin, field, field.target, "target");
    }
  }
  // The list grows while it is read.
  for (Index i = 0; i < context.service.types.size(); ++i) {
    const std::vector<types::FieldSpec> fields = context.spec(i).properties;
    for (const types::FieldSpec& field : fields) {
      if (!field.kind) continue;
      const Origin origin = context.type(i).origin;
      follow(context, origin, field, field.target, "target");
      follow(context, origin, field, field.through, "through");
    }
    const std::optional<types::TypeSpec> form = context.notes[i].form;
    if (!form) continue;
    for (const types::FieldSpec& field : form->properties) {
      if (field.kind) follow(context, context.type(i).origin, field, field.target, "target");
    }
  }
}

}  // namespace

void collect_types(Context& context) {
  for (const graph::Relation& relation : context.graph.relations) {
    const graph::Resource& item = context.graph.at(relation.object);
    if (item.tag != "item") continue;
    context.items.try_emplace(pascal_case(item.data), &item);
  }
  const graph::Relation* accounts = nullptr;
  for (const graph::Relation& relation : context.graph.relations) {
    if (relation.verb != "authenticates" || !is_item_of_service(context, relation)) continue;
    if (accounts == nullptr) accounts = &relation;
    if (context.graph.at(accounts->object).data != context.graph.at(relation.object).data) {
      context.clash(
          codes::two_accounts,
          relation.origin.place,
          "a service has accounts of one item",
          "remove one of the sentences",
          accounts->origin.place,
          "the other one"
      );
    }
  }
  const std::set<std::string> backend = words_of_backend(context);
  for (const graph::Relation& relation : context.graph.relations) {
    if (!is_item_of_service(context, relation)) continue;
    const graph::Resource& item = context.graph.at(relation.object);
    if (backend.count(item.data) == 0) continue;
    const std::string word = kebab_case(item.data);
    if (context.type_of(word) != none) continue;
    check_word(context, pascal_case(word), relation.origin.place);
    Origin origin;
    origin.said = relation.origin;
    const bool account = accounts != nullptr && kebab_case(context.graph.at(accounts->object).data) == word;
    add_type(context, word, origin, true, account);
  }
  if (accounts != nullptr) {
    context.account_type = context.type_of(context.graph.at(accounts->object).data);
    Accounts found;
    found.type = context.account_type;
    found.origin.said = accounts->origin;
    context.service.accounts = std::move(found);
  }
  follow_targets(context);
}

namespace {

Index module_named(Context& context, const std::string& word, const graph::Origin& origin, bool automatic) {
  for (Index i = 0; i < context.service.modules.size(); ++i) {
    if (context.service.modules[i].name == word) return i;
  }
  Module module;
  module.name = word;
  module.snake = snake_case(word);
  module.pascal = pascal_case(word);
  module.automatic = automatic;
  module.origin.said = origin;
  context.service.modules.push_back(std::move(module));
  return context.service.modules.size() - 1;
}

}  // namespace

void collect_modules(Context& context) {
  for (const graph::Resource* module : context.graph.of_tag("module")) {
    if (belongs(context, *module)) module_named(context, kebab_case(module->data), module->origin, false);
  }
  for (const graph::Relation& relation : context.graph.relations) {
    if (relation.verb != "provides" || !is_item_of_service(context, relation)) continue;
    const graph::Resource& subject = context.graph.at(relation.subject);
    if (subject.tag != "module") continue;
    const Index module = module_named(context, kebab_case(subject.data), relation.origin, false);
    Type& type = context.type(context.type_of(context.graph.at(relation.object).data));
    if (type.module == none) {
      type.module = module;
      context.service.modules[module].types.push_back(context.type_of(type.word));
    } else if (type.module != module) {
      context.clash(
          codes::two_modules,
          relation.origin.place,
          "two modules provide `" + type.word + "`",
          "keep one of the sentences",
          context.service.modules[type.module].origin.said.place,
          "the other module"
      );
    }
  }
  std::unordered_map<std::string, Index> by_name;
  for (Index i = 0; i < context.service.modules.size(); ++i) by_name.emplace(context.service.modules[i].name, i);
  for (Index i = 0; i < context.service.types.size(); ++i) {
    Type& type = context.type(i);
    if (type.module != none) continue;
    const auto found = by_name.find(type.plural);
    type.module = found != by_name.end() ? found->second : context.service.modules.size();
    if (found == by_name.end()) {
      Module module;
      module.name = type.plural;
      module.snake = snake_case(type.plural);
      module.pascal = pascal_case(type.plural);
      module.automatic = true;
      module.origin = type.origin;
      by_name.emplace(type.plural, context.service.modules.size());
      context.service.modules.push_back(std::move(module));
    }
    context.service.modules[type.module].types.push_back(i);
  }
}

}  // namespace moonwright::api
