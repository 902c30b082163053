#pragma once

#include "generator/jinja/environment.h"

namespace moonwright::jinja {

/// Registers every test of Jinja2 (`is defined`, `is divisibleby 3`, ...).
void add_builtin_tests(Environment& environment);

}  // namespace moonwright::jinja
