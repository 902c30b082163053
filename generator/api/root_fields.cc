#include "generator/api/root_fields.h"

#include <algorithm>
#include <utility>

#include "generator/api/codes.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

bool same(const Argument& a, const Argument& b) {
  return a.name == b.name && a.type == b.type && a.meaning == b.meaning && a.default_value == b.default_value &&
         a.path == b.path && a.op == b.op;
}

bool same(const Condition& a, const Condition& b) {
  return a.path == b.path && a.op == b.op && a.value == b.value;
}

template <typename T>
bool all_same(const std::vector<T>& a, const std::vector<T>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const T& x, const T& y) { return same(x, y); });
}

bool all_there(const std::vector<Argument>& a, const std::vector<Argument>& b) {
  if (a.size() != b.size()) return false;
  return std::all_of(a.begin(), a.end(), [&](const Argument& one) {
    return std::any_of(b.begin(), b.end(), [&](const Argument& other) { return same(one, other); });
  });
}

bool same(const RootField& a, const RootField& b) {
  return a.kind == b.kind && a.answer.kind == b.answer.kind && a.answer.graphql == b.answer.graphql &&
         all_there(a.arguments, b.arguments) && all_same(a.rows.where, b.rows.where) && a.rows.order == b.rows.order &&
         a.rows.limit == b.rows.limit && a.hand_written == b.hand_written && a.mutation == b.mutation;
}

/// How the spec would call one of two root fields of one name otherwise.
std::string other_name(const Context& context, const RootField& field) {
  const Operation& operation = context.service.operations[field.operation];
  const std::string kind = field.kind == OperationKind::mutation ? "mutation" : "subscription";
  if (field.kind != OperationKind::query) {
    return "give the " + kind + " another name, such as `other-" + operation.name + ":" + kind + "`";
  }
  if (field.hand_written || field.answer.type == none) {
    return "give the output another name in " + pascal_case(operation.name) + "OutputsType.json";
  }
  const bool list = field.answer.kind != AnswerKind::item;
  const Type& type = context.service.types[field.answer.type];
  // A query of one's own lends its name, which says what is different.
  const std::string name = operation.name == kebab_case(field.name) ? "other" : operation.name;
  return "say `" + name + "+" + type.word + ":item" + (list ? "~list" : "") +
         "`: a named use has a root field of its own, `" + camel_case(name + "-" + (list ? type.plural : type.word)) +
         "`";
}

bool is_later(const Place& a, const Place& b) {
  return a.file != b.file || a.line > b.line || (a.line == b.line && a.column >= b.column);
}

}  // namespace

Argument token_argument(const Origin& origin) {
  Argument argument;
  argument.name = "token";
  argument.snake = "token";
  argument.type = named("String", false);
  argument.meaning = Meaning::token;
  argument.origin = origin;
  return argument;
}

RootField new_root_field(const Context& context, OperationKind kind, Index operation, const std::string& name) {
  RootField field;
  field.kind = kind;
  field.operation = operation;
  field.name = name;
  field.snake = snake_case(name);
  field.pascal = pascal_case(name);
  if (operation != none) field.origin = context.service.operations[operation].origin;
  return field;
}

void add_root_field(Context& context, RootField field) {
  if (context.service.token_argument && field.kind != OperationKind::subscription) {
    field.arguments.push_back(token_argument(field.origin));
  }
  // Each of the three root types has names of its own.
  const char* const root = field.kind == OperationKind::query      ? "Query."
                           : field.kind == OperationKind::mutation ? "Mutation."
                                                                   : "Subscription.";
  const auto [at, is_new] =
      context.root_field_by_name.try_emplace(root + field.name, context.service.root_fields.size());
  if (is_new) {
    if (field.operation != none) context.service.operations[field.operation].root_fields.push_back(at->second);
    context.service.root_fields.push_back(std::move(field));
    return;
  }
  const RootField& other = context.service.root_fields[at->second];
  if (same(field, other)) return;
  const Place& new_place = field.origin.said.place;
  const Place& old_place = other.origin.said.place;
  const bool later = is_later(new_place, old_place);
  context.clash(
      codes::root_field_clash,
      later ? new_place : old_place,
      "two root fields are called `" + field.name + "` and differ in arguments, answer or fixed values",
      // The fields of accounts have no sentence that could call them otherwise.
      other_name(
          context, (later ? field : other).operation == none ? (later ? other : field) : (later ? field : other)
      ),
      later ? old_place : new_place,
      "the other one: " + (later ? other.origin.said.sentence : field.origin.said.sentence)
  );
}

}  // namespace moonwright::api
