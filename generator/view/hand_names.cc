#include "generator/view/hand_names.h"

#include <algorithm>
#include <utility>

#include "generator/base/names.h"
#include "generator/view/cpp.h"
#include "generator/view/hand_types.h"
#include "generator/view/operation_view.h"
#include "generator/view/type_view.h"

namespace moonwright::view {

namespace {

using jinja::Value;

std::string call_type(const api::RootField& field) {
  return is_mutation(field) ? "mw::app::WritingCall" : "mw::app::Call";
}

}  // namespace

std::vector<const api::RootField*> hand_fields(const api::Service& service, const api::Operation& operation) {
  std::vector<const api::RootField*> fields;
  if (operation.kind == api::OperationKind::subscription) return fields;
  for (const api::Index index : operation.root_fields) {
    const api::RootField& field = service.root_fields[index];
    if (&service.operations[field.operation] != &operation) continue;
    bool mine = field.hand_written;
    if (!mine && field.mutation != api::none && !service.mutations[field.mutation].account) {
      mine = !seen_arguments(service, field).empty() || !filled_outputs(service.mutations[field.mutation]).empty();
    }
    if (mine) fields.push_back(&field);
  }
  return fields;
}

bool is_mutation(const api::RootField& field) {
  return field.mutation != api::none;
}

std::string inputs_name(const api::RootField& field) {
  return is_mutation(field) ? "Inputs" : field.pascal + "Inputs";
}

std::string function_name(const api::RootField& field) {
  return is_mutation(field) ? "run" : cpp_name(field.snake);
}

std::string result_type(const api::Service& service, const api::RootField& field) {
  if (!is_mutation(field)) return answer_type(service, field.answer);
  const api::Mutation& mutation = service.mutations[field.mutation];
  const bool empty = filled_outputs(mutation).empty();
  if (!mutation.plain) return empty ? "void" : "Outputs";
  return empty ? "bool" : answer_type(service, field.answer);
}

std::string parameters(const api::Service& service, const api::RootField& field) {
  std::string text;
  if (!seen_arguments(service, field).empty()) text = "const " + inputs_name(field) + "& inputs, ";
  return text + call_type(field) + "& call";
}

bool has_outputs_struct(const api::Service& service, const api::RootField& field) {
  if (!is_mutation(field)) return false;
  const api::Mutation& mutation = service.mutations[field.mutation];
  return !mutation.plain && !filled_outputs(mutation).empty();
}

std::string endpoint_class(const api::Endpoint& endpoint) {
  return pascal_case(endpoint.name) + "Endpoint";
}

std::string endpoint_header(const api::Endpoint& endpoint) {
  return "generated/api/endpoint/" + snake_case(endpoint.name) + "_endpoint.h";
}

/// The header of an enum that inputs or outputs type specs declare; empty for others.
std::string header_of_enum(const api::Service& service, api::Index at) {
  if (at == api::none || service.enums[at].type != api::none) return {};
  const auto has = [&](const std::vector<const api::Enum*>& enums) {
    return std::find(enums.begin(), enums.end(), &service.enums[at]) != enums.end();
  };
  for (const api::Input* form : hand_forms(service)) {
    if (has(own_enums(service, *form))) return "\"" + form_header(*form) + "\"";
  }
  for (const api::Operation& operation : service.operations) {
    if (has(own_enums(service, operation))) return "\"" + operation_header(service, operation) + "\"";
  }
  return {};
}

Value include_lines(const std::set<std::string>& headers, bool system) {
  Value result = Value::list();
  for (const std::string& header : headers) {
    if ((header.front() == '<') == system) result.push_back("#include " + header);
  }
  return result;
}

}  // namespace moonwright::view
