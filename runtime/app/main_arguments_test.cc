#include "runtime/app/main_arguments.h"

#include <doctest/doctest.h>

namespace mw::app {

TEST_CASE("commands and flags") {
  Arguments serve = parse_arguments({"serve", "--port", "0", "--host=0.0.0.0", "--migrate", "--env-file", ".env"});
  CHECK_FALSE(serve.error);
  CHECK(serve.command == Command::serve);
  CHECK(serve.settings == Settings{{"PORT", "0"}, {"HOST", "0.0.0.0"}});
  CHECK(serve.migrate);
  CHECK(serve.env_file == ".env");
  Arguments load = parse_arguments({"load-fixtures", "a.yml", "b.yml"});
  CHECK(load.files == std::vector<std::string>{"a.yml", "b.yml"});
  CHECK(parse_arguments({}).command == Command::help);
  CHECK(parse_arguments({"serve", "--help"}).command == Command::help);
  CHECK(parse_arguments({"--version"}).command == Command::version);
}

TEST_CASE("what is wrong with a command line") {
  CHECK(*parse_arguments({"serv"}).error == "unknown command \"serv\". Did you mean \"serve\"?");
  CHECK(parse_arguments({"serve", "--prt", "1"}).error->starts_with("unknown option \"--prt\". Did you mean \"--port\"")
  );
  CHECK(*parse_arguments({"serve", "--port"}).error == "--port needs a value");
  CHECK(*parse_arguments({"serve", "--migrate=yes"}).error == "--migrate takes no value");
  CHECK(*parse_arguments({"serve", "now"}).error == "unexpected argument \"now\"");
  CHECK(parse_arguments({"--port", "1"}).error->starts_with("a command is missing"));
  CHECK(usage("todoapp").find("load-fixtures") != std::string::npos);
}

}  // namespace mw::app
