#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace moonwright::rules {

/// What a rule may `call` (LANGUAGE section 9): what cannot be said in sentences. At most fifteen, all in this table.
struct Builtin {
  enum class Effect { refuse, warn };
  std::string_view name;
  Effect effect;
  std::string_view about;
};

const Builtin* find_builtin(std::string_view name);
const std::vector<Builtin>& builtins();
std::vector<std::string> builtin_names();

}  // namespace moonwright::rules
