#include "runtime/app/config.h"

#include <doctest/doctest.h>

namespace mw::app {
namespace {

ConfigResult read(const Settings& settings) {
  return read_config(settings, "todoapp", [](const std::string& path) -> std::optional<std::string> {
    if (path == "good") return "0123456789012345678901234567890123456789\n";
    return std::nullopt;
  });
}

}  // namespace

TEST_CASE("nothing set gives the defaults") {
  ConfigResult result = read({});
  CHECK(result.errors.empty());
  CHECK(result.config.port == 8000);
  CHECK(result.config.host == "127.0.0.1");
  CHECK(result.config.database.path == "todoapp.db");
  CHECK_FALSE(result.config.production);
  CHECK(result.config.cors_origins.empty());
}

TEST_CASE("all errors are told at once, secrets are not shown") {
  ConfigResult result = read(
      {{"PORT", "http"},
       {"MOONWRIGHT_ENV", "prod"},
       {"DATABASE_URL", "mysql://x"},
       {"LOG_LEVEL", "loud"},
       {"CORS_ORIGINS", "https://a.example, a.example, https://b.example/"},
       {"JWT_SECRET_FILE", "missing"},
       {"JWKS_URL", "ftp://x"},
       {"REDIS_URL", "hunter2"}}
  );
  REQUIRE(result.errors.size() == 9);
  CHECK(result.errors[0] == "MOONWRIGHT_ENV \"prod\": must be development or production");
  CHECK(result.errors[1] == "PORT \"http\": must be a number from 0 to 65535");
  for (const std::string& error : result.errors) {
    CHECK(error.find("hunter2") == std::string::npos);
    CHECK(error.find('\n') == std::string::npos);
  }
}

TEST_CASE("ports") {
  CHECK(read({{"PORT", "0"}}).config.port == 0);
  for (const char* bad : {"65536", "-1", "80 ", "0x50", "8000a"}) CHECK(read({{"PORT", bad}}).errors.size() == 1);
}

TEST_CASE("production refuses weak secrets") {
  Settings weak{{"MOONWRIGHT_ENV", "production"}, {"JWT_SECRET", "hunter2"}};
  REQUIRE(read(weak).errors.size() == 1);
  CHECK(read(weak).errors[0].find("hunter2") == std::string::npos);
  CHECK(read({{"JWT_SECRET", "hunter2"}}).errors.empty());
  ConfigResult from_file = read({{"MOONWRIGHT_ENV", "production"}, {"JWT_SECRET_FILE", "good"}});
  CHECK(from_file.errors.empty());
  CHECK(from_file.config.jwt_secret.size() == 40);
  CHECK(read({{"JWT_SECRET", "a"}, {"JWT_SECRET_FILE", "good"}}).errors.size() == 1);
}

TEST_CASE("origins") {
  ConfigResult result = read({{"CORS_ORIGINS", "https://a.example, http://localhost:3000,,"}});
  CHECK(result.errors.empty());
  CHECK(result.config.cors_origins == std::vector<std::string>{"https://a.example", "http://localhost:3000"});
  CHECK(read({{"CORS_ORIGINS", "*"}}).errors.empty());
}

TEST_CASE("env files") {
  std::vector<std::string> errors;
  Settings settings = parse_env_file(
      "dev.env",
      "# comment\n\nPORT=1\nexport HOST = 0.0.0.0 # all\nA='x # y'\nB=\"a b\" # c\nC=\nnonsense\nD='open\r\n",
      errors
  );
  CHECK(settings["PORT"] == "1");
  CHECK(settings["HOST"] == "0.0.0.0");
  CHECK(settings["A"] == "x # y");
  CHECK(settings["B"] == "a b");
  CHECK(settings["C"].empty());
  CHECK(
      errors == std::vector<std::string>{"dev.env: line 8: must be NAME=value", "dev.env: line 9: must be NAME=value"}
  );
}

TEST_CASE("a host is an address or a name that resolves") {
  const ReadFile no_files = [](const std::string&) { return std::nullopt; };
  CHECK(read_config({{"HOST", "::1"}}, "shop", no_files).errors.empty());
  CHECK(read_config({{"HOST", "0.0.0.0"}}, "shop", no_files).errors.empty());
  CHECK(
      read_config({{"HOST", "no host"}, {"PORT", "x"}}, "shop", no_files).errors ==
      std::vector<std::string>{
          "HOST \"no host\": is neither an IP address nor a name that resolves",
          "PORT \"x\": must be a number from 0 to 65535"}
  );
}

}  // namespace mw::app
