#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "runtime/app/binder.h"
#include "runtime/db/database.h"

namespace mw::app {

/// A file of fixtures: `Todo: [{id: ..., name: ...}]`, rows by type name, in YAML or JSON.
struct FixtureFile {
  std::string path;
  std::string text;
};

struct FixtureReport {
  std::size_t rows = 0;
  /// `fixtures/todo.yml:3: Todo.nmae: ...`. If there is one, nothing was stored.
  std::vector<std::string> errors;
};

/// Stores the rows of all files in one transaction, as `/posts` would: a row whose key is there is changed, another is
/// inserted, checks and hooks run. So loading twice is loading once, provided that every row gives its key. Rows may
/// come in any order: types are stored before those that point to them. Blocks until done; throws what the database
/// throws.
FixtureReport load_fixtures(
    const Application& application, db::Database& database, const std::vector<FixtureFile>& files
);

}  // namespace mw::app
