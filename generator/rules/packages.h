#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/disk.h"
#include "generator/rules/package.h"
#include "generator/settings/settings.h"
#include "generator/spec/verbs.h"

namespace moonwright::rules {

/// The packages of a spec directory and which scope sees which.
struct Packages {
  /// What is needed comes before what needs it; else in the order of settings.yml.
  std::vector<Package> all;
  /// Scope to positions in `all`, with what they need, ascending. A scope that is not listed sees none.
  std::map<std::string, std::vector<std::size_t>> by_scope;
  /// The verb words of all packages.
  spec::Verbs verbs;
  /// Text of every package.yml by its name in places, for carets.
  std::map<std::string, std::string> sources;

  /// What a block with these scopes sees: ascending positions, no repetitions.
  std::vector<std::size_t> visible(const std::vector<std::string>& scopes) const;
};

/// Loads every package that settings.packages_by_scope names, and what they need. A name is a folder of the spec
/// directory, of its templates/, or a folder of `templates_dir` (the shipped ones); the first that has a package.yml
/// is taken.
Packages load_packages(
    const Disk& disk,
    const std::string& spec_dir,
    const Settings& settings,
    const std::string& templates_dir,
    Diagnostics& diagnostics
);

}  // namespace moonwright::rules
