#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "generator/api/model_types.h"

/// The API model: what a spec and its type specs come to (LANGUAGE sections 5 and 7), complete and named. The stages
/// behind (schema, migrate, view) read this alone, never the graph or the type specs.
///
/// A model is a plain value. Things refer to one another by their index in the vectors of their `Service`; `none` says
/// that there is nothing. Every vector is in the order of the spec, so that equal input gives equal output.
namespace moonwright::api {

/// Who may make a call: an `/admits` of a query, mutation, subscription, endpoint or upstream.
struct Admission {
  /// "anyone", "user", "admin".
  std::string role;
  Origin origin;
};

enum class OperationKind { query, mutation, subscription };

/// What a root field answers.
enum class AnswerKind {
  /// A row or null.
  item,
  list,
  connection,
  /// `TodoChange` of a subscription.
  change,
  /// `Mutation::payload`.
  payload,
  /// A scalar of an outputs type spec, or the Boolean of a `plain` mutation.
  scalar,
};

struct Answer {
  AnswerKind kind = AnswerKind::item;
  /// Index of the type of item, list, connection and change.
  Index type = none;
  /// As in the schema: `[Todo!]!`, `BarPayload`.
  TypeRef graphql;
  /// Of a scalar: its kind (of a list: that of its elements) and enumeration.
  Kind scalar = Kind::boolean;
  Index enumeration = none;
};

/// A field of Query or Subscription, or (with `mutation`) of Mutation.
struct RootField {
  OperationKind kind = OperationKind::query;
  /// GraphQL name: "urgentTodos"; and its other spellings.
  std::string name;
  std::string snake;
  std::string pascal;
  /// The class it belongs to: index into `Service::operations`. Of the ones that share an equal root field, the first.
  Index operation = none;
  /// The output (a word, "urgent-todos") that a query's root field answers.
  std::string output;
  std::vector<Argument> arguments;
  Answer answer;
  /// Which rows, in which order, how many: of queries and subscriptions that answer rows.
  ListRules rows;
  /// `/follows` of a subscription: the state now and after each change; else `/watches`.
  bool live = false;
  /// Index into `Service::mutations`, of fields of Mutation.
  Index mutation = none;
  /// The body is in app/: a query without /provides, a mutation without storing verb.
  bool hand_written = false;
  /// `deprecated` of the answer's type; empty if it is not.
  std::string deprecated;
  std::string description;
  Origin origin;
};

enum class StoreVerb { post, create, update, remove, get_or_create };

/// Where a stored row's fk goes when its argument is absent on insert: the row of another step.
struct ParentLink {
  /// Index into `Type::fields` of the step's type.
  Index field = none;
  /// Index into `Mutation::steps`, smaller than the step's own unless the types point to each other.
  Index step = none;
};

/// One item or list that a mutation stores or deletes.
struct Step {
  StoreVerb verb = StoreVerb::post;
  Index type = none;
  /// The verb speaks of a list (`todo:item~list`).
  bool list = false;
  /// The item's word with its name: "todo", "home-team"; of a list in the plural: "urgent-todos".
  std::string word;
  /// Prefix of its arguments if they have one ("todo" of `todoName`), else empty.
  std::string prefix;
  /// get_or_create: fields (indexes into `Type::fields`) that find the row.
  std::vector<Index> find_by;
  /// The arguments contain the whole key: without it /posts only inserts.
  bool takes_key = true;
  std::vector<ParentLink> parents;
  /// Index into `Payload::fields` of what the step answers: the item, the list, the deleted keys; `none` if the
  /// outputs leave it out.
  Index output = none;
  Origin origin;
};

enum class PayloadFieldKind {
  ok,
  errors,
  item,
  list,
  deleted_ids,
  created,
  declared,
  access_token,
  refresh_token,
  user
};

struct PayloadField {
  PayloadFieldKind kind = PayloadFieldKind::ok;
  /// GraphQL name: "deletedTodoIds".
  std::string name;
  std::string snake;
  TypeRef type;
  /// Type of item, list, deleted_ids and user, or a declared fk or relatedSet.
  Index item_type = none;
  /// declared: kind (of a list: that of its elements) and enumeration.
  Kind scalar = Kind::boolean;
  Index enumeration = none;
  /// Index into `Mutation::steps` of the step whose result it is; `none` if the body in app/ fills it.
  Index step = none;
  std::string description;
  std::string deprecated;
  Origin origin;
};

struct Payload {
  /// "BarPayload".
  std::string name;
  std::vector<PayloadField> fields;
};

enum class AccountCall { register_, login, refresh, logout, logout_all, change_password };

/// What stands behind a field of Mutation.
struct Mutation {
  /// Word: "bar", "save-todo".
  std::string name;
  /// `plain`: the answer is the item, list, scalar or Boolean itself; `payload` then says what the outputs would be.
  bool plain = false;
  /// `style: input`: the one argument is `input`, index into `Service::inputs`.
  Index input = none;
  /// In the order of their fks: a row's parents come before it; deletes last. One transaction.
  std::vector<Step> steps;
  Payload payload;
  /// Of the mutations that `/authenticates` brings.
  std::optional<AccountCall> account;
  Origin origin;
};

/// A query, mutation or subscription of the spec: one C++ class.
struct Operation {
  OperationKind kind = OperationKind::query;
  /// Word: "todos"; with the kind `todos:query`.
  std::string name;
  /// "TodosQuery", "todos_query": class and file.
  std::string class_name;
  std::string file_name;
  /// Module whose api has it; `none`: the service's own api.
  Index module = none;
  /// Into `Service::root_fields`. A field that an earlier operation has as well stays with that one.
  std::vector<Index> root_fields;
  bool hand_written = false;
  /// A sentence of the user names it; else it is the default operation of a short form (`/loads`, `/posts`).
  bool named = false;
  /// Empty: the default of LANGUAGE section 7 (anyone).
  std::vector<Admission> admits;
  Origin origin;
};

struct Module {
  /// Word ("order-lines"), snake ("order_lines": folder), camel and pascal.
  std::string name;
  std::string snake;
  std::string pascal;
  /// Its types and operations.
  std::vector<Index> types;
  std::vector<Index> operations;
  /// Not said by the spec: made for a type that no module provides.
  bool automatic = false;
  Origin origin;
};

/// `the backend:service /authenticates the user:item`.
struct Accounts {
  Index type = none;
  /// Fields (of `type`) that one can log in with.
  std::vector<Index> login_fields;
  Index password_field = none;
  Index roles_field = none;
  Origin origin;
};

struct Endpoint {
  std::string name;
  /// "GET", "/hello".
  std::string method;
  std::string path;
  std::vector<Admission> admits;
  Origin origin;
};

struct Upstream {
  std::string name;
  std::vector<Admission> admits;
  Origin origin;
};

/// What the spec asks for and the runtime does not do yet: a backend with such an entry refuses to serve and names the
/// sentence. Gets shorter with each release.
struct NotServedYet {
  /// "accounts (/authenticates)".
  std::string what;
  Origin origin;
};

struct Service {
  /// Word ("backend"), binary ("todoapp"; of several services "shop-backend"), C++ namespace ("todoapp").
  std::string name;
  std::string binary;
  std::string cpp_namespace;
  std::vector<Module> modules;
  std::vector<Type> types;
  std::vector<Enum> enums;
  std::vector<JoinTable> join_tables;
  std::vector<Input> inputs;
  std::vector<Operation> operations;
  /// Query's, then Mutation's, then Subscription's, each in the order of the spec.
  std::vector<RootField> root_fields;
  std::vector<Mutation> mutations;
  std::optional<Accounts> accounts;
  std::vector<Endpoint> endpoints;
  std::vector<Upstream> upstreams;
  /// "sqlite", "postgres", in the order of the spec; {"sqlite"} if none is named; empty without types.
  std::vector<std::string> databases;
  /// Other tools it uses: "redis", "docker".
  std::vector<std::string> tools;
  /// Of the api itself.
  std::vector<Admission> admits;
  /// `api.tokenArgument`, `api.idType` is Int.
  bool token_argument = false;
  bool id_is_int = false;
  std::vector<NotServedYet> not_served_yet;
  /// The sentence that speaks of the service first.
  Origin origin;

  /// An api of which nothing is asked has neither schema nor endpoint.
  bool has_schema() const { return !root_fields.empty(); }
};

struct Model {
  /// The project's name (settings.name, else the folder's).
  std::string project;
  std::vector<Service> services;
};

}  // namespace moonwright::api
