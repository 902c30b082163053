#pragma once

#include <set>
#include <string>
#include <vector>

#include "generator/api/model.h"

/// C++ types of what hand-written code is given and gives back.
namespace moonwright::view {

/// "PartForm" of an input type that arguments of hand-written operations have; its header.
std::string form_header(const api::Input& input);

/// The type of an argument as a member: `std::optional<std::vector<PartForm>>`.
std::string argument_type(const api::Service& service, const api::Argument& argument);
/// " = 0" for members that would hold anything without it.
std::string argument_initializer(const api::Service& service, const api::Argument& argument);

/// What a root field answers: `std::vector<Part>`, `std::optional<std::string>`, `std::string`.
std::string answer_type(const api::Service& service, const api::Answer& answer);
/// The same for an output of a payload, which is never required.
std::string output_type(const api::Service& service, const api::PayloadField& output);
/// One value of a derived field.
std::string derived_type(const api::Service& service, const api::Field& field);

/// Adds the headers (with quotes or angles) that the types need.
void add_argument_headers(const api::Service& service, const api::Argument& argument, std::set<std::string>& headers);
void add_answer_headers(const api::Service& service, const api::Answer& answer, std::set<std::string>& headers);
void add_output_headers(const api::Service& service, const api::PayloadField& output, std::set<std::string>& headers);
void add_derived_headers(const api::Service& service, const api::Field& field, std::set<std::string>& headers);

/// The arguments proper of a mutation: those of the field, or the fields of its wrapping `input`.
const std::vector<api::Argument>& arguments_of(const api::Service& service, const api::RootField& field);
/// What code in app/ sees of a mutation's arguments: all of a hand-written one, else those that no step takes. Without
/// `token`.
std::vector<const api::Argument*> seen_arguments(const api::Service& service, const api::RootField& field);
/// The outputs that code in app/ fills.
std::vector<const api::PayloadField*> filled_outputs(const api::Mutation& mutation);

/// The input types that hand-written operations take, each after those inside it.
std::vector<const api::Input*> hand_forms(const api::Service& service);

/// Enums that inputs and outputs type specs declare, and that hand-written code sees: those whose C++ type belongs to
/// this input type or operation, the first that uses it.
std::vector<const api::Enum*> own_enums(const api::Service& service, const api::Input& form);
std::vector<const api::Enum*> own_enums(const api::Service& service, const api::Operation& operation);

}  // namespace moonwright::view
