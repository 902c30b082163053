#pragma once

#include <map>
#include <string>

#include "generator/base/disk.h"

namespace moonwright::fuzz {

/// Names of files below "spec" and their texts.
using Files = std::map<std::string, std::string>;

/// Takes a spec directory in memory through all stages: settings, packages, sentences, rules, type specs, API model,
/// and if all is well the schema, the migrations and the templates. Nothing is written.
void run_project(const Files& files);

/// The shipped packages, read once from the source tree.
const Files& shipped_files();

}  // namespace moonwright::fuzz
