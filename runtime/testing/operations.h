#pragma once

#include <string>
#include <vector>

#include "runtime/app/backend.h"

namespace mw::test {

struct OperationsReport {
  /// `Mutation.saveTodo: the payload has errors: ...`; a backend that works has none.
  std::vector<std::string> problems;
  /// Operations for which no request could be made, with the reason: `Query.report: ...`.
  std::vector<std::string> skipped;
  std::size_t asked = 0;

  /// The problems, a line each.
  std::string text() const;
};

/// Asks every query and mutation of tables that the backend has, on SQLite in memory, with rows and arguments that the
/// models allow: creates, saves, loads, changes and deletes. None may answer an error, and what was stored can be
/// loaded by its key where there is such a query, what was deleted cannot. Operations with a body in app/ are not
/// asked. Hooks run: one that refuses a made-up row is a problem here; name such an operation in `except` ("saveTodo")
/// and give it a test of its own.
OperationsReport check_operations(const app::Backend& backend, const std::vector<std::string>& except = {});

}  // namespace mw::test
