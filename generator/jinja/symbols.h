#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_set>

#include "generator/jinja/tree.h"

namespace moonwright::jinja {

/// Names of all templates of an environment, each once, so that comparing names is comparing addresses. Safe to use
/// from several threads.
class Symbols {
 public:
  Symbols();
  Symbol intern(std::string_view name);

  // Names with a meaning.
  Symbol loop, caller, varargs, kwargs, self, super;

 private:
  std::mutex mutex_;
  std::unordered_set<std::string> names_;
};

}  // namespace moonwright::jinja
