#pragma once

#include <string>
#include <vector>

#include "generator/schema/schema.h"

namespace moonwright::schema {

std::vector<InputValue> input_values(const api::Service& service, const std::vector<api::Argument>& arguments);
/// An input type; of an order also the enum of its fields.
std::vector<Type> input_types(const api::Service& service, const api::Input& input);
/// A default as GraphQL prints it; empty if it cannot be printed or is none.
std::string default_text(const api::Service& service, const api::Argument& argument);

}  // namespace moonwright::schema
