// The GraphQL core behind a line protocol: a JSON request a line in, a JSON reply a line out (conformance/graphql).
#include <functional>
#include <iostream>
#include <map>
#include <string>

#include "runtime/graphql/language/lexer.h"
#include "runtime/graphql/language/parser.h"
#include "runtime/graphql/language/print.h"
#include "tests/adapters/graphql_json.h"

namespace mw::graphql::adapter {
namespace {

/// Offsets of the protocol are in UTF-16 units.
Json json_of(const Source& source, const Token& token) {
  const auto units = [&source](std::size_t offset) {
    return utf16_length(std::string_view(source.body).substr(0, offset));
  };
  const Location at = location_at(source.body, token.start);
  Json out = {
      {"kind", std::string(token_kind_name(token.kind))},
      {"start", units(token.start)},
      {"end", units(token.end)},
      {"line", at.line},
      {"column", at.column},
  };
  if (token.has_value()) out["value"] = std::string(token.value);
  return out;
}

Json op_lex(const Json& request) {
  const Source source{request.at("source").get<std::string>(), "GraphQL request"};
  Arena arena;
  Lexer lexer(source, arena);
  Json tokens = Json::array();
  try {
    for (;;) {
      const Token token = lexer.next();
      tokens.push_back(json_of(source, token));
      if (token.kind == TokenKind::end_of_file) break;
    }
  } catch (const SyntaxFailure& failure) {
    return refusal(std::vector<GraphQLError>{failure.error});
  }
  return {{"ok", true}, {"tokens", tokens}};
}

Json op_parse(const Json& request) {
  ParseOptions options;
  if (request.contains("options")) {
    const Json& given = request.at("options");
    options.max_tokens = given.value("maxTokens", std::size_t{0});
    options.allow_legacy_fragment_variables = given.value("allowLegacyFragmentVariables", false);
  }
  const std::string entry = request.at("entry").get<std::string>();
  std::string source = request.at("source").get<std::string>();
  const ParseResult parsed = entry == "parseValue"        ? parse_value(std::move(source), options)
                             : entry == "parseConstValue" ? parse_const_value(std::move(source), options)
                             : entry == "parseType"       ? parse_type(std::move(source), options)
                                                          : parse(std::move(source), options);
  if (!parsed) return refusal(std::vector<GraphQLError>{*parsed.error});
  return {{"ok", true}, {"printed", print(*parsed.document)}};
}

Json answer(const Json& request) {
  static const std::map<std::string, std::function<Json(const Json&)>> operations = {
      {"lex", op_lex},
      {"parse", op_parse},
      {"validate", op_validate},
      {"validate_sdl", op_validate_sdl},
      {"validate_schema", op_validate_schema},
      {"build_schema", op_build_schema},
      {"extend_schema", op_extend_schema},
      {"print_schema", op_print_schema},
      {"sort_schema", op_sort_schema},
      {"client_schema", op_client_schema},
      {"schema_changes", op_schema_changes},
      {"coerce_value", op_coerce_value},
      {"coerce_literal", op_coerce_literal},
      {"literal_from_value", op_literal_from_value},
      {"scalar", op_scalar},
      {"fn", op_fn},
      {"execute", op_execute},
      {"introspect", op_introspect},
  };
  const auto operation = operations.find(request.at("op").get<std::string>());
  if (operation == operations.end()) return {{"unsupported", true}};
  return operation->second(request);
}

}  // namespace
}  // namespace mw::graphql::adapter

int main() {
  using mw::graphql::adapter::Json;
  std::string line;
  while (std::getline(std::cin, line)) {
    if (line.empty()) continue;
    const Json request = mw::graphql::adapter::read_request(line);
    Json reply;
    try {
      reply = mw::graphql::adapter::answer(request);
    } catch (const std::exception& failure) {
      reply = {{"failed", failure.what()}};
    }
    Json out = {{"id", request.at("id")}};
    out.update(reply);
    std::cout << out.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n' << std::flush;
  }
}
