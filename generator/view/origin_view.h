#pragma once

#include <string>

#include "generator/api/model.h"
#include "generator/jinja/value.h"

namespace moonwright::view {

/// Why something is there: {file, line, column, sentence, rule, spec_file, spec_line, spec_column}; every object of the
/// view has one as `origin`.
jinja::Value origin_view(const api::Origin& origin);

/// The input files that a person has to edit, without lines (a line number in a generated file would change with every
/// line above it): "spec.md and type_specs/Todo.json".
std::string sources_of(const api::Origin& origin);

/// The file that a file of the output is made from first: the type spec if there is one, else the spec file.
std::string source_of(const api::Origin& origin);

}  // namespace moonwright::view
