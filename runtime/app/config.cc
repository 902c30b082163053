#include "runtime/app/config.h"

#include <netdb.h>

#include <charconv>
#include <utility>

namespace mw::app {
namespace {

/// HS256 wants a key as long as its hash.
constexpr std::size_t shortest_secret = 32;

std::string_view trim(std::string_view text) {
  auto from = text.find_first_not_of(" \t\r\n");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

/// `https://host[:port]`, as browsers send it: no path, no slash at the end.
bool is_origin(std::string_view text) {
  for (std::string_view scheme : {"http://", "https://"}) {
    if (!text.starts_with(scheme)) continue;
    std::string_view host = text.substr(scheme.size());
    return !host.empty() && host.find_first_of("/?#@ *\"") == std::string_view::npos;
  }
  return false;
}

/// An IP address, or a name that leads to one here and now.
bool is_host(const std::string& host) {
  addrinfo* found = nullptr;
  const bool resolves = getaddrinfo(host.c_str(), nullptr, nullptr, &found) == 0;
  if (resolves) freeaddrinfo(found);
  return resolves;
}

class Reader {
 public:
  Reader(const Settings& settings, std::string_view name, const ReadFile& read_file)
      : settings_(settings), name_(name), read_file_(read_file) {}

  ConfigResult read() {
    read_environment();
    read_address();
    read_database();
    if (auto level = log::parse_level(get("LOG_LEVEL", "info"))) {
      config_.log_level = *level;
    } else {
      wrong("LOG_LEVEL", "must be one of trace, debug, info, warning, error, off");
    }
    read_origins();
    read_jwt();
    read_redis();
    return {std::move(config_), std::move(errors_)};
  }

 private:
  std::string get(const std::string& key, std::string_view otherwise = {}) const {
    auto found = settings_.find(key);
    return found == settings_.end() || found->second.empty() ? std::string(otherwise) : found->second;
  }
  void wrong(const std::string& key, const std::string& why) {
    errors_.push_back(key + " \"" + get(key) + "\": " + why);
  }
  /// For values that must not be shown.
  void wrong_secret(const std::string& key, const std::string& why) { errors_.push_back(key + ": " + why); }

  std::optional<std::uint64_t> number(const std::string& key, std::string_view otherwise, std::uint64_t most) {
    std::string text = get(key, otherwise);
    std::uint64_t value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size() && value <= most) return value;
    wrong(key, "must be a number from 0 to " + std::to_string(most));
    return std::nullopt;
  }

  void read_environment() {
    std::string environment = get("MOONWRIGHT_ENV", "development");
    config_.production = environment == "production";
    if (!config_.production && environment != "development") {
      wrong("MOONWRIGHT_ENV", "must be development or production");
    }
  }

  void read_address() {
    config_.host = get("HOST", "127.0.0.1");
    if (!is_host(config_.host)) wrong("HOST", "is neither an IP address nor a name that resolves");
    if (auto port = number("PORT", "8000", 65535)) config_.port = static_cast<std::uint16_t>(*port);
    if (auto threads = number("THREADS", "0", 1024)) config_.threads = static_cast<std::size_t>(*threads);
  }

  void read_database() {
    std::string url = get("DATABASE_URL", "sqlite:" + name_ + ".db");
    if (auto location = db::sqlite::parse_url(url)) {
      config_.database = std::move(*location);
    } else if (url.starts_with("postgres")) {
      wrong_secret("DATABASE_URL", "PostgreSQL is not supported yet; use sqlite:" + name_ + ".db");
    } else {
      wrong(
          "DATABASE_URL",
          "must look like sqlite:" + name_ + ".db, sqlite:///var/lib/" + name_ + ".db or sqlite::memory:"
      );
    }
  }

  void read_origins() {
    std::string list = get("CORS_ORIGINS");
    std::string_view rest = list;
    while (!rest.empty()) {
      auto comma = rest.find(',');
      std::string_view origin = trim(rest.substr(0, comma));
      rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
      if (origin.empty()) continue;
      if (origin != "*" && !is_origin(origin)) {
        wrong("CORS_ORIGINS", "\"" + std::string(origin) + "\" is no origin such as https://app.example.com");
      }
      config_.cors_origins.emplace_back(origin);
    }
  }

  void read_jwt() {
    std::string secret = get("JWT_SECRET");
    std::string file = get("JWT_SECRET_FILE");
    if (!secret.empty() && !file.empty()) wrong("JWT_SECRET_FILE", "cannot stand beside JWT_SECRET: give one of them");
    if (!file.empty()) {
      auto text = read_file_(file);
      if (!text) wrong("JWT_SECRET_FILE", "cannot be read");
      secret = text ? std::string(trim(*text)) : std::string();
      if (text && secret.empty()) wrong("JWT_SECRET_FILE", "is empty");
    }
    if (config_.production && !secret.empty() && secret.size() < shortest_secret) {
      wrong_secret(
          file.empty() ? "JWT_SECRET" : "JWT_SECRET_FILE",
          "is too short for production: at least 32 characters are needed"
      );
    }
    config_.jwt_secret = Secret(std::move(secret));
    config_.jwks_url = get("JWKS_URL");
    if (!config_.jwks_url.empty() && !config_.jwks_url.starts_with("https://") &&
        !config_.jwks_url.starts_with("http://")) {
      wrong("JWKS_URL", "must begin with https:// or http://");
    }
  }

  void read_redis() {
    std::string url = get("REDIS_URL");  // May hold a password.
    if (!url.empty() && !url.starts_with("redis://") && !url.starts_with("rediss://")) {
      wrong_secret("REDIS_URL", "must begin with redis:// or rediss://");
    }
    config_.redis_url = Secret(std::move(url));
  }

  const Settings& settings_;
  std::string name_;
  const ReadFile& read_file_;
  Config config_;
  std::vector<std::string> errors_;
};

/// The value behind `=`: quotes off, and what follows a blank and `#` in an unquoted one.
std::optional<std::string> env_value(std::string_view text) {
  text = trim(text);
  if (!text.empty() && (text.front() == '"' || text.front() == '\'')) {
    auto end = text.find(text.front(), 1);
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view rest = trim(text.substr(end + 1));
    if (!rest.empty() && rest.front() != '#') return std::nullopt;
    return std::string(text.substr(1, end - 1));
  }
  return std::string(trim(text.substr(0, text.find(" #"))));
}

}  // namespace

const std::vector<std::string>& setting_names() {
  static const std::vector<std::string> names{
      "DATABASE_URL",
      "PORT",
      "HOST",
      "MOONWRIGHT_ENV",
      "JWT_SECRET",
      "JWT_SECRET_FILE",
      "JWKS_URL",
      "REDIS_URL",
      "CORS_ORIGINS",
      "LOG_LEVEL",
      "THREADS",
  };
  return names;
}

Settings parse_env_file(const std::string& file, std::string_view text, std::vector<std::string>& errors) {
  Settings settings;
  for (int line_number = 1; !text.empty(); ++line_number) {
    auto end = text.find('\n');
    std::string_view line = trim(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (line.empty() || line.front() == '#') continue;
    if (line.starts_with("export ")) line = trim(line.substr(7));
    auto equals = line.find('=');
    std::string_view name = trim(line.substr(0, equals));
    auto value = equals == std::string_view::npos ? std::nullopt : env_value(line.substr(equals + 1));
    if (!value || name.empty() || name.find_first_of(" \t\"'") != std::string_view::npos) {
      errors.push_back(file + ": line " + std::to_string(line_number) + ": must be NAME=value");
      continue;
    }
    settings[std::string(name)] = std::move(*value);
  }
  return settings;
}

ConfigResult read_config(const Settings& settings, std::string_view name, const ReadFile& read_file) {
  return Reader(settings, name, read_file).read();
}

}  // namespace mw::app
