#include "generator/rules/builtins.h"

namespace moonwright::rules {

const std::vector<Builtin>& builtins() {
  static const std::vector<Builtin> all = {
      {"refuse", Builtin::Effect::refuse, "The relation is an error; `with` is what to tell the user."},
      {"warn", Builtin::Effect::warn, "The relation is a warning; `with` is what to tell the user."},
  };
  return all;
}

const Builtin* find_builtin(std::string_view name) {
  for (const Builtin& builtin : builtins()) {
    if (builtin.name == name) return &builtin;
  }
  return nullptr;
}

std::vector<std::string> builtin_names() {
  std::vector<std::string> result;
  for (const Builtin& builtin : builtins()) result.emplace_back(builtin.name);
  return result;
}

}  // namespace moonwright::rules
