#include "runtime/app/serve.h"

#include <utility>

#include "runtime/app/endpoint.h"
#include "runtime/app/graphiql_page.h"
#include "runtime/app/services.h"
#include "runtime/graphql/execution/executor.h"
#include "runtime/http/cors.h"
#include "runtime/http/graphql/endpoint.h"
#include "runtime/http/graphql/media_type.h"

namespace mw::app {
namespace {

graphql::ExecutorOptions executor_options(const Config& config) {
  graphql::ExecutorOptions options;
  options.limits.introspection = !config.production;
  return options;
}

/// What one event loop has to itself.
struct LoopState {
  LoopState(
      const Config& config, const Application& application, db::sqlite::Store& store, Loop& loop, log::Logger& logger
  )
      : database(store.connect(&loop)),
        executor(application.schema, application.bindings, executor_options(config)),
        endpoint(executor, &services, logger) {
    services.database = database.get();
    services.hooks = application.hooks.get();
  }

  std::unique_ptr<db::Database> database;
  Services services;
  graphql::Executor executor;
  http::graphql::Endpoint endpoint;
  http::Router router;
};

Task<http::Response> page(const Backend& backend) {
  co_return graphiql_page(backend, backend.graphql_path);
}

Task<http::Response> to_page(const Backend& backend) {
  http::Response response = http::text_response(302, "GraphQL is at " + std::string(backend.graphql_path));
  response.headers.emplace_back("Location", backend.graphql_path);
  co_return response;
}

/// In development a browser that comes to the endpoint gets a page to ask with.
void add_page(LoopState& state, const Backend& backend) {
  state.router.add(http::Method::get, backend.graphql_path, [&state, &backend](http::Request& request) {
    if (request.query.empty() && http::graphql::wants_page(request.header("Accept"))) return page(backend);
    return state.endpoint(request);
  });
  state.router.add(http::Method::get, "/", [&backend](http::Request&) { return to_page(backend); });
  add_graphiql_assets(state.router);
}

}  // namespace

Service::Service(
    const Config& config, Application application, std::unique_ptr<db::sqlite::Store> store, log::Logger& logger
)
    : config_(config), application_(std::move(application)), store_(std::move(store)), logger_(logger) {}

Service::~Service() {
  stop(std::chrono::milliseconds(0));
}

http::Handler Service::make_handler(const http::LoopContext& context) {
  auto state = std::make_shared<LoopState>(config_, application_, *store_, context.loop, logger_);
  http::graphql::add_endpoint(state->router, application_.backend->graphql_path, state->endpoint);
  add_health(state->router, readiness_, *state->database);
  if (!config_.production) add_page(*state, *application_.backend);
  add_endpoints(state->router, *application_.backend, state->services, logger_);
  http::CorsOptions cors;
  cors.origins = config_.cors_origins;
  return http::with_cors(std::move(cors), [state](http::Request& request) { return state->router(request); });
}

std::variant<std::unique_ptr<Service>, http::StartError> Service::start(
    const Config& config, Application application, std::unique_ptr<db::sqlite::Store> store, log::Logger& logger
) {
  std::unique_ptr<Service> service(new Service(config, std::move(application), std::move(store), logger));
  http::ServerOptions options;
  options.host = config.host;
  options.port = config.port;
  options.threads = config.threads;
  auto started =
      http::Server::start(std::move(options), logger, [raw = service.get()](const http::LoopContext& context) {
        return raw->make_handler(context);
      });
  if (auto* error = std::get_if<http::StartError>(&started)) return std::move(*error);
  service->server_ = std::move(std::get<std::unique_ptr<http::Server>>(started));
  service->readiness_.set(true);
  return service;
}

std::string Service::address() const {
  std::string host = config_.host == "0.0.0.0" || config_.host == "::" ? "localhost" : config_.host;
  if (host.find(':') != std::string::npos) host = "[" + host + "]";
  return "http://" + host + ":" + std::to_string(port()) + std::string(application_.backend->graphql_path);
}

void Service::stop(std::chrono::milliseconds grace) {
  readiness_.set(false);
  if (!server_) return;
  server_->stop(grace);
  // The writer posts to the loops until its last job is done: it stops before they are destroyed.
  store_->stop();
}

}  // namespace mw::app
