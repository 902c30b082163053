#include <algorithm>
#include <set>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/conditions.h"
#include "generator/api/finders.h"
#include "generator/api/lists.h"
#include "generator/api/parts.h"
#include "generator/api/paths.h"

namespace moonwright::api {

namespace {

std::vector<Index> fields_named(const Context& context, Index type, const std::vector<types::Name>& names) {
  std::vector<Index> result;
  for (const types::Name& name : names) {
    const Index field = context.field_of(type, name.text);
    if (field == none || std::find(result.begin(), result.end(), field) != result.end()) continue;
    result.push_back(field);
  }
  return result;
}

Index field_named(const Context& context, Index type, const std::optional<types::Name>& name) {
  return name ? context.field_of(type, name->text) : none;
}

std::vector<std::string> texts_of(const std::vector<types::Name>& names) {
  std::vector<std::string> result;
  for (const types::Name& name : names) result.push_back(name.text);
  return result;
}

void check_needs(Context& context, Index i) {
  for (const types::FieldSpec& spec : context.spec(i).properties) {
    const Index at = context.field_of(i, spec.name);
    if (at == none) continue;
    Field& field = context.type(i).fields[at];
    for (const types::Name& name : spec.needs) {
      const Index needed = context.field_of(i, name.text);
      if (needed == none) continue;
      if (context.type(i).fields[needed].derived) {
        context.error(codes::not_comparable, name.place, "`needs` names columns; `" + name.text + "` is derived");
      } else {
        field.needs.push_back(needed);
      }
    }
  }
}

void derive_indexes(Context& context, Index i) {
  Type& type = context.type(i);
  const types::TypeSpec& spec = context.spec(i);
  for (Index at = 0; at < type.fields.size(); ++at) {
    if (type.fields[at].unique) type.unique.push_back({at});
  }
  for (const std::vector<types::Name>& names : spec.unique) {
    const std::vector<Index> fields = fields_named(context, i, names);
    if (std::find(type.unique.begin(), type.unique.end(), fields) == type.unique.end()) type.unique.push_back(fields);
  }
  for (const types::IndexText& text : spec.indexes) {
    IndexSpec index;
    index.fields = fields_named(context, i, text.fields);
    index.unique = text.unique;
    index.where = resolve_where(context, i, text.where);
    index.place = text.place;
    for (const Condition& condition : index.where) {
      if (condition.op == Op::eq && condition.path.fks.empty()) continue;
      context.error(
          codes::index_where,
          text.place,
          "an index takes equality with a value (or null) of the type's own fields, no other conditions"
      );
    }
    type.indexes.push_back(std::move(index));
  }
}

void check_page_sizes(Context& context, const types::TypeSpec& spec) {
  if (!spec.has("pageSize") || spec.page_size <= spec.max_page_size) return;
  context.error(
      codes::page_sizes,
      spec.at("pageSize"),
      "`pageSize` is larger than `maxPageSize` (" + std::to_string(spec.max_page_size) + ")"
  );
}

void derive_type(Context& context, Index i) {
  Type& type = context.type(i);
  const types::TypeSpec& spec = context.spec(i);
  type.display = field_named(context, i, spec.display_item_by);
  type.sorted = field_named(context, i, spec.sorted);
  type.history = spec.history;
  type.migration.renamed_from = spec.renamed_from;
  type.migration.drop = texts_of(spec.drop);
  type.migration.allow = texts_of(spec.allow);
  derive_indexes(context, i);
  check_needs(context, i);
  check_page_sizes(context, spec);
  if (!spec.query_item_by.empty()) find_by_paths(context, i, spec.query_item_by, FindBy::unique);
  for (const auto& [name, fixed] : spec.named) {
    resolve_where(context, i, fixed.where);
    if (fixed.order_by) resolve_order(context, i, *fixed.order_by, "named." + name);
  }
  // A filter or an order that nothing asks for yet is checked all the same.
  for (const types::Name& name : spec.filter_fields) {
    resolve_path(context, i, types::PathText{.parts = {name.text}, .place = name.place}, PathUse::open, "filterBy");
  }
}

bool is_unique(const Type& type, std::vector<Index> fields) {
  std::sort(fields.begin(), fields.end());
  const auto same = [&](std::vector<Index> other) {
    std::sort(other.begin(), other.end());
    return other == fields;
  };
  if (same(type.key)) return true;
  if (std::any_of(type.unique.begin(), type.unique.end(), same)) return true;
  return std::any_of(type.indexes.begin(), type.indexes.end(), [&](const IndexSpec& index) {
    return index.unique && index.where.empty() && same(index.fields);
  });
}

}  // namespace

std::vector<Path> find_by_paths(Context& context, Index type, const std::vector<types::PathText>& texts, FindBy check) {
  std::vector<Path> paths = query_paths(context, type, texts, "queryItemBy");
  if (check == FindBy::anything || texts.empty() || paths.size() != texts.size()) return paths;
  std::vector<Index> fields;
  bool own = true;
  std::string names;
  for (const Path& path : paths) {
    own = own && path.fks.empty();
    fields.push_back(path.field);
    if (!names.empty()) names += "\", \"";
    names += field_at(context, path).name;
  }
  if (own && is_unique(context.type(type), fields)) return paths;
  context.error(
      codes::not_unique,
      texts.front().place,
      "`queryItemBy` must find one `" + context.type(type).word + "`: its fields are neither the key nor unique",
      own && fields.size() == 1 ? "add \"unique\": true to `" + names + "`" : "add \"unique\": [[\"" + names + "\"]]"
  );
  return paths;
}

std::vector<Path> item_paths(Context& context, Index type) {
  const types::TypeSpec& spec = context.spec(type);
  if (spec.has("queryItemBy") || spec.has("queryBy")) {
    return find_by_paths(context, type, spec.query_item_by, FindBy::anything);
  }
  std::vector<Path> paths;
  for (const Index key : context.type(type).key) paths.push_back(Path{.type = type, .fks = {}, .field = key});
  return paths;
}

void derive_type_keys(Context& context) {
  for (Index i = 0; i < context.service.types.size(); ++i) derive_type(context, i);
}

}  // namespace moonwright::api
