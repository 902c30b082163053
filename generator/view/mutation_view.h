#pragma once

#include <string>

#include "generator/api/model.h"
#include "generator/jinja/value.h"

namespace moonwright::view {

/// `mutation` of operation_view: a field of Mutation with its steps. Tables of inputs that several mutations of the
/// file share go into `forms` once: {name: "todo_form", inputs: ["{\"id\"}"]}.
/// `declared` are the arguments that no step takes.
jinja::Value mutation_view(
    const api::Service& service,
    const api::Operation& operation,
    const api::RootField& field,
    std::string comment,
    jinja::Value& forms
);

}  // namespace moonwright::view
