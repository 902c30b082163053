#include <algorithm>
#include <array>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/lists.h"
#include "generator/api/paths.h"
#include "generator/base/names.h"

/// Filter and order types (LANGUAGE section 5).
namespace moonwright::api {

namespace {

using types::FilterBy;

Argument input_field(std::string name, Meaning meaning, TypeRef type, const Origin& origin) {
  Argument argument;
  argument.snake = snake_case(name);
  argument.name = std::move(name);
  argument.meaning = meaning;
  argument.type = std::move(type);
  argument.origin = origin;
  return argument;
}

bool in_filter_of_all(const Field& field) {
  const bool comparable = field.kind != Kind::json && field.kind != Kind::bytes && field.kind != Kind::password &&
                          !types::is_file(field.kind);
  return comparable && !field.is_private && !field.write_only && !field.derived && !field.secret;
}

std::vector<Index> filter_fields(Context& context, Index type, const ListKeys& keys) {
  std::vector<Index> result;
  if (keys.filter_by == FilterBy::all) {
    for (Index i = 0; i < context.type(type).fields.size(); ++i) {
      if (in_filter_of_all(context.type(type).fields[i])) result.push_back(i);
    }
    return result;
  }
  for (const types::Name& name : keys.filter_fields) {
    const types::PathText text{.parts = {name.text}, .place = name.place};
    const auto path = resolve_path(context, type, text, PathUse::open, "filterBy");
    // Saying a thing twice is saying it once.
    if (!path || std::find(result.begin(), result.end(), path->field) != result.end()) continue;
    result.push_back(path->field);
  }
  return result;
}

bool has_op(Op op, Kind kind, bool enumeration) {
  const bool small = enumeration || kind == Kind::uuid || kind == Kind::id;
  switch (op) {
    case Op::eq:
    case Op::is_null:
      return true;
    case Op::in:
      return kind != Kind::boolean;
    case Op::lt:
    case Op::lte:
    case Op::gt:
    case Op::gte:
      return kind != Kind::boolean && !small;
    case Op::contains:
    case Op::starts_with:
    case Op::ends_with:
      return types::is_text(kind) && !small;
  }
  return false;
}

/// The kind that stands for all kinds of one scalar, so that equal filters are equal whatever asked first.
Kind kind_of_scalar(const std::string& scalar, Kind kind) {
  if (scalar == "ID") return Kind::uuid;
  if (scalar == "Int") return Kind::int32;
  return scalar == "String" ? Kind::string : kind;
}

Index tags_filter(Context& context, const Origin& asked) {
  Input input;
  input.origin = asked;
  input.kind = InputKind::scalar_filter;
  input.name = "StringListFilter";
  for (const Op op : {Op::contains, Op::is_null}) {
    Argument field = input_field(
        std::string(types::word_of(op)), Meaning::filter_op, named(op == Op::is_null ? "Boolean" : "String", false), {}
    );
    field.op = op;
    field.kind = op == Op::is_null ? Kind::boolean : Kind::string;
    input.fields.push_back(std::move(field));
  }
  return add_input(context, std::move(input));
}

Index filter_input(Context& context, Index type, const ListKeys& keys, const std::vector<Index>& fields) {
  const std::string name = keys.filter_owner + "Filter";
  if (const auto known = context.input_by_name.find(name); known != context.input_by_name.end()) {
    const Input& other = context.service.inputs[known->second];
    if (other.kind == InputKind::filter && other.type == type) {
      std::vector<Index> there;
      for (const Argument& field : other.fields) {
        if (field.meaning == Meaning::filter_field) there.push_back(field.field);
      }
      check_same_fields(context, other, std::move(there), fields, from_spec(keys.filter_place, other.origin));
      return known->second;
    }
  }
  Input input;
  input.kind = InputKind::filter;
  input.name = name;
  input.type = type;
  input.all_fields = keys.filter_by == FilterBy::all;
  input.origin = from_spec(keys.filter_place, context.type(type).origin);
  input.fields.push_back(input_field("and", Meaning::filter_and, list_of(name, false), input.origin));
  input.fields.push_back(input_field("or", Meaning::filter_or, list_of(name, false), input.origin));
  input.fields.push_back(input_field("not", Meaning::filter_not, named(name, false), input.origin));
  for (const Index at : fields) {
    const Field& field = context.type(type).fields[at];
    const Index of_field =
        field.kind == Kind::tags
            ? tags_filter(context, input.origin)
            : scalar_filter(context, field.scalar, field.stored_kind, field.enumeration, input.origin);
    Argument argument = input_field(
        field.kind == Kind::fk ? field.graphql_id_name : field.graphql_name,
        Meaning::filter_field,
        named(context.service.inputs[of_field].name, false),
        field.origin
    );
    argument.kind = field.stored_kind;
    argument.enumeration = field.enumeration;
    argument.field = at;
    argument.item_type = type;
    argument.input = of_field;
    argument.path = Path{.type = type, .fks = {}, .field = at};
    input.fields.push_back(std::move(argument));
  }
  return add_input(context, std::move(input));
}

/// Two fields to order by whose names differ in capitals or `_` only. Told once, however many lists have the order.
void check_order_name(Context& context, const Field& field, const std::string& name) {
  const std::vector<Diagnostic>& all = context.diagnostics.all();
  const bool told = std::any_of(all.begin(), all.end(), [&](const Diagnostic& one) {
    return one.code.number == codes::name_clash.number && one.place == place_of(field.origin);
  });
  if (told) return;
  context.error(
      codes::name_clash,
      place_of(field.origin),
      "two fields to order by are called `" + name + "`; one of them is `" + field.name + "`",
      "give one of them a `graphqlName`"
  );
}

}  // namespace

Index scalar_filter(Context& context, const std::string& scalar, Kind kind, Index enumeration, const Origin& asked) {
  const std::string name = scalar + "Filter";
  if (const auto known = context.input_by_name.find(name); known != context.input_by_name.end()) {
    if (context.service.inputs[known->second].kind == InputKind::scalar_filter) return known->second;
  }
  Input input;
  input.kind = InputKind::scalar_filter;
  input.name = name;
  input.origin = enumeration == none ? asked : context.service.enums[enumeration].origin;
  const Kind plain = kind_of_scalar(scalar, kind);
  constexpr std::array<Op, 10> order{
      Op::eq, Op::in, Op::lt, Op::lte, Op::gt, Op::gte, Op::contains, Op::starts_with, Op::ends_with, Op::is_null};
  for (const Op op : order) {
    if (!has_op(op, plain, enumeration != none)) continue;
    TypeRef type = op == Op::in ? list_of(scalar, false) : named(op == Op::is_null ? "Boolean" : scalar, false);
    Argument field = input_field(std::string(types::word_of(op)), Meaning::filter_op, std::move(type), input.origin);
    field.op = op;
    field.kind = op == Op::is_null ? Kind::boolean : kind;
    field.enumeration = op == Op::is_null ? none : enumeration;
    input.fields.push_back(std::move(field));
  }
  return add_input(context, std::move(input));
}

std::optional<Argument> filter_argument(Context& context, Index type, const ListKeys& keys, const Origin& asked) {
  if (keys.filter_by == FilterBy::nothing) return std::nullopt;
  const Origin origin = from_spec(keys.filter_place, asked);
  if (keys.filter_by == FilterBy::json) {
    Argument argument = input_field("filter", Meaning::json_filter, named("JSON", false), origin);
    argument.kind = Kind::json;
    argument.item_type = type;
    return argument;
  }
  const std::vector<Index> fields = filter_fields(context, type, keys);
  if (fields.empty()) return std::nullopt;
  const Index input = filter_input(context, type, keys, fields);
  Argument argument = input_field("filter", Meaning::filter, named(context.service.inputs[input].name, false), origin);
  argument.kind = Kind::form;
  argument.input = input;
  argument.item_type = type;
  return argument;
}

std::optional<Argument> order_argument(Context& context, Index type, const ListKeys& keys, const Origin& asked) {
  const Origin origin = from_spec(keys.order_place, asked);
  const std::vector<OrderTerm> terms = resolve_order(context, type, keys.order_by, "orderBy");
  if (terms.empty()) return std::nullopt;
  Input input;
  input.kind = InputKind::order_by;
  input.name = keys.order_owner + "OrderBy";
  input.order_enum = input.name + "Field";
  input.type = type;
  input.origin = from_spec(keys.order_place, context.type(type).origin);
  for (const OrderTerm& term : terms) {
    const Field& field = context.type(type).fields[term.field];
    const std::string name = upper_snake_case(field.kind == Kind::fk ? field.graphql_id_name : field.graphql_name);
    bool known = false;
    for (const Index other : input.order_fields) known = known || other == term.field;
    if (known) continue;
    if (std::find(input.order_names.begin(), input.order_names.end(), name) != input.order_names.end()) {
      check_order_name(context, field, name);
      continue;
    }
    input.order_fields.push_back(term.field);
    input.order_names.push_back(name);
  }
  input.fields.push_back(input_field("field", Meaning::order_field, named(input.order_enum, true), input.origin));
  Argument direction = input_field("direction", Meaning::order_direction, named("OrderDirection", true), input.origin);
  direction.default_value = Constant{.form = Constant::Form::text, .text = "ASC"};
  direction.kind = Kind::enumeration;
  input.fields.push_back(std::move(direction));
  const std::string name = input.name;
  Argument argument = input_field("orderBy", Meaning::order_by, list_of(name, false), origin);
  argument.kind = Kind::form;
  argument.item_type = type;
  argument.input = add_input(context, std::move(input));
  return argument;
}

}  // namespace moonwright::api
