#pragma once

#include "runtime/app/backend.h"

namespace mw::app {

/// The program of a backend: `int main(int argc, char** argv) { return mw::app::main(todoapp::backend, argc, argv); }`.
/// Commands: serve, migrate, check-config, schema, load-fixtures, help, version. Answers the exit code: 0, 1 if
/// something outside is wrong (settings, port, database: one line each on the error stream), 2 for a wrong command
/// line.
int main(const Backend& backend, int argc, char** argv);

}  // namespace mw::app
