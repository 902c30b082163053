#include "runtime/app/main_arguments.h"

#include <algorithm>
#include <array>
#include <utility>

#include "runtime/graphql/utilities/did_you_mean.h"

namespace mw::app {
namespace {

struct CommandName {
  std::string_view name;
  Command command;
  std::string_view help;
};

constexpr std::array commands{
    CommandName{"serve", Command::serve, "answer GraphQL over HTTP (in development: migrate first)"},
    CommandName{"migrate", Command::migrate, "bring the database to the newest migration"},
    CommandName{
        "check-config", Command::check_config, "check the settings, the schema and the database file, then exit"},
    CommandName{"schema", Command::schema, "print the GraphQL schema"},
    CommandName{
        "load-fixtures",
        Command::load_fixtures,
        "store the rows of YAML files (without any: the embedded fixtures), twice is once"},
    CommandName{"help", Command::help, "this text"},
    CommandName{"version", Command::version, "the name and the version of the runtime"},
};

struct Flag {
  std::string_view name;
  /// The setting that its value goes to; empty: see `take_flag`.
  std::string_view setting;
  bool has_value;
  std::string_view help;
};

constexpr std::array flags{
    Flag{"--host", "HOST", true, "address to listen on (127.0.0.1)"},
    Flag{"--port", "PORT", true, "port, 0 for a free one (8000)"},
    Flag{"--database-url", "DATABASE_URL", true, "sqlite:FILE, sqlite:///PATH or sqlite::memory:"},
    Flag{"--threads", "THREADS", true, "event loops (one per core)"},
    Flag{"--log-level", "LOG_LEVEL", true, "trace, debug, info, warning, error or off (info)"},
    Flag{"--env-file", "", true, "file of NAME=value lines; the environment wins over it, flags over both"},
    Flag{"--migrate", "", false, "serve: apply migrations in production too"},
    Flag{"--reset", "", false, "migrate: empty a development database whose draft has changed"},
    Flag{"--help", "", false, "this text"},
};

template <typename Table>
std::string unknown(std::string_view what, std::string_view given, const Table& table) {
  std::vector<std::string> names;
  names.reserve(std::size(table));
  for (const auto& entry : table) names.emplace_back(entry.name);
  std::string suggestion = graphql::did_you_mean(graphql::suggestion_list(given, names));
  return "unknown " + std::string(what) + " \"" + std::string(given) + "\"." + suggestion;
}

void take_flag(Arguments& out, const Flag& flag, std::string value) {
  if (!flag.setting.empty()) {
    out.settings[std::string(flag.setting)] = std::move(value);
  } else if (flag.name == "--env-file") {
    out.env_file = std::move(value);
  } else if (flag.name == "--migrate") {
    out.migrate = true;
  } else if (flag.name == "--reset") {
    out.reset = true;
  } else {
    out.command = Command::help;
  }
}

/// `--port 80` and `--port=80`; moves `at` over the value.
void parse_flag(Arguments& out, const std::vector<std::string>& arguments, std::size_t& at) {
  std::string_view text = arguments[at];
  if (text == "-h") text = "--help";
  auto equals = text.find('=');
  std::string_view name = text.substr(0, equals);
  auto flag = std::find_if(flags.begin(), flags.end(), [name](const Flag& entry) { return entry.name == name; });
  if (flag == flags.end()) {
    out.error = unknown("option", name, flags);
  } else if (!flag->has_value) {
    if (equals != std::string_view::npos) out.error = std::string(name) + " takes no value";
    take_flag(out, *flag, {});
  } else if (equals != std::string_view::npos) {
    take_flag(out, *flag, std::string(text.substr(equals + 1)));
  } else if (at + 1 < arguments.size()) {
    take_flag(out, *flag, arguments[++at]);
  } else {
    out.error = std::string(name) + " needs a value";
  }
}

std::string padded(std::string_view text) {
  return "  " + std::string(text) + std::string(text.size() < 16 ? 16 - text.size() : 1, ' ');
}

}  // namespace

Arguments parse_arguments(const std::vector<std::string>& arguments) {
  Arguments out;
  out.command = Command::help;
  bool has_command = false;
  for (std::size_t at = 0; at < arguments.size() && !out.error; ++at) {
    const std::string& text = arguments[at];
    if (text.starts_with('-')) {
      if (text == "--version" && !has_command) {
        out.command = Command::version;
        return out;
      }
      parse_flag(out, arguments, at);
      if (out.command == Command::help && (text == "--help" || text == "-h")) return out;
    } else if (!has_command) {
      auto found =
          std::find_if(commands.begin(), commands.end(), [&](const auto& entry) { return entry.name == text; });
      if (found == commands.end()) {
        out.error = unknown("command", text, commands);
      } else {
        out.command = found->command;
        has_command = true;
      }
    } else if (out.command == Command::load_fixtures) {
      out.files.push_back(text);
    } else {
      out.error = "unexpected argument \"" + text + "\"";
    }
  }
  if (!has_command && !arguments.empty() && !out.error) out.error = "a command is missing, such as `serve`";
  return out;
}

std::string usage(std::string_view program) {
  std::string text = "usage: " + std::string(program) + " COMMAND [OPTIONS]\n\n";
  for (const CommandName& entry : commands) text += padded(entry.name) + std::string(entry.help) + "\n";
  text += "\noptions\n";
  for (const Flag& flag : flags) text += padded(flag.name) + std::string(flag.help) + "\n";
  text +=
      "\nenvironment: DATABASE_URL PORT HOST MOONWRIGHT_ENV JWT_SECRET JWT_SECRET_FILE JWKS_URL REDIS_URL CORS_ORIGINS";
  return text + " LOG_LEVEL THREADS\n";
}

}  // namespace mw::app
