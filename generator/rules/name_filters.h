#pragma once

#include <string>
#include <vector>

#include "generator/jinja/environment.h"
#include "generator/rules/scene.h"

namespace moonwright::rules {

/// Registers the spellings of names, the same for every template of a package: `snake`, `kebab`, `camel`, `pascal`,
/// `upper_snake` and `plural` (with `-list` where the plural is the singular).
void add_name_filters(jinja::Environment& environment, Plural plural);

/// " (did you mean `snake`?)" where an error is about a variable or a filter that does not exist; else nothing.
/// `variables` are those that the template sees.
std::string hint(const jinja::Error& error, const std::vector<std::string>& variables);

}  // namespace moonwright::rules
