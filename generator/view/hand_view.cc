#include "generator/view/hand_view.h"

#include <algorithm>
#include <set>
#include <utility>

#include "generator/base/names.h"
#include "generator/view/cpp.h"
#include "generator/view/enum_view.h"
#include "generator/view/hand_names.h"
#include "generator/view/hand_types.h"
#include "generator/view/operation_view.h"
#include "generator/view/origin_view.h"
#include "generator/view/type_view.h"

namespace moonwright::view {

namespace {

using jinja::Value;

Value member(std::string_view description, std::string type, const std::string& name, std::string initializer) {
  return Value::map({
      {"comment", doc_comment(description, "    ")},
      {"type", std::move(type)},
      {"name", cpp_name(name)},
      {"initializer", std::move(initializer)},
  });
}

Value inputs_struct(const api::Service& service, const api::RootField& field) {
  Value members = Value::list();
  for (const api::Argument* argument : seen_arguments(service, field)) {
    members.push_back(member(
        argument->description,
        argument_type(service, *argument),
        argument->snake,
        argument_initializer(service, *argument)
    ));
  }
  return Value::map({{"name", inputs_name(field)}, {"members", std::move(members)}});
}

Value outputs_struct(const api::Service& service, const api::RootField& field) {
  Value members = Value::list();
  for (const api::PayloadField* output : filled_outputs(service.mutations[field.mutation])) {
    members.push_back(member(output->description, output_type(service, *output), output->snake, {}));
  }
  return Value::map({{"name", "Outputs"}, {"members", std::move(members)}});
}

Value enums_view(const std::vector<const api::Enum*>& enums) {
  Value result = Value::list();
  for (const api::Enum* declared : enums) result.push_back(enum_view(*declared));
  return result;
}

void insert(std::set<std::string>& headers, const std::string& header) {
  if (!header.empty()) headers.insert(header);
}

void add_headers(const api::Service& service, const api::RootField& field, std::set<std::string>& headers) {
  for (const api::Argument* argument : seen_arguments(service, field)) {
    add_argument_headers(service, *argument, headers);
    insert(headers, header_of_enum(service, argument->enumeration));
  }
  if (is_mutation(field)) {
    for (const api::PayloadField* output : filled_outputs(service.mutations[field.mutation])) {
      add_output_headers(service, *output, headers);
      insert(headers, header_of_enum(service, output->enumeration));
    }
    if (!service.mutations[field.mutation].plain) return;
  }
  if (!field.hand_written) return;
  add_answer_headers(service, field.answer, headers);
  insert(headers, header_of_enum(service, field.answer.enumeration));
}

}  // namespace

void add_hand_parts(const api::Service& service, const api::Operation& operation, Value& view) {
  Value structs = Value::list();
  Value functions = Value::list();
  std::set<std::string> headers;
  const std::vector<const api::RootField*> fields = hand_fields(service, operation);
  for (const api::RootField* field : fields) {
    add_headers(service, *field, headers);
    if (!seen_arguments(service, *field).empty()) structs.push_back(inputs_struct(service, *field));
    if (has_outputs_struct(service, *field)) structs.push_back(outputs_struct(service, *field));
    if (!field->hand_written) continue;
    headers.insert("\"runtime/base/task.h\"");
    functions.push_back(Value::map({
        {"comment", doc_comment("Yours, in app/: " + signature(*field), "  ")},
        {"result", result_type(service, *field)},
        {"name", function_name(*field)},
        {"parameters", parameters(service, *field)},
    }));
  }
  const std::vector<const api::Enum*> enums = own_enums(service, operation);
  if (!enums.empty()) headers.insert("\"runtime/db/model.h\"");
  headers.erase("\"" + operation_header(service, operation) + "\"");
  const std::vector<const api::RootField*> served = served_fields(service, operation);
  if (!served.empty()) headers.insert("\"runtime/app/operations.h\"");
  view.set("system_includes", include_lines(headers, true));
  view.set("includes", include_lines(headers, false));
  view.set("enums", enums_view(enums));
  view.set("structs", std::move(structs));
  view.set(
      "forward",
      functions.size() == 0                            ? std::string()
      : operation.kind == api::OperationKind::mutation ? std::string("WritingCall")
                                                       : std::string("Call")
  );
  view.set("functions", std::move(functions));
}

Value form_view(const api::Service& service, const api::Input& input) {
  Value members = Value::list();
  std::set<std::string> headers;
  for (const api::Argument& field : input.fields) {
    Value one =
        member(field.description, argument_type(service, field), field.snake, argument_initializer(service, field));
    one.set("comment", doc_comment(field.description, "  "));
    members.push_back(std::move(one));
    add_argument_headers(service, field, headers);
    insert(headers, header_of_enum(service, field.enumeration));
  }
  const std::vector<const api::Enum*> enums = own_enums(service, input);
  if (!enums.empty()) headers.insert("\"runtime/db/model.h\"");
  headers.erase("\"" + form_header(input) + "\"");
  return Value::map({
      {"name", input.name},
      {"header", form_header(input)},
      {"comment", doc_comment("Input type `" + input.name + "`, as hand-written code gets it.", "")},
      {"enums", enums_view(enums)},
      {"members", std::move(members)},
      {"system_includes", include_lines(headers, true)},
      {"includes", include_lines(headers, false)},
      {"origin", origin_view(input.origin)},
  });
}

Value endpoint_view(const api::Endpoint& endpoint) {
  return Value::map({
      {"name", endpoint.name},
      {"data", endpoint.name},
      {"tag", "endpoint"},
      {"variant", ""},
      {"properties", Value::map({})},
      {"class", endpoint_class(endpoint)},
      {"header", endpoint_header(endpoint)},
      {"comment", doc_comment(endpoint.origin.said.sentence, "")},
      {"method", endpoint.method},
      {"path", endpoint.path},
      {"origin", origin_view(endpoint.origin)},
  });
}

}  // namespace moonwright::view
