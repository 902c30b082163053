#include "runtime/app/main.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "runtime/app/binder.h"
#include "runtime/app/config.h"
#include "runtime/app/fixtures.h"
#include "runtime/app/main_arguments.h"
#include "runtime/app/serve.h"
#include "runtime/migrate/migrate.h"

namespace mw::app {
namespace {

constexpr std::chrono::seconds grace{10};

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in || std::filesystem::is_directory(path)) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

/// One run of the program. Every command answers an exit code.
class Program {
 public:
  Program(const Backend& backend, Arguments arguments) : backend_(backend), arguments_(std::move(arguments)) {}

  int run() {
    switch (arguments_.command) {
      case Command::help:
        std::cout << usage(backend_.name);
        return 0;
      case Command::version:
        std::cout << backend_.name << " (moonwright runtime 0.1.0)\n";
        return 0;
      case Command::schema:
        std::cout << backend_.schema;
        return 0;
      default:
        break;
    }
    if (!configure() || !is_served() || !bind_backend()) return 1;
    switch (arguments_.command) {
      case Command::check_config:
        return check_config();
      case Command::migrate:
        return migrate();
      case Command::load_fixtures:
        return load();
      default:
        return serve();
    }
  }

 private:
  int fail(const std::string& message) const {
    std::cerr << backend_.name << ": " << message << std::endl;
    return 1;
  }

  /// Flags over environment over file; all errors at once.
  bool configure() {
    std::vector<std::string> errors;
    Settings settings;
    if (!arguments_.env_file.empty()) {
      auto text = read_file(arguments_.env_file);
      if (!text) errors.push_back("--env-file " + arguments_.env_file + ": cannot be read");
      if (text) settings = parse_env_file(arguments_.env_file, *text, errors);
    }
    for (const std::string& name : setting_names()) {
      if (const char* value = std::getenv(name.c_str())) settings[name] = value;
    }
    for (const auto& [name, value] : arguments_.settings) settings[name] = value;
    ConfigResult result = read_config(settings, backend_.name, read_file);
    errors.insert(errors.end(), result.errors.begin(), result.errors.end());
    for (const std::string& error : errors) fail(error);
    config_ = std::move(result.config);
    return errors.empty();
  }

  /// Never an open door: what the spec asks for is there, or nothing is.
  bool is_served() const {
    if (backend_.not_served.empty()) return true;
    fail("the spec asks for what this release does not serve yet; take these sentences out to serve the rest:");
    for (std::string_view entry : backend_.not_served) std::cerr << "  " << entry << "\n";
    return false;
  }

  bool bind_backend() {
    BindResult bound = bind(backend_);
    for (const std::string& problem : bound.problems) fail("schema and tables differ: " + problem);
    if (!bound.application) return false;
    application_ = std::move(*bound.application);
    return true;
  }

  std::unique_ptr<db::sqlite::Store> open_store() const {
    db::sqlite::Options options;
    options.location = config_.database;
    auto opened = db::sqlite::Store::open(std::move(options));
    if (auto* error = std::get_if<db::sqlite::OpenError>(&opened)) {
      fail(error->message);
      return nullptr;
    }
    return std::move(std::get<std::unique_ptr<db::sqlite::Store>>(opened));
  }

  bool apply_migrations(db::sqlite::Store& store) const {
    using migrate::Drafts;
    Drafts drafts = config_.production ? Drafts::refuse : arguments_.reset ? Drafts::follow_and_reset : Drafts::follow;
    migrate::Report report = migrate::apply(store, backend_.migrations, drafts);
    if (report.rebuilt) std::cout << "the draft has changed: the tables were built anew\n";
    for (const std::string& label : report.applied) std::cout << "applied " << label << "\n";
    std::cout.flush();
    if (report.error) fail(*report.error);
    return report.ok();
  }

  /// Makes nothing: of a database that is not there yet, its folder must be.
  int check_config() const {
    const std::filesystem::path file(config_.database.path);
    std::error_code ignored;
    if (config_.database.memory() || std::filesystem::exists(file, ignored)) {
      if (!open_store()) return 1;
    } else if (file.has_parent_path() && !std::filesystem::is_directory(file.parent_path(), ignored)) {
      return fail("the database " + file.string() + " cannot be made: its folder does not exist");
    }
    std::cout << "the settings are sound\n";
    return 0;
  }

  int migrate() const {
    auto store = open_store();
    if (!store || !apply_migrations(*store)) return 1;
    std::cout << "the database is up to date\n";
    return 0;
  }

  /// The files that were named, else those that are embedded; nothing after an error.
  std::optional<std::vector<FixtureFile>> fixture_files() const {
    std::vector<FixtureFile> files;
    for (const std::string& path : arguments_.files) {
      auto text = read_file(path);
      if (!text) {
        fail(path + ": cannot be read");
        return std::nullopt;
      }
      files.push_back({path, std::move(*text)});
    }
    if (!files.empty()) return files;
    for (const Fixture& fixture : backend_.fixtures) {
      files.push_back({std::string(fixture.name), std::string(fixture.text)});
    }
    if (files.empty()) fail("no fixtures: name files, or put them into fixtures/ of the spec directory");
    return files;
  }

  int load() const {
    auto files = fixture_files();
    if (!files || files->empty()) return 1;
    auto store = open_store();
    if (!store || !ready_for_rows(*store)) return 1;
    auto database = store->connect(nullptr);
    FixtureReport report = load_fixtures(application_, *database, *files);
    for (const std::string& error : report.errors) fail(error);
    if (report.errors.empty()) std::cout << "stored " << report.rows << " rows\n";
    return report.errors.empty() ? 0 : 1;
  }

  bool ready_for_rows(db::sqlite::Store& store) const {
    migrate::Report report = migrate::check(store, backend_.migrations);
    if (report.error) fail(*report.error);
    return report.ok();
  }

  bool run_start_steps(db::sqlite::Store& store) const {
    auto database = store.connect(nullptr);
    const std::optional<std::string> problem = app::run_start_steps(*application_.start_steps, application_, *database);
    if (problem) fail(*problem);
    return !problem;
  }

  int serve();

  const Backend& backend_;
  Arguments arguments_;
  Config config_;
  Application application_;
};

/// SIGINT and SIGTERM, taken by `wait` instead of ending the process. Made before any thread, which inherit the mask.
class Signals {
 public:
  Signals() {
    std::signal(SIGPIPE, SIG_IGN);
    sigemptyset(&set_);
    sigaddset(&set_, SIGINT);
    sigaddset(&set_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set_, nullptr);
  }
  void wait() const {
    int signal = 0;
    while (sigwait(&set_, &signal) != 0) {
    }
  }
  /// Runs `work`; a signal meanwhile ends the process at once.
  template <typename Work>
  void unless_impatient(Work work) const {
    std::atomic<bool> done{false};
    std::thread worker([&] {
      work();
      done = true;
    });
    timespec pause{0, 20'000'000};
    while (!done) {
      if (sigtimedwait(&set_, nullptr, &pause) > 0) std::_Exit(130);
    }
    worker.join();
  }

 private:
  sigset_t set_{};
};

int Program::serve() {
  Signals signals;
  log::Logger logger(config_.log_level, log::descriptor_sink(2));
  // Before the database is touched: a second start by mistake must not migrate for the first.
  http::ServerOptions wanted;
  wanted.host = config_.host;
  wanted.port = config_.port;
  if (auto taken = http::Server::check(wanted)) return fail(taken->message);
  auto store = open_store();
  if (!store) return 1;
  bool migrates = !config_.production || arguments_.migrate || config_.database.memory();
  if (migrates ? !apply_migrations(*store) : !ready_for_rows(*store)) return 1;
  if (!run_start_steps(*store)) return 1;
  auto started = Service::start(config_, std::move(application_), std::move(store), logger);
  if (auto* error = std::get_if<http::StartError>(&started)) return fail(error->message);
  auto& service = *std::get<std::unique_ptr<Service>>(started);
  std::cout << backend_.name << " answers on " << service.address() << std::endl;
  logger.info("started", {{"address", service.address()}, {"production", config_.production}});
  signals.wait();
  logger.info("stopping");
  signals.unless_impatient([&service] { service.stop(grace); });
  logger.info("stopped");
  return 0;
}

}  // namespace

int main(const Backend& backend, int argc, char** argv) {
  Arguments arguments = parse_arguments({argv + 1, argv + argc});
  if (arguments.error) {
    std::cerr << backend.name << ": " << *arguments.error << "\n\n" << usage(backend.name);
    return 2;
  }
  try {
    return Program(backend, std::move(arguments)).run();
  } catch (const std::exception& error) {
    std::cerr << backend.name << ": " << error.what() << std::endl;
    return 1;
  }
}

}  // namespace mw::app
