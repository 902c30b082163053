#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/db/sqlite/url.h"
#include "runtime/observability/log.h"
#include "runtime/observability/secret.h"

namespace mw::app {

/// What a service is told from outside (docs: settings and environment). All of it has been checked.
struct Config {
  bool production = false;
  std::string host = "127.0.0.1";
  /// 0: a free one.
  std::uint16_t port = 8000;
  /// Event loops; 0: one per core.
  std::size_t threads = 0;
  db::sqlite::Location database;
  log::Level log_level = log::Level::info;
  std::vector<std::string> cors_origins;
  Secret jwt_secret;
  std::string jwks_url;
  Secret redis_url;
};

/// Values by the names of environment variables (`PORT`), whatever they came from.
using Settings = std::map<std::string, std::string>;

/// The names that mean something: what is taken from the environment.
const std::vector<std::string>& setting_names();

/// `NAME=value` lines; `#` comments, blank lines, `export `, single and double quotes. Says what is wrong, by the
/// file's name and line.
Settings parse_env_file(const std::string& file, std::string_view text, std::vector<std::string>& errors);

/// The text of a file, or nothing.
using ReadFile = std::function<std::optional<std::string>(const std::string& path)>;

struct ConfigResult {
  Config config;
  /// Every setting that is wrong, one line each: `PORT "http": must be a number from 0 to 65535`.
  std::vector<std::string> errors;
};

/// `name` is the backend's: its default database is `<name>.db`.
ConfigResult read_config(const Settings& settings, std::string_view name, const ReadFile& read_file);

}  // namespace mw::app
