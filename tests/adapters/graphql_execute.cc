// The operations that need the executor: fields answered by their response path, and introspection.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "runtime/base/when_all.h"
#include "runtime/graphql/execution/executor.h"
#include "runtime/graphql/execution/plan.h"
#include "runtime/graphql/validation/validate_schema.h"
#include "tests/adapters/graphql_json.h"

namespace mw::graphql::adapter {
namespace {

/// What the case's resolvers gave, by response path, and what was called.
struct Table {
  const Schema* schema = nullptr;
  std::map<std::string, Json> values;
  Json calls = Json::array();
};

/// The payload of every object type: where its objects stand.
using Rows = std::vector<Json>;

Json path_of(const FieldContext& context, const Batch& parents, std::uint32_t row) {
  Json path = parents.has_data() ? parents.data<Rows>()[row] : Json::array();
  path.push_back(std::string(context.field.key));
  return path;
}

/// Notes the call and gives its value; a field without one is null.
const Json& value_at(const FieldContext& context, const Json& path) {
  static const Json nothing;
  Table& table = context.request.app<Table>();
  table.calls.push_back({{"path", path}, {"args", json_of(Value(context.arguments.values()))}});
  const auto at = table.values.find(path.dump());
  return at == table.values.end() ? nothing : at->second;
}

bool is_error(const Json& value) {
  return value.is_object() && value.contains("$error");
}

FieldError error_of(const Json& value) {
  return FieldError::client(value.at("$error").get<std::string>());
}

class LeafAtPath final : public LeafResolver {
 public:
  Task<void> resolve(FieldContext& context, const Batch& parents, LeafOut& out) const override {
    for (std::uint32_t row = 0; row < parents.size(); ++row) {
      const Json& value = value_at(context, path_of(context, parents, row));
      if (is_error(value)) {
        out.error(row, error_of(value));
      } else {
        out.value(row, value_of(value));
      }
    }
    co_return;
  }
};

/// Sorts the objects of a field by their types while lists are put together.
class Objects {
 public:
  Objects(FieldContext& context, ObjectsOut& out)
      : context_(context), out_(out), rows_(context.field.selections.size()) {}

  void put(std::uint32_t parent, const Json& value, const Json& path) {
    if (value.is_null()) return;
    if (is_error(value)) return out_.error(parent, error_of(value));
    if (context_.field.list_depth == 0) {
      const std::size_t type = type_of(value);
      if (type == none) return out_.error(parent, problem_);
      out_.single(parent, static_cast<BatchIndex>(type), add(type, path));
      return;
    }
    if (!value.is_array()) return out_.error(parent, not_iterable());
    out_.open_list(parent);
    items(value, path, 1);
    out_.close_list();
  }

  void finish() {
    for (std::size_t type = 0; type < rows_.size(); ++type) {
      const std::size_t size = rows_[type].size();
      out_.add(context_.field.selections[type]->type->name, size, std::move(rows_[type]));
    }
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void items(const Json& list, const Json& path, unsigned depth) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      Json at = path;
      at.push_back(i);
      item(list[i], at, depth);
    }
  }

  void item(const Json& value, const Json& path, unsigned depth) {
    if (value.is_null()) return out_.null_item();
    if (is_error(value)) return out_.error_item(error_of(value));
    if (depth < context_.field.list_depth) {
      if (!value.is_array()) return out_.error_item(not_iterable());
      out_.open_list();
      items(value, path, depth + 1);
      return out_.close_list();
    }
    const std::size_t type = type_of(value);
    if (type == none) return out_.error_item(problem_);
    out_.item(static_cast<BatchIndex>(type), add(type, path));
  }

  std::size_t add(std::size_t type, const Json& path) {
    rows_[type].push_back(path);
    return rows_[type].size() - 1;
  }

  std::string field_name() const { return context_.field.parent_name() + "." + std::string(context_.field.name()); }

  FieldError not_iterable() const {
    return FieldError::client("Expected Iterable, but did not find one for field \"" + field_name() + "\".");
  }

  std::size_t type_of(const Json& value) {
    const PlanField& field = context_.field;
    if (!field.named_type->is_abstract()) return 0;
    std::string name;
    for (const char* key : {"$object", "__typename"}) {
      if (value.is_object() && value.contains(key)) name = value.at(key).get<std::string>();
    }
    for (std::size_t type = 0; type < field.selections.size(); ++type) {
      if (field.selections[type]->type->name == name) return type;
    }
    problem_ = FieldError::client(type_problem(name));
    return none;
  }

  std::string type_problem(const std::string& name) const {
    const std::string& abstract = context_.field.named_type->name;
    const NamedType* type = context_.request.app<Table>().schema->type(name);
    if (name.empty()) {
      return "Abstract type \"" + abstract + "\" must resolve to an Object type at runtime for field \"" +
             field_name() + "\". Either the \"" + abstract +
             "\" type should provide a \"resolveType\" function or each possible type should provide an \"isTypeOf\" "
             "function.";
    }
    const std::string resolved = "Abstract type \"" + abstract + "\" was resolved to a ";
    if (type == nullptr) return resolved + "type \"" + name + "\" that does not exist inside the schema.";
    if (as_object(type) == nullptr) return resolved + "non-object type \"" + name + "\".";
    return "Runtime Object type \"" + name + "\" is not a possible type for \"" + abstract + "\".";
  }

  FieldContext& context_;
  ObjectsOut& out_;
  std::vector<Rows> rows_;
  FieldError problem_;
};

class ObjectsAtPath final : public ObjectResolver {
 public:
  Task<void> resolve(FieldContext& context, const Batch& parents, ObjectsOut& out) const override {
    Objects objects(context, out);
    for (std::uint32_t row = 0; row < parents.size(); ++row) {
      const Json path = path_of(context, parents, row);
      objects.put(row, value_at(context, path), path);
    }
    objects.finish();
    co_return;
  }
};

std::shared_ptr<const Bindings> bindings_by_path(const Schema& schema) {
  auto bindings = std::make_shared<Bindings>();
  const auto leaf = std::make_shared<LeafAtPath>();
  const auto objects = std::make_shared<ObjectsAtPath>();
  for (const NamedType* type : schema.types()) {
    const ObjectType* object = as_object(type);
    if (object == nullptr || object->is_introspection()) continue;
    for (const Field& field : object->fields()) {
      if (field.type.named()->is_leaf()) {
        bindings->leaf(object->name, field.name, leaf);
      } else {
        bindings->objects(object->name, field.name, objects);
      }
    }
  }
  return bindings;
}

ExecutorOptions without_limits() {
  ExecutorOptions options;
  options.limits = Limits{0, 0, 0, 0, 0, 0, true};
  return options;
}

Json run(Executor& executor, Prepared prepared, Request request, Table& table) {
  if (!prepared.executable) return {{"errors", json_of(prepared.errors)}};
  RequestContext context(&table);
  const Response response = sync_wait(executor.execute(std::move(prepared.executable), context, std::move(request)));
  return Json::parse(response.body);
}

/// graphql-js's introspection query.
std::string introspection_query(const Json& given) {
  const auto with = [&given](const char* option, const char* text) {
    return given.value(option, true) ? std::string(text) : std::string();
  };
  const std::string description = with("descriptions", " description ");
  const std::string of_schema = description.empty() ? "" : with("schemaDescription", " description ");
  const std::string deprecated = with("inputValueDeprecation", "(includeDeprecated: true)");
  std::string type = "kind name";
  for (int depth = given.value("typeDepth", 9); depth > 0; --depth) type = "kind name ofType {" + type + "}";
  return "{ __schema {" + of_schema +
         " queryType { name kind } mutationType { name kind } subscriptionType { name kind } types { ...FullType }"
         " directives { name" +
         description + with("directiveIsRepeatable", " isRepeatable ") + " locations args" + deprecated +
         " { ...InputValue } } } }"
         " fragment FullType on __Type { kind name" +
         description + with("specifiedByUrl", " specifiedByURL ") + with("oneOf", " isOneOf ") +
         " fields(includeDeprecated: true) { name" + description + " args" + deprecated +
         " { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason } inputFields" + deprecated +
         " { ...InputValue } interfaces { ...TypeRef } enumValues(includeDeprecated: true) { name" + description +
         " isDeprecated deprecationReason } possibleTypes { ...TypeRef } }"
         " fragment InputValue on __InputValue { name" +
         description + " type { ...TypeRef } defaultValue" +
         with("inputValueDeprecation", " isDeprecated deprecationReason ") + " } fragment TypeRef on __Type { " + type +
         " }";
}

}  // namespace

Json op_execute(const Json& request) {
  const SchemaResult built = schema_of(request.at("schema").get<std::string>());
  if (!built) return {{"result", {{"errors", json_of(built.errors)}}}};
  Table table;
  table.schema = built.schema.get();
  for (const Json& resolver : request.at("resolvers")) {
    table.values[resolver.at("path").dump()] = resolver.value("value", Json());
  }
  const std::string query = request.at("query").get<std::string>();
  Executor executor(built.schema, bindings_by_path(*built.schema), without_limits());
  Prepared prepared;
  if (request.at("pipeline") == "request") {
    if (ParseResult parsed = parse(query)) prepared.errors = validate_schema(*built.schema);
    if (prepared.errors.empty()) prepared = executor.prepare(query);
  } else {
    prepared = executor.trust(query);
  }
  Request given;
  if (request.contains("variables") && request.at("variables").is_object()) {
    given.variables = value_of(request.at("variables")).object();
  }
  if (request.contains("operationName") && request.at("operationName").is_string()) {
    given.operation_name = request.at("operationName").get<std::string>();
  }
  Json result = run(executor, std::move(prepared), std::move(given), table);
  return {{"result", std::move(result)}, {"calls", std::move(table.calls)}};
}

Json op_introspect(const Json& request) {
  const SchemaResult built = schema_of(request.at("sdl").get<std::string>());
  if (!built) return refusal(built.errors);
  Table table;
  Executor executor(built.schema, bindings_by_path(*built.schema), without_limits());
  const Json options = request.value("options", Json::object());
  Prepared prepared = executor.prepare(introspection_query(options.is_object() ? options : Json::object()));
  const Json result = run(executor, std::move(prepared), {}, table);
  return {{"result", result.value("data", Json())}};
}

}  // namespace mw::graphql::adapter
