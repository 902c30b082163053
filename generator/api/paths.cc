#include "generator/api/paths.h"

#include <algorithm>
#include <utility>

#include "generator/api/codes.h"
#include "generator/base/names.h"
#include "generator/types/codes.h"

namespace moonwright::api {

namespace {

/// Whether the type spec's own check has spoken of the name at `place`.
bool was_told(const Context& context, const Place& place) {
  const std::vector<Diagnostic>& all = context.diagnostics.all();
  return std::any_of(all.begin(), all.end(), [&](const Diagnostic& one) {
    return one.code.number == types::codes::unknown_field.number && one.place == place;
  });
}

/// Why a field may not stand in a path; empty if it may.
std::string objection(const Field& field, PathUse use) {
  if (field.derived) return "is derived: no column holds it";
  if (use == PathUse::fixed) return {};
  if (field.is_private) return "is private";
  if (field.secret) return "is secret";
  if (field.kind == Kind::password) return "is a password";
  if (field.kind == Kind::json || field.kind == Kind::bytes || types::is_file(field.kind)) {
    return "is of a type that cannot be compared";
  }
  if (use == PathUse::open && field.write_only) return "is write-only";
  return {};
}

bool is_code_of_access(const Field& field) {
  return field.is_private || field.secret || field.write_only;
}

std::vector<std::string> field_names(const Type& type) {
  std::vector<std::string> names;
  for (const Field& field : type.fields) names.push_back(field.name);
  return names;
}

void drop_key(const Context& context, Path& path) {
  if (path.fks.empty()) return;
  const Type& last = context.service.types[type_at(context, path)];
  if (last.key.size() != 1 || last.key.front() != path.field) return;
  path.field = path.fks.back();
  path.fks.pop_back();
}

/// Fields of a type whose name (or GraphQL name) begins `rest`, with what is left of it.
std::optional<Path> find_below(Context& context, Path path, Index type, const std::string& rest, int depth) {
  if (depth > 8) return std::nullopt;
  const Type& here = context.service.types[type];
  for (Index i = 0; i < here.fields.size(); ++i) {
    const Field& field = here.fields[i];
    const bool named = field.name == rest || field.graphql_name == rest;
    const bool id = field.kind == Kind::fk && (field.name + "Id" == rest || field.graphql_id_name == rest);
    if (!named && !id) continue;
    path.field = i;
    drop_key(context, path);
    return path;
  }
  for (Index i = 0; i < here.fields.size(); ++i) {
    const Field& field = here.fields[i];
    if (field.target == none) continue;
    for (const std::string& prefix : {field.name, field.graphql_name}) {
      if (rest.size() <= prefix.size() || !rest.starts_with(prefix)) continue;
      const char next = rest[prefix.size()];
      if (next < 'A' || next > 'Z') continue;
      std::string tail = rest.substr(prefix.size());
      tail[0] = static_cast<char>(next - 'A' + 'a');
      Path longer = path;
      longer.fks.push_back(i);
      if (auto found = find_below(context, std::move(longer), field.target, tail, depth + 1)) return found;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string objection_to_op(Op op, const Field& field) {
  const Kind kind = field.stored_kind;
  const bool text = types::is_text(kind);
  switch (op) {
    case Op::contains:
      return text || kind == Kind::tags ? "" : "needs a text or tags";
    case Op::starts_with:
    case Op::ends_with:
      return text ? "" : "needs a text";
    case Op::lt:
    case Op::lte:
    case Op::gt:
    case Op::gte:
      return types::is_ordered(kind) || kind == Kind::id ? "" : "needs something that has an order";
    default:
      return {};
  }
}

Kind value_kind(Op op, const Field& field) {
  if (op == Op::is_null) return Kind::boolean;
  if (op == Op::contains && field.stored_kind == Kind::tags) return Kind::string;
  return field.stored_kind;
}

std::optional<Path> resolve_path(
    Context& context, Index type, const types::PathText& text, PathUse use, const std::string& key
) {
  Path path{.type = type, .fks = {}, .field = none};
  Index here = type;
  for (std::size_t i = 0; i < text.parts.size(); ++i) {
    const Type& owner = context.service.types[here];
    const Index field = context.field_of(here, text.parts[i]);
    if (field == none) {
      if (was_told(context, text.place)) return std::nullopt;
      if (context.set_of(here, text.parts[i]) != none) {
        context.error(
            codes::unknown_path,
            text.place,
            "`" + key + "` cannot use `" + text.text() + "`: `" + text.parts[i] + "` is a set, not a field",
            "name a field, or a path through fks"
        );
        return std::nullopt;
      }
      context.error(
          codes::unknown_path,
          text.place,
          "`" + key + "`: `" + owner.word + "` has no field `" + text.parts[i] + "`" +
              did_you_mean(text.parts[i], field_names(owner)),
          "write the name of a field, or take it out"
      );
      return std::nullopt;
    }
    const std::string wrong = objection(owner.fields[field], use);
    if (!wrong.empty()) {
      context.error(
          is_code_of_access(owner.fields[field]) ? codes::not_in_api : codes::not_comparable,
          text.place,
          "`" + key + "` cannot use `" + text.text() + "`: `" + text.parts[i] + "` " + wrong,
          "take it out of `" + key + "`"
      );
      return std::nullopt;
    }
    if (i + 1 == text.parts.size()) {
      path.field = field;
      break;
    }
    if (owner.fields[field].target == none) {
      if (owner.fields[field].kind != Kind::fk) {
        context.error(
            codes::unknown_path,
            text.place,
            "`" + key + "`: `" + text.parts[i] + "` is no fk, the path ends there",
            "name `" + text.parts[i] + "` itself, or go through an fk"
        );
      }
      return std::nullopt;
    }
    path.fks.push_back(field);
    here = owner.fields[field].target;
  }
  if (path.field == none) return std::nullopt;
  drop_key(context, path);
  return path;
}

std::optional<Path> find_path(Context& context, Index type, const std::string& name) {
  return find_below(context, Path{.type = type, .fks = {}, .field = none}, type, name, 0);
}

Index type_at(const Context& context, const Path& path) {
  Index here = path.type;
  for (const Index fk : path.fks) here = context.service.types[here].fields[fk].target;
  return here;
}

const Field& field_at(const Context& context, const Path& path) {
  return context.service.types[type_at(context, path)].fields[path.field];
}

std::string argument_name(const Context& context, const Path& path) {
  std::string name;
  Index here = path.type;
  const auto add = [&](const std::string& part) { name += name.empty() ? part : capital(part); };
  for (const Index fk : path.fks) {
    const Field& field = context.service.types[here].fields[fk];
    add(field.graphql_name);
    here = field.target;
  }
  const Field& last = context.service.types[here].fields[path.field];
  add(last.kind == Kind::fk ? last.graphql_id_name : last.graphql_name);
  return name;
}

TypeRef input_type(const Field& field, bool non_null) {
  if (types::is_file(field.kind)) return named("Upload", non_null);
  if (field.kind == Kind::tags) return list_of("String", non_null);
  return named(field.scalar, non_null);
}

Argument path_argument(
    const Context& context, const Path& path, const std::string& name, bool required, const Origin& origin
) {
  const Field& field = field_at(context, path);
  Argument argument;
  argument.name = name;
  argument.snake = snake_case(name);
  argument.type = input_type(field, required);
  argument.kind = field.stored_kind;
  argument.enumeration = field.enumeration;
  argument.meaning = Meaning::filter_by;
  argument.path = path;
  argument.item_type = path.type;
  argument.origin = origin;
  return argument;
}

std::vector<OrderTerm> resolve_order(
    Context& context, Index type, const std::vector<types::OrderText>& order, const std::string& key
) {
  std::vector<OrderTerm> result;
  for (const types::OrderText& term : order) {
    const types::PathText text{.parts = {term.field}, .place = term.place};
    const auto path = resolve_path(context, type, text, PathUse::open, key);
    if (path) result.push_back(OrderTerm{.field = path->field, .descending = term.descending});
  }
  return result;
}

std::vector<OrderTerm> with_key(const Type& type, std::vector<OrderTerm> order) {
  for (const Index key : type.key) {
    const bool there = std::any_of(order.begin(), order.end(), [&](const OrderTerm& t) { return t.field == key; });
    if (!there) order.push_back(OrderTerm{.field = key});
  }
  return order;
}

}  // namespace moonwright::api
