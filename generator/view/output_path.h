#pragma once

#include <map>
#include <set>
#include <string>

#include "generator/base/diagnostic.h"
#include "generator/rules/package.h"

namespace moonwright::view {

/// The paths that outputs write, checked one by one: inside the output folder, in a folder of the right owner, not what
/// the program itself writes, and each once.
class OutputPaths {
 public:
  explicit OutputPaths(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  /// False, and a diagnostic at the row's path, if it cannot be; one for all that the row would put into a wrong
  /// folder. Rows are told apart by their addresses.
  bool check(const std::string& path, const rules::Output& row);

 private:
  bool is_inside(const std::string& path, const rules::Output& row);
  bool has_right_owner(const std::string& path, const rules::Output& row);
  bool is_free(const std::string& path, const rules::Output& row);
  bool taken(const std::string& path, const std::string& message, const rules::Output& row);

  Diagnostics& diagnostics_;
  std::map<std::string, Place> paths_;
  std::set<const rules::Output*> wrong_;
};

}  // namespace moonwright::view
