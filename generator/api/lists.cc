#include "generator/api/lists.h"

#include <algorithm>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/parts.h"
#include "generator/api/paths.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

using types::Pagination;

Argument plain_argument(std::string name, Meaning meaning, TypeRef type, Kind kind, const Origin& origin) {
  Argument argument;
  argument.snake = snake_case(name);
  argument.name = std::move(name);
  argument.meaning = meaning;
  argument.type = std::move(type);
  argument.kind = kind;
  argument.origin = origin;
  return argument;
}

Constant whole(int value) {
  return Constant{.form = Constant::Form::integer, .integer = value};
}

Paging paging_of(Pagination pagination) {
  switch (pagination) {
    case Pagination::offset:
    case Pagination::both:
      return Paging::offset;
    case Pagination::page:
      return Paging::page;
    case Pagination::cursor:
      return Paging::cursor;
    case Pagination::none:
      break;
  }
  return Paging::unpaged;
}

}  // namespace

ListKeys list_keys(const Context& context, Index type) {
  const types::TypeSpec& spec = context.spec(type);
  const std::string& pascal = context.service.types[type].pascal;
  ListKeys keys{
      .query_items_by = spec.query_items_by,
      .filter_by = spec.filter_by,
      .filter_fields = spec.filter_fields,
      .order_by = spec.order_by,
      .pagination = spec.pagination,
      .page_size = spec.page_size,
      .max_page_size = spec.max_page_size,
      .filter_owner = pascal,
      .order_owner = pascal,
      .filter_place = spec.at("filterBy"),
      .order_place = spec.at("orderBy"),
  };
  if (!spec.has("pageSize")) keys.page_size = std::min(keys.page_size, keys.max_page_size);
  return keys;
}

ListKeys with_own_keys(ListKeys keys, const types::TypeSpec& inputs, const std::string& pascal) {
  if (inputs.has("queryItemsBy")) keys.query_items_by = inputs.query_items_by;
  if (inputs.has("filterBy")) {
    keys.filter_by = inputs.filter_by;
    keys.filter_fields = inputs.filter_fields;
    keys.filter_owner = pascal;
    keys.filter_place = inputs.at("filterBy");
  }
  if (inputs.has("orderBy")) {
    keys.order_by = inputs.order_by;
    keys.order_owner = pascal;
    keys.order_place = inputs.at("orderBy");
  }
  if (inputs.has("pagination")) keys.pagination = inputs.pagination;
  if (inputs.has("pageSize")) keys.page_size = inputs.page_size;
  return keys;
}

std::vector<Path> query_paths(
    Context& context, Index type, const std::vector<types::PathText>& texts, const std::string& key
) {
  std::vector<Path> result;
  for (const types::PathText& text : texts) {
    const auto path = resolve_path(context, type, text, PathUse::argument, key);
    if (path && std::find(result.begin(), result.end(), *path) == result.end()) result.push_back(*path);
  }
  return result;
}

std::vector<Argument> paging_arguments(Paging paging, int page_size, const Origin& origin) {
  std::vector<Argument> result;
  const auto add = [&](const char* name, Meaning meaning, const char* scalar, std::optional<int> value) {
    const Kind kind = std::string_view(scalar) == "Int" ? Kind::int32 : Kind::string;
    Argument argument = plain_argument(name, meaning, named(scalar, false), kind, origin);
    if (value) argument.default_value = whole(*value);
    result.push_back(std::move(argument));
  };
  if (paging == Paging::offset || paging == Paging::page) {
    add("limit", Meaning::limit, "Int", page_size);
    if (paging == Paging::offset)
      add("offset", Meaning::offset, "Int", 0);
    else
      add("page", Meaning::page, "Int", 0);
  } else if (paging == Paging::cursor) {
    add("first", Meaning::first, "Int", std::nullopt);
    add("after", Meaning::after, "String", std::nullopt);
    add("last", Meaning::last, "Int", std::nullopt);
    add("before", Meaning::before, "String", std::nullopt);
  }
  return result;
}

ListRules list_rules(Context& context, Index type, const ListKeys& keys) {
  ListRules rules;
  const std::vector<OrderTerm> order = resolve_order(context, type, keys.order_by, "orderBy");
  if (!order.empty()) rules.order.push_back(order.front());
  if (const Index sorted = context.type(type).sorted; order.empty() && sorted != none) {
    rules.order.push_back({.field = sorted, .descending = false});
  }
  rules.order = with_key(context.type(type), std::move(rules.order));
  rules.paging = paging_of(keys.pagination);
  rules.page_size = keys.page_size;
  rules.max_page_size = keys.max_page_size;
  return rules;
}

void check_same_fields(
    Context& context, const Input& known, std::vector<Index> there, std::vector<Index> here, const Origin& origin
) {
  std::sort(there.begin(), there.end());
  std::sort(here.begin(), here.end());
  if (there == here) return;
  // The file of the query is the one to change, whichever of the two came first.
  const bool own = place_of(origin).file != context.spec(known.type).place.file;
  const Place& place = place_of(own ? origin : known.origin);
  const std::vector<Diagnostic>& all = context.diagnostics.all();
  const bool told = std::any_of(all.begin(), all.end(), [&](const Diagnostic& one) {
    return one.code.number == codes::type_clash.number && one.place == place;
  });
  if (told) return;
  context.clash(
      codes::type_clash,
      place,
      "two input types of other fields are called `" + known.name + "`",
      "name the output of the query otherwise, or give both the same fields",
      place_of(own ? known.origin : origin),
      "the other one"
  );
}

Index add_input(Context& context, Input input) {
  const auto [at, is_new] = context.input_by_name.try_emplace(input.name, context.service.inputs.size());
  if (is_new) {
    context.service.inputs.push_back(std::move(input));
    return at->second;
  }
  const Input& other = context.service.inputs[at->second];
  if (other.kind == InputKind::order_by && input.kind == other.kind && other.type == input.type) {
    check_same_fields(context, other, other.order_fields, input.order_fields, input.origin);
  }
  if (other.kind != input.kind || other.type != input.type) {
    context.clash(
        codes::type_clash,
        place_of(input.origin),
        "two input types are called `" + input.name + "`",
        "give one of their items another word",
        place_of(other.origin),
        "the other one"
    );
  }
  return at->second;
}

void derive_set_arguments(Context& context) {
  std::vector<ListKeys> keys;
  std::vector<std::vector<Path>> paths;
  for (Index i = 0; i < context.service.types.size(); ++i) {
    keys.push_back(list_keys(context, i));
    paths.push_back(query_paths(context, i, keys.back().query_items_by, "queryItemsBy"));
    context.type(i).rows = list_rules(context, i, keys.back());
  }
  for (Type& type : context.service.types) {
    for (Set& set : type.sets) {
      if (set.target == none) continue;
      set.rows = context.type(set.target).rows;
      if (set.kind == SetKind::via) {
        set.rows.paging = Paging::unpaged;
        continue;
      }
      const ListKeys& of_target = keys[set.target];
      for (const Path& path : paths[set.target]) {
        const Index first = path.fks.empty() ? path.field : path.fks.front();
        if (set.kind == SetKind::inverse && first == set.field) continue;
        const std::string name = argument_name(context, path);
        const Origin origin = from_spec(context.spec(set.target).at("queryItemsBy"), set.origin);
        set.arguments.push_back(path_argument(context, path, name, false, origin));
      }
      if (auto filter = filter_argument(context, set.target, of_target, set.origin)) set.arguments.push_back(*filter);
      if (auto order = order_argument(context, set.target, of_target, set.origin)) set.arguments.push_back(*order);
      set.connection = of_target.pagination == Pagination::cursor;
      set.connection_beside = of_target.pagination == Pagination::both;
      if (set.connection_beside) {
        set.connection_arguments = set.arguments;
        for (Argument& one : paging_arguments(Paging::cursor, of_target.page_size, set.origin)) {
          set.connection_arguments.push_back(std::move(one));
        }
      }
      for (Argument& one : paging_arguments(set.rows.paging, of_target.page_size, set.origin)) {
        set.arguments.push_back(std::move(one));
      }
    }
  }
}

}  // namespace moonwright::api
