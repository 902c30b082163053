#pragma once

#include <map>
#include <string>

#include "generator/base/disk.h"

namespace moonwright::fuzz {

/// Names of files below "spec" and their texts.
using Files = std::map<std::string, std::string>;

/// Which packages a run reads: parsing the shipped one takes longer than all the rest, so that most targets share it.
enum class PackageUse { shipped, own };

/// Takes a spec directory in memory through all stages: settings, packages, sentences, rules, type specs, API model,
/// and if all is well the schema, the migrations and the templates. Nothing is written.
void run_project(const Files& files, PackageUse use = PackageUse::shipped);

/// The shipped packages, read once from the source tree.
const Files& shipped_files();

}  // namespace moonwright::fuzz
