#include <optional>

#include "runtime/graphql/language/parser.h"
#include "runtime/graphql/utilities/print_schema.h"
#include "runtime/graphql/validation/build_schema.h"
#include "runtime/graphql/validation/rules.h"
#include "runtime/graphql/validation/validate.h"
#include "runtime/graphql/validation/validate_schema.h"
#include "tests/adapters/graphql_json.h"

namespace mw::graphql::adapter {
namespace {

/// The rules named in the request, or nothing if it names none.
std::optional<std::vector<RuleInfo>> requested_rules(const Json& request) {
  if (!request.contains("rules")) return std::nullopt;
  std::vector<RuleInfo> rules;
  for (const Json& name : request.at("rules")) {
    const RuleInfo* rule = find_rule(name.get<std::string>());
    if (rule == nullptr) throw std::runtime_error("unknown rule " + name.get<std::string>());
    rules.push_back(*rule);
  }
  return rules;
}

Json printed(const SchemaResult& result) {
  if (!result) return refusal(result.errors);
  return {{"ok", true}, {"printed", print_schema(*result.schema)}};
}

/// The errors of wrong SDL as one message without places, as the protocol has them.
Json thrown(const std::vector<GraphQLError>& errors) {
  std::string message;
  for (const GraphQLError& error : errors) message += (message.empty() ? "" : "\n\n") + error.message;
  return refusal(message);
}

}  // namespace

Json op_validate(const Json& request) {
  const SchemaResult schema = schema_of(request.at("schema").get<std::string>());
  const ParseResult document = parse(request.at("query").get<std::string>());
  if (!document) return {{"errors", json_of(std::vector<GraphQLError>{*document.error})}};
  ValidateOptions options;
  if (request.contains("options")) options.max_errors = request.at("options").value("maxErrors", options.max_errors);
  const auto rules = requested_rules(request);
  const auto errors = rules ? validate(*schema.schema, *document.document, *rules, options)
                            : validate(*schema.schema, *document.document, options);
  return {{"errors", json_of(errors)}};
}

Json op_validate_sdl(const Json& request) {
  const ParseResult document = parse(request.at("sdl").get<std::string>());
  if (!document) return {{"errors", json_of(std::vector<GraphQLError>{*document.error})}};
  SchemaResult base;
  if (request.contains("schema") && !request.at("schema").get<std::string>().empty()) {
    base = schema_of(request.at("schema").get<std::string>());
  }
  const auto rules = requested_rules(request);
  const auto errors = rules ? validate_sdl(*document.document, base.schema.get(), *rules)
                            : validate_sdl(*document.document, base.schema.get());
  return {{"errors", json_of(errors)}};
}

Json op_validate_schema(const Json& request) {
  const SchemaResult schema = schema_of(request.at("sdl").get<std::string>());
  if (!schema) return {{"errors", json_of(schema.errors)}};
  return {{"errors", json_of(validate_schema(*schema.schema))}};
}

Json op_build_schema(const Json& request) {
  const ParseResult document = parse(request.at("sdl").get<std::string>());
  if (!document) return refusal(std::vector<GraphQLError>{*document.error});
  const Json options = request.value("options", Json::object());
  const bool checked = !options.value("assumeValid", false) && !options.value("assumeValidSDL", false);
  if (checked) {
    const auto errors = validate_sdl(*document.document);
    if (!errors.empty()) return thrown(errors);
  }
  return printed(build_schema_unchecked(document.document));
}

Json op_extend_schema(const Json& request) {
  const SchemaResult base = schema_of(request.at("schema").get<std::string>());
  const ParseResult document = parse(request.at("extension").get<std::string>());
  if (!document) return refusal(std::vector<GraphQLError>{*document.error});
  const Json options = request.value("options", Json::object());
  const bool checked = !options.value("assumeValid", false) && !options.value("assumeValidSDL", false);
  if (checked) {
    const auto errors = validate_sdl(*document.document, base.schema.get());
    if (!errors.empty()) return thrown(errors);
  }
  return printed(extend_schema_unchecked(*base.schema, document.document));
}

Json op_print_schema(const Json& request) {
  const SchemaResult schema = schema_of(request.at("sdl").get<std::string>());
  if (!schema) return refusal(schema.errors);
  return {{"printed", print_schema(*schema.schema)}};
}

Json op_sort_schema(const Json&) {
  return {{"unsupported", true}};
}
Json op_client_schema(const Json&) {
  return {{"unsupported", true}};
}
Json op_schema_changes(const Json&) {
  return {{"unsupported", true}};
}

}  // namespace mw::graphql::adapter
