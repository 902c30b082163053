#include "runtime/graphql/execution/executor.h"

#include <utility>

#include "runtime/graphql/execution/execution.h"
#include "runtime/graphql/language/parser.h"
#include "runtime/graphql/utilities/coerce_arguments.h"
#include "runtime/graphql/utilities/did_you_mean.h"
#include "runtime/graphql/validation/validate.h"

namespace mw::graphql {
namespace {

using Status = Response::Status;

/// Who may not ask for the schema is not told its names by errors either.
std::vector<GraphQLError> for_clients(std::vector<GraphQLError> errors, const Limits& limits) {
  if (limits.introspection) return errors;
  for (GraphQLError& error : errors) drop_suggestion(error.message);
  return errors;
}

/// The whole operation took too much: an error and no data.
Response refuse_operation(const FieldError& why) {
  GraphQLError error;
  error.message = why.message;
  error.extensions.emplace_back("code", why.code);
  return refuse(Status::executed, {error}, true);
}

Response answer(const ResultTree& tree, RequestContext& context, const Limits& limits) {
  const std::size_t most_bytes = limits.max_response_bytes;
  JsonWriter json(512);
  json.raw("{\"data\":");
  if (!write_data(json, tree, most_bytes)) {
    const std::string limit = std::to_string(most_bytes);
    return refuse_operation(FieldError::client("The answer has more than " + limit + " bytes, the limit.", "LIMIT"));
  }
  const std::vector<GraphQLError> errors = for_clients(collect_errors(tree, context), limits);
  if (!errors.empty()) {
    json.key("errors");
    write_errors(json, errors);
  }
  json.raw('}');
  return {Status::executed, json.take(), errors.size()};
}

}  // namespace

Executor::Executor(
    std::shared_ptr<const Schema> schema, std::shared_ptr<const Bindings> bindings, ExecutorOptions options
)
    : schema_(std::move(schema)),
      bindings_(std::make_shared<const BindingTable>(schema_, std::move(bindings))),
      options_(std::move(options)),
      cache_(options_.cached_documents) {}

Prepared Executor::prepare(std::string_view query) {
  if (std::shared_ptr<Executable> known = cache_.find(query)) return {std::move(known), Status::executed, {}};
  ParseResult parsed = parse(std::string(query), parse_options(options_.limits));
  if (!parsed) return {nullptr, Status::parse_error, {std::move(*parsed.error)}};
  std::vector<GraphQLError> errors = validate(*schema_, *parsed.document);
  if (errors.empty()) errors = check_limits(*parsed.document, options_.limits);
  if (!errors.empty()) return {nullptr, Status::validation_error, for_clients(std::move(errors), options_.limits)};
  auto executable = std::make_shared<Executable>(std::move(parsed.document), bindings_);
  if (query.size() <= options_.max_cached_text) cache_.put(query, executable);
  return {std::move(executable), Status::executed, {}};
}

Prepared Executor::trust(std::string_view query) {
  ParseResult parsed = parse(std::string(query), parse_options(options_.limits));
  if (!parsed) return {nullptr, Status::parse_error, {std::move(*parsed.error)}};
  return {std::make_shared<Executable>(std::move(parsed.document), bindings_), Status::executed, {}};
}

Task<Response> Executor::execute(RequestContext& context, Request request) {
  Prepared prepared = prepare(request.query);
  if (!prepared.executable) co_return refuse(prepared.status, prepared.errors);
  Task<Response> run = execute(std::move(prepared.executable), context, std::move(request));
  co_return co_await run;
}

Task<Response> Executor::execute(std::shared_ptr<Executable> executable, RequestContext& context, Request request) {
  std::optional<GraphQLError> error;
  Executable::Operation* operation = executable->find(request.operation_name, error);
  if (operation == nullptr) co_return refuse(Status::request_error, {*error});
  const CoercedValues variables = coerce_variables(*schema_, operation->ast->variables, request.variables);
  if (!variables) co_return refuse(Status::request_error, for_clients(variables.errors, options_.limits));
  const PlanResult planned = executable->plan(*operation, variables.values);
  if (!planned.plan) co_return refuse(Status::request_error, {*planned.error}, true);
  if (options_.cost) error = options_.cost(*planned.plan, variables.values);
  if (error) co_return refuse(Status::request_error, {*error});

  const Plan& plan = *planned.plan;
  context.row_limit = options_.limits.max_rows;
  ResultTree tree;
  tree.batches.emplace_back(Batch(plan.root->type->name, 1, std::move(request.root)), *plan.root);
  if (!plan.root->resolved.empty()) {
    Task<void> levels = run_levels(tree, plan, variables.values, context);
    co_await levels;
  }
  if (tree.refused) co_return refuse_operation(*tree.refused);
  null_pass(tree);
  co_return answer(tree, context, options_.limits);
}

}  // namespace mw::graphql
