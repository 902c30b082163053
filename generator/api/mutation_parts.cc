#include "generator/api/mutation_parts.h"

#include <algorithm>
#include <set>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/finders.h"
#include "generator/api/lists.h"
#include "generator/api/outputs.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

struct VerbWord {
  const char* word;
  StoreVerb verb;
};

constexpr VerbWord verb_words[] = {
    {"posts", StoreVerb::post},
    {"creates", StoreVerb::create},
    {"updates", StoreVerb::update},
    {"deletes", StoreVerb::remove},
    {"gets-or-creates", StoreVerb::get_or_create},
};

bool same_item(const ItemUse& a, const ItemUse& b) {
  return a.type == b.type && a.name == b.name && a.list == b.list;
}

void collect(Context& context, Index operation, std::vector<Part>& parts) {
  for (const VerbWord& word : verb_words) {
    for (ItemUse& use : context.uses(operation, word.word))
      parts.push_back(Part{.use = std::move(use), .verb = word.verb});
  }
  for (ItemUse& use : context.uses(operation, "receives")) {
    const bool stored =
        std::any_of(parts.begin(), parts.end(), [&](const Part& p) { return p.stores() && same_item(p.use, use); });
    if (!stored) parts.push_back(Part{.use = std::move(use), .verb = std::nullopt});
  }
  std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.use.order < b.use.order; });
  for (Part& part : parts) part.name = output_name(context, part.use);
}

/// False if one type has two storing verbs: then nobody can say what the arguments are.
bool check_verbs(Context& context, const std::vector<Part>& parts) {
  bool clear = true;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (part.verb == StoreVerb::get_or_create && part.use.list) {
      context.error(
          codes::items_only,
          part.use.origin.said.place,
          "/gets-or-creates takes an item, not a list",
          "write `" + part.use.item_word() + ":item`"
      );
    }
    for (std::size_t j = 0; j < i; ++j) {
      const Part& other = parts[j];
      if (!part.verb || !other.verb || part.use.type != other.use.type || part.verb == other.verb) continue;
      context.clash(
          codes::two_verbs,
          part.use.origin.said.place,
          "two storing verbs for `" + part.use.word + "` in one mutation",
          "make two mutations",
          other.use.origin.said.place,
          "the other verb"
      );
      clear = false;
      break;
    }
  }
  return clear;
}

void set_prefixes(std::vector<Part>& parts) {
  std::set<std::pair<Index, std::string>> kinds;
  for (const Part& part : parts) kinds.emplace(part.use.type, part.use.name);
  if (kinds.size() < 2) return;
  for (Part& part : parts) part.prefix = camel_case(part.use.item_word());
}

/// The fields that find the row of /gets-or-creates.
void set_find_by(Context& context, Index operation, Part& part) {
  const auto& file = context.operations[operation].inputs;
  const bool own = file && (file->has("queryItemBy") || file->has("queryBy"));
  const std::vector<Path> paths = own ? find_by_paths(context, part.use.type, file->query_item_by, FindBy::unique)
                                      : item_paths(context, part.use.type);
  const Type& type = context.type(part.use.type);
  const Place& place = part.use.origin.said.place;
  for (const Path& path : paths) {
    if (path.fks.empty()) part.find_by.push_back(path.field);
  }
  for (const Index key : type.key) {
    const Field& field = type.fields[key];
    const bool found_by = std::find(part.find_by.begin(), part.find_by.end(), key) != part.find_by.end();
    if (found_by && field.kind == Kind::id) {
      context.error(
          codes::key_not_possible,
          place,
          "/gets-or-creates cannot find `" + type.word + "` by `" + field.name +
              "`: a key of type id is made by the database",
          "add \"queryItemBy\" with unique fields to its type spec"
      );
    }
    const bool made = type.key.size() == 1 && (field.kind == Kind::uuid || field.kind == Kind::id);
    const bool from_token = key == type.owner || key == type.tenant;
    if (!found_by && !made && !from_token && !field.default_value) {
      context.error(
          codes::key_not_possible,
          place,
          "/gets-or-creates cannot make the key `" + field.name + "` of `" + type.word + "`",
          "put it into `queryItemBy`, or give it a default"
      );
    }
  }
}

/// A required fk to an item that the same mutation stores (LANGUAGE section 5, "Parent and children").
void set_links(const Context& context, std::vector<Part>& parts) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!parts[i].stores()) continue;
    const Type& type = context.service.types[parts[i].use.type];
    for (Index at = 0; at < type.fields.size(); ++at) {
      const Field& field = type.fields[at];
      if (field.kind != Kind::fk || !field.required || at == type.owner || at == type.tenant) continue;
      std::vector<std::size_t> parents;
      for (std::size_t j = 0; j < parts.size(); ++j) {
        if (j != i && parts[j].stores() && !parts[j].use.list && parts[j].use.type == field.target)
          parents.push_back(j);
      }
      // Of two stored items of one type neither is the parent: the caller has to say which.
      if (parents.size() == 1) parts[i].links.push_back({.field = at, .part = parents.front()});
    }
  }
}

FormUse use_of(const Part& part) {
  if (part.verb == StoreVerb::create) return FormUse::create;
  if (part.verb == StoreVerb::update) return FormUse::update;
  return part.verb == StoreVerb::get_or_create ? FormUse::get_or_create : FormUse::post;
}

/// True if the form is one of its own now. That of /updates is as it was but for a key.
bool relax_links(const Part& part, std::vector<Argument>& arguments) {
  bool linked = false;
  for (Argument& argument : arguments) {
    if (argument.meaning != Meaning::form_field) continue;
    for (const Part::Link& link : part.links) {
      if (link.field != argument.field) continue;
      linked = linked || argument.type.non_null || part.verb != StoreVerb::update;
      argument.type.non_null = false;
    }
  }
  return linked;
}

Argument list_argument(Context& context, Index operation, Part& part) {
  const FormUse use = use_of(part);
  const Type& type = context.type(part.use.type);
  std::vector<Argument> fields = form_arguments(context, part.use.type, FormRequest{.use = use, .find_by = {}});
  part.takes_key = has_key(type, fields);
  const bool own = relax_links(part, fields);
  const std::string own_name = pascal_case(context.service.operations[operation].name) + type.pascal + "Form";
  const Index input = own ? own_form_input(context, part.use.type, own_name, std::move(fields), part.use.origin)
                          : form_input(context, part.use.type, use, part.use.origin);
  Argument argument;
  argument.name = part.name;
  argument.type = list_of(context.service.inputs[input].name, true);
  argument.kind = Kind::form;
  argument.meaning = Meaning::form_list;
  argument.input = input;
  return argument;
}

Argument ids_argument(Context& context, const Part& part) {
  const Type& type = context.type(part.use.type);
  Argument argument;
  argument.name = part.prefix.empty() ? "ids" : part.prefix + "Ids";
  argument.type = list_of(key_scalar(type), true);
  argument.kind = type.key.size() == 1 ? type.fields[type.key.front()].stored_kind : Kind::string;
  argument.meaning = Meaning::ids;
  return argument;
}

}  // namespace

std::optional<std::vector<Part>> mutation_parts(Context& context, Index operation) {
  std::vector<Part> parts;
  collect(context, operation, parts);
  if (!check_verbs(context, parts)) return std::nullopt;
  set_prefixes(parts);
  for (Part& part : parts) {
    if (part.verb == StoreVerb::get_or_create) set_find_by(context, operation, part);
  }
  set_links(context, parts);
  return parts;
}

std::vector<Argument> part_arguments(Context& context, Index operation, std::vector<Part>& parts, std::size_t index) {
  Part& part = parts[index];
  std::vector<Argument> arguments;
  if (part.use.list) {
    arguments.push_back(part.removes() ? ids_argument(context, part) : list_argument(context, operation, part));
  } else if (part.removes()) {
    arguments = key_arguments(context, part.use.type);
    if (const Index version = context.type(part.use.type).version; version != none) {
      FormRequest request{.use = FormUse::update, .find_by = {}};
      for (Argument& one : form_arguments(context, part.use.type, request)) {
        if (one.meaning == Meaning::version) arguments.push_back(std::move(one));
      }
    }
  } else {
    arguments = form_arguments(context, part.use.type, FormRequest{.use = use_of(part), .find_by = part.find_by});
    part.takes_key = has_key(context.type(part.use.type), arguments);
    relax_links(part, arguments);
  }
  for (Argument& argument : arguments) {
    if (!part.use.list && !part.prefix.empty()) argument.name = part.prefix + capital(argument.name);
    argument.snake = snake_case(argument.name);
    argument.step = index;
    argument.item_type = part.use.type;
    if (argument.origin.said.place.file.empty() && argument.origin.spec.file.empty()) argument.origin = part.use.origin;
  }
  return arguments;
}

std::vector<std::size_t> storing_order(const Context& context, const std::vector<Part>& parts) {
  std::vector<std::size_t> order;
  std::vector<int> state(parts.size(), 0);
  const auto points_to = [&](std::size_t from, std::size_t to) {
    const std::vector<Field>& fields = context.service.types[parts[from].use.type].fields;
    return std::any_of(fields.begin(), fields.end(), [&](const Field& f) {
      return f.kind == Kind::fk && f.target == parts[to].use.type;
    });
  };
  const auto visit = [&](const auto& self, std::size_t i, bool removing) -> void {
    if (state[i] != 0) return;
    state[i] = 1;
    for (std::size_t j = 0; j < parts.size(); ++j) {
      if (i == j || !parts[j].verb || parts[j].removes() != removing) continue;
      if (removing ? points_to(j, i) : points_to(i, j)) self(self, j, removing);
    }
    order.push_back(i);
  };
  for (const bool removing : {false, true}) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].verb && parts[i].removes() == removing) visit(visit, i, removing);
    }
  }
  return order;
}

}  // namespace moonwright::api
