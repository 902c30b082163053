#include "generator/view/hand_bodies.h"

#include "generator/base/names.h"
#include "generator/view/cpp.h"
#include "generator/view/hand_names.h"
#include "generator/view/hand_types.h"
#include "generator/view/operation_view.h"
#include "generator/view/type_view.h"

namespace moonwright::view {

namespace {

const Place& place_of(const api::Origin& origin) {
  return origin.spec.file.empty() ? origin.said.place : origin.spec;
}

/// The definition of a function that is not written yet; wrapped as clang-format would.
std::string definition(const std::string& result, const std::string& name, const std::string& parameters) {
  std::string signature = "mw::Task<" + result + "> " + name + "(";
  signature += signature.size() + parameters.size() > 116 ? "\n    " + parameters + "\n)" : parameters + ")";
  const std::string end = result == "void" ? "  co_return;\n" : "  co_return {};\n";
  return signature + " {\n  throw std::logic_error(\"" + name + " is not written yet\");\n" + end + "}\n";
}

}  // namespace

Body body_of(const api::Service& service, const api::Operation& operation, const api::RootField& field) {
  Body body;
  body.cpp_namespace = service.cpp_namespace;
  body.name = operation.class_name + "::" + function_name(field);
  std::string result = result_type(service, field);
  if (result == "Outputs") result = operation.class_name + "::Outputs";
  body.definition = definition(result, body.name, parameters(service, field));
  body.header = operation_header(service, operation);
  body.file = "app/" + operation.file_name + ".cc";
  body.place = place_of(field.origin);
  body.sentence = field.origin.said.sentence;
  return body;
}

Body body_of(const api::Service& service, const api::Type& type, const api::Field& field) {
  Body body;
  body.cpp_namespace = service.cpp_namespace;
  body.name = type.pascal + "Derived::" + cpp_name(field.member);
  body.definition = definition(
      "std::vector<" + derived_type(service, field) + ">",
      body.name,
      "const std::vector<" + type.pascal + ">& rows, mw::app::Call& call"
  );
  body.header = type_header(service, type);
  body.file = "app/" + type.snake + "_derived.cc";
  body.place = place_of(field.origin);
  body.sentence = field.origin.said.sentence;
  return body;
}

Body body_of(const api::Service& service, const api::Endpoint& endpoint) {
  Body body;
  body.cpp_namespace = service.cpp_namespace;
  body.name = endpoint_class(endpoint) + "::answer";
  body.definition =
      definition("mw::app::EndpointResponse", body.name, "mw::app::EndpointRequest& request, mw::app::Call& call");
  body.header = endpoint_header(endpoint);
  body.file = "app/" + snake_case(endpoint.name) + "_endpoint.cc";
  body.place = place_of(endpoint.origin);
  body.sentence = endpoint.origin.said.sentence;
  return body;
}

std::vector<Body> bodies_of(const api::Service& service) {
  std::vector<Body> bodies;
  for (const api::Operation& operation : service.operations) {
    for (const api::RootField* field : hand_fields(service, operation)) {
      if (field->hand_written) bodies.push_back(body_of(service, operation, *field));
    }
  }
  for (const api::Type& type : service.types) {
    for (const api::Field& field : type.fields) {
      if (is_derived_scalar(field)) bodies.push_back(body_of(service, type, field));
    }
  }
  for (const api::Endpoint& endpoint : service.endpoints) bodies.push_back(body_of(service, endpoint));
  return bodies;
}

}  // namespace moonwright::view
