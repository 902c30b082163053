#include "generator/api/payload.h"

#include <algorithm>
#include <map>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/outputs.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

/// The part whose result an output is: of its name, else the only one of its type.
Index part_of(const std::vector<Part>& parts, const Output& output) {
  Index found = none;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (!part.stores() || part.use.type != output.type || part.use.list != output.list) continue;
    if (part.name == output.name) return i;
    found = found == none ? i : none - 1;
  }
  return found == none - 1 ? none : found;
}

std::vector<ItemUse> outputs_of(Context& context, Index operation, const std::vector<Part>& parts) {
  std::vector<ItemUse> uses;
  for (const Part& part : parts) {
    if (part.stores()) uses.push_back(part.use);
  }
  for (const ItemUse& use : context.uses(operation, "returns")) {
    const bool there = std::any_of(uses.begin(), uses.end(), [&](const ItemUse& u) {
      return u.type == use.type && u.name == use.name && u.list == use.list;
    });
    if (!there) uses.push_back(use);
  }
  return uses;
}

void add_output(const Context& context, const std::vector<Part>& parts, const Output& output, Payload& payload) {
  PayloadField field;
  const bool row = output.spec.kind == Kind::fk || output.spec.kind == Kind::related_set;
  if (row) {
    const std::string& item = context.service.types[output.type].graphql_name;
    const TypeRef type = output.list ? list_of(item, false) : named(item, false);
    const PayloadFieldKind kind = output.list ? PayloadFieldKind::list : PayloadFieldKind::item;
    field = payload_field(kind, output.name, type, output.origin);
    field.step = part_of(parts, output);
  } else {
    field = payload_field(PayloadFieldKind::declared, output.name, scalar_type(context, output, false), output.origin);
    field.scalar = scalar_kind(context, output);
    field.enumeration = output.enumeration;
  }
  field.item_type = output.type;
  field.description = output.spec.description;
  field.deprecated = output.spec.deprecated;
  payload.fields.push_back(std::move(field));
}

void add_deleted(const Context& context, const std::vector<Part>& parts, Payload& payload) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (!part.removes()) continue;
    const std::string name = part.prefix.empty() ? "deletedIds" : "deleted" + pascal_case(part.use.item_word()) + "Ids";
    const bool there = std::any_of(payload.fields.begin(), payload.fields.end(), [&](const PayloadField& f) {
      return f.kind == PayloadFieldKind::deleted_ids && f.name == name;
    });
    if (there) continue;
    const Type& type = context.service.types[part.use.type];
    PayloadField field =
        payload_field(PayloadFieldKind::deleted_ids, name, list_of(key_scalar(type), true), part.use.origin);
    field.item_type = part.use.type;
    field.step = i;
    payload.fields.push_back(std::move(field));
  }
}

}  // namespace

PayloadField payload_field(PayloadFieldKind kind, const std::string& name, TypeRef type, const Origin& origin) {
  PayloadField field;
  field.kind = kind;
  field.name = name;
  field.snake = snake_case(name);
  field.type = std::move(type);
  field.origin = origin;
  return field;
}

Payload empty_payload(const std::string& pascal, const Origin& origin) {
  Payload payload;
  payload.name = pascal + "Payload";
  payload.fields.push_back(payload_field(PayloadFieldKind::ok, "ok", named("Boolean", true), origin));
  payload.fields.push_back(payload_field(PayloadFieldKind::errors, "errors", list_of("MutationError", true), origin));
  return payload;
}

Payload derive_payload(Context& context, Index operation, const std::vector<Part>& parts) {
  const Origin& origin = context.service.operations[operation].origin;
  Payload payload = empty_payload(pascal_case(context.service.operations[operation].name), origin);
  for (const Output& output : derive_outputs(context, operation, outputs_of(context, operation, parts))) {
    add_output(context, parts, output, payload);
  }
  const auto& file = context.operations[operation].outputs;
  if (file && file->has("properties") && !file->extends_default) return payload;
  add_deleted(context, parts, payload);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].verb != StoreVerb::get_or_create) continue;
    PayloadField field =
        payload_field(PayloadFieldKind::created, "created", named("Boolean", true), parts[i].use.origin);
    field.step = i;
    payload.fields.push_back(std::move(field));
    break;
  }
  return payload;
}

void check_payload_names(Context& context, const Payload& payload) {
  std::map<std::string, Place> names;
  for (const PayloadField& field : payload.fields) {
    const auto [at, is_new] = names.emplace(field.name, field.origin.spec);
    if (is_new) continue;
    const bool reserved = field.name == "ok" || field.name == "errors";
    context.error(
        reserved ? codes::reserved_name : codes::name_clash,
        // A file's output counts as later than one that a sentence brings.
        field.origin.spec.file.empty() && !at->second.file.empty() ? at->second : place_of(field.origin),
        reserved ? "every payload has a field `" + field.name + "` of its own"
                 : "two outputs are called `" + field.name + "`",
        "give the output another name, or write \"result\": \"plain\" in the outputs type spec"
    );
  }
}

Answer plain_answer(Context& context, Index operation, const Payload& payload) {
  const PayloadField* answer = nullptr;
  int outputs = 0;
  for (const PayloadField& field : payload.fields) {
    if (field.kind == PayloadFieldKind::ok || field.kind == PayloadFieldKind::errors) continue;
    if (field.kind == PayloadFieldKind::created) continue;
    ++outputs;
    if (answer == nullptr) answer = &field;
  }
  const Operation& of = context.service.operations[operation];
  if (outputs > 1) {
    const auto& file = context.operations[operation].outputs;
    const bool in_file = file && file->has("result");
    context.error(
        codes::plain_outputs,
        in_file ? file->at("result") : of.origin.said.place,
        "the mutation `" + of.name + "` has several outputs and a plain result",
        "write {\"result\": \"payload\"} in " + pascal_case(of.name) + "OutputsType.json, or make two mutations"
    );
  }
  if (answer == nullptr || answer->kind == PayloadFieldKind::deleted_ids) {
    return Answer{.kind = AnswerKind::scalar, .type = none, .graphql = named("Boolean", false)};
  }
  TypeRef type = answer->type;
  type.non_null = false;
  if (answer->kind == PayloadFieldKind::item)
    return Answer{.kind = AnswerKind::item, .type = answer->item_type, .graphql = type};
  if (answer->kind == PayloadFieldKind::list)
    return Answer{.kind = AnswerKind::list, .type = answer->item_type, .graphql = type};
  return Answer{
      .kind = AnswerKind::scalar,
      .type = none,
      .graphql = type,
      .scalar = answer->scalar,
      .enumeration = answer->enumeration,
  };
}

}  // namespace moonwright::api
