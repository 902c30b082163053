#pragma once

#include "generator/jinja/environment.h"

namespace moonwright::jinja {

/// Registers range, dict, cycler, joiner and namespace.
void add_builtin_globals(Environment& environment);

}  // namespace moonwright::jinja
