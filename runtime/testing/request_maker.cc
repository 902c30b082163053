#include "runtime/testing/request_maker.h"

#include <stdexcept>

namespace mw::test {
namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr const char* introspection = R"(
fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
fragment I on __InputValue { name defaultValue type { ...T } }
{ __schema { queryType { name } mutationType { name }
  types { kind name fields { name args { ...I } type { ...T } } inputFields { ...I } } } })";

std::string printed(const OrderedJson& type) {
  if (type["kind"] == "NON_NULL") return printed(type["ofType"]) + "!";
  if (type["kind"] == "LIST") return "[" + printed(type["ofType"]) + "]";
  return type["name"].get<std::string>();
}

bool is_free(const OrderedJson& field) {
  for (const OrderedJson& argument : field["args"]) {
    if (RequestMaker::is_required(argument)) return false;
  }
  return true;
}

const OrderedJson& found(const OrderedJson& list, std::string_view name) {
  for (const OrderedJson& item : list) {
    if (item["name"] == name) return item;
  }
  throw std::runtime_error("the schema has no `" + std::string(name) + "`");
}

}  // namespace

RequestMaker::RequestMaker(App& app) : types_(OrderedJson::object()) {
  const OrderedJson answer = OrderedJson::parse(app.query(introspection).text());
  if (answer.contains("errors")) throw std::runtime_error("introspection fails: " + answer["errors"].dump());
  const OrderedJson& schema = answer["data"]["__schema"];
  for (const OrderedJson& type : schema["types"]) types_[type["name"].get<std::string>()] = type;
  query_type_ = schema["queryType"]["name"].get<std::string>();
  if (!schema["mutationType"].is_null()) mutation_type_ = schema["mutationType"]["name"].get<std::string>();
}

bool RequestMaker::is_required(const OrderedJson& input_value) {
  return input_value["type"]["kind"] == "NON_NULL" && input_value["defaultValue"].is_null();
}

std::string RequestMaker::named_type(const OrderedJson& type) {
  const bool wrapped = type["kind"] == "NON_NULL" || type["kind"] == "LIST";
  return wrapped ? named_type(type["ofType"]) : type["name"].get<std::string>();
}

const OrderedJson& RequestMaker::field_of(const std::string& operation, std::string_view field) const {
  return found(types_.at(operation == "query" ? query_type_ : mutation_type_)["fields"], field);
}

const OrderedJson& RequestMaker::arguments(const std::string& operation, std::string_view field) const {
  return field_of(operation, field)["args"];
}

const OrderedJson& RequestMaker::input_fields(const std::string& type) const {
  return types_.at(type)["inputFields"];
}

std::string RequestMaker::selection(const std::string& type, int depth) const {
  const OrderedJson& it = types_.at(type);
  if (it["kind"] == "SCALAR" || it["kind"] == "ENUM") return {};
  std::string inner;
  for (const OrderedJson& field : it["kind"] == "OBJECT" ? it["fields"] : OrderedJson::array()) {
    const std::string of = named_type(field["type"]);
    const OrderedJson& kind = types_.at(of)["kind"];
    const bool leaf = kind == "SCALAR" || kind == "ENUM";
    if (!is_free(field) || (!leaf && depth == 0)) continue;
    inner += " " + field["name"].get<std::string>() + selection(of, depth - 1);
  }
  return " {" + (inner.empty() ? " __typename" : inner) + " }";
}

std::string RequestMaker::document(const std::string& operation, const std::string& field, const OrderedJson& arguments)
    const {
  const OrderedJson& it = field_of(operation, field);
  std::string variables;
  std::string passed;
  for (const auto& [name, value] : arguments.items()) {
    (void)value;
    variables += (variables.empty() ? "($" : ", $") + name + ": " + printed(found(it["args"], name)["type"]);
    passed += (passed.empty() ? "(" : ", ") + name + ": $" + name;
  }
  if (!arguments.empty()) {
    variables += ")";
    passed += ")";
  }
  return operation + variables + " { answer: " + field + passed + selection(named_type(it["type"]), 2) + " }";
}

}  // namespace mw::test
