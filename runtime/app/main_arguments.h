#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/app/config.h"

namespace mw::app {

enum class Command { serve, migrate, check_config, schema, load_fixtures, help, version };

struct Arguments {
  Command command = Command::serve;
  /// From flags, by the name of the variable that each stands for.
  Settings settings;
  std::string env_file;
  /// serve: apply migrations in production too.
  bool migrate = false;
  /// migrate: a changed draft may empty the database.
  bool reset = false;
  std::vector<std::string> files;
  /// Set: what is wrong, in one line with the nearest name.
  std::optional<std::string> error;
};

/// Without arguments: help.
Arguments parse_arguments(const std::vector<std::string>& arguments);

/// The text of `help`.
std::string usage(std::string_view program);

}  // namespace mw::app
