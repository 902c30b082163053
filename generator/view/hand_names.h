#pragma once

#include <set>
#include <string>
#include <vector>

#include "generator/api/model.h"
#include "generator/jinja/value.h"

/// Names and small pieces that the views of hand-written parts share.
namespace moonwright::view {

/// The root fields of an operation that code in app/ has to do with: those whose body it is, and of mutations that
/// store rows those with arguments or outputs of their own, which hooks see.
std::vector<const api::RootField*> hand_fields(const api::Service& service, const api::Operation& operation);

bool is_mutation(const api::RootField& field);
/// "GreetingInputs"; of a mutation "Inputs".
std::string inputs_name(const api::RootField& field);
/// "greeting"; of a mutation "run".
std::string function_name(const api::RootField& field);
/// `std::optional<std::string>`, "Outputs", "void".
std::string result_type(const api::Service& service, const api::RootField& field);
/// `const GreetingInputs& inputs, mw::app::Call& call`.
std::string parameters(const api::Service& service, const api::RootField& field);
/// The mutation has a struct `Outputs`.
bool has_outputs_struct(const api::Service& service, const api::RootField& field);

std::string endpoint_class(const api::Endpoint& endpoint);
/// "generated/api/endpoint/hello_endpoint.h".
std::string endpoint_header(const api::Endpoint& endpoint);
/// The header, in quotes, of an enum that inputs or outputs type specs declare; empty for others.
std::string header_of_enum(const api::Service& service, api::Index at);

/// `#include` lines of the headers in angles (`system`), or of those in quotes.
jinja::Value include_lines(const std::set<std::string>& headers, bool system);

}  // namespace moonwright::view
