#pragma once

#include <string>

#include "runtime/app/backend.h"

namespace mw::test {

/// Runs an operation of the spec against a new backend in memory, with its fixtures. Answers nothing if it is as the
/// spec says, else what is not: `spec.md:42:5: Cannot query field "nmae" on type "Todo".`, or both answers.
std::string check_example(const app::Backend& backend, const app::Example& example);

}  // namespace mw::test
