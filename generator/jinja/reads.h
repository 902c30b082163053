#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace moonwright::jinja {

/// What a rendering looked at of some of the variables that it was given. Filled by `Environment::render`.
struct Reads {
  /// The variables that one wants to know about.
  std::vector<std::string> watched;
  /// Variables that were used as a whole, whatever for.
  std::set<std::string> whole;
  /// `service.name`: a variable and the name behind its dot. The variable is not in `whole` for that.
  std::set<std::pair<std::string, std::string>> parts;
};

}  // namespace moonwright::jinja
