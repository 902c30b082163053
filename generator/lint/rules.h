#pragma once

#include "generator/lint/lint.h"

/// One function per rule, each in a file of its own; lint.cc lists them.
namespace moonwright::lint {

void find_asides(const Subject& subject, Diagnostics& findings);
void find_near_misses(const Subject& subject, Diagnostics& findings);
void find_open_access(const Subject& subject, Diagnostics& findings);
void find_unused_terms(const Subject& subject, Diagnostics& findings);

}  // namespace moonwright::lint
