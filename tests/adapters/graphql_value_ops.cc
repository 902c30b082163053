#include <functional>
#include <map>

#include "runtime/graphql/language/block_string.h"
#include "runtime/graphql/language/escape.h"
#include "runtime/graphql/language/parser.h"
#include "runtime/graphql/language/print.h"
#include "runtime/graphql/type/assert_name.h"
#include "runtime/graphql/utilities/ast_from_value.h"
#include "runtime/graphql/utilities/coerce_input_value.h"
#include "runtime/graphql/utilities/did_you_mean.h"
#include "runtime/graphql/utilities/scalars.h"
#include "runtime/graphql/utilities/separate_operations.h"
#include "runtime/graphql/utilities/strip_ignored_characters.h"
#include "runtime/graphql/utilities/value_from_ast.h"
#include "tests/adapters/graphql_json.h"

namespace mw::graphql::adapter {
namespace {

TypeRef type_of(const Schema& schema, const ast::Type& node) {
  if (node.kind == ast::Kind::named_type) {
    const NamedType* type = schema.type(node.name.value);
    return TypeRef(type != nullptr ? type : schema.specified_scalar(node.name.value));
  }
  const TypeRef inner = type_of(schema, *node.of);
  return node.kind == ast::Kind::list_type ? inner.list_of() : inner.non_null();
}

TypeRef requested_type(const Schema& schema, const Json& request) {
  const ParseResult parsed = parse_type(request.at("type").get<std::string>());
  return type_of(schema, ast::as<ast::Type>(*parsed.document->root));
}

std::vector<std::string> texts(const Json& json) {
  return json.get<std::vector<std::string>>();
}

Json answer(const Json& result) {
  return {{"ok", true}, {"result", result}};
}

Json answer(const Coerced& coerced) {
  return coerced ? answer(json_of(coerced.value())) : refusal(coerced.error());
}

Json fn_dedent(const Json& args) {
  const std::vector<std::string> lines = texts(args.at(0));
  std::vector<std::string_view> views(lines.begin(), lines.end());
  Json out = Json::array();
  for (const std::string_view line : dedent_block_string_lines(views)) out.push_back(std::string(line));
  return answer(out);
}

Json fn_did_you_mean(const Json& args) {
  if (args.size() > 1) return answer(did_you_mean(texts(args.at(1)), args.at(0).get<std::string>()));
  return answer(did_you_mean(texts(args.at(0))));
}

Json fn_strip(const Json& args) {
  const StrippedText stripped = strip_ignored_characters(args.at(0).get<std::string>());
  if (stripped.error) return refusal(std::vector<GraphQLError>{*stripped.error});
  return answer(stripped.text);
}

Json fn_separate(const Json& args) {
  const ParseResult parsed = parse(args.at(0).get<std::string>());
  if (!parsed) return refusal(std::vector<GraphQLError>{*parsed.error});
  Json out = Json::object();
  for (const auto& [name, definitions] : separate_operations(*parsed.document)) {
    out[name] = print_definitions(definitions);
  }
  return answer(out);
}

Json fn_name(const Json& args, std::string (*problem)(std::string_view)) {
  if (!args.at(0).is_string()) return refusal("Expected name to be a string.");
  const std::string error = problem(args.at(0).get<std::string>());
  return error.empty() ? answer(args.at(0)) : refusal(error);
}

}  // namespace

Json op_coerce_value(const Json& request) {
  const SchemaResult schema = schema_of(request.at("schema").get<std::string>());
  Json errors = Json::array();
  const auto result = coerce_input_value(
      value_of(request.value("value", Json())),
      requested_type(*schema.schema, request),
      [&errors](const Path& path, const Value&, const std::string& message) {
        GraphQLError error{message, {}, path, {}};
        Json json = json_of(error);
        if (path.empty()) json["path"] = Json::array();
        errors.push_back(json);
      }
  );
  if (!result) return {{"ok", false}, {"errors", errors}};
  return answer(json_of(*result));
}

Json op_coerce_literal(const Json& request) {
  const SchemaResult schema = schema_of(request.at("schema").get<std::string>());
  const ParseResult parsed = parse_value(request.at("literal").get<std::string>());
  const Value variables = value_of(request.value("variables", Json::object()));
  const auto result = value_from_ast(
      ast::as<ast::Value>(*parsed.document->root), requested_type(*schema.schema, request), &variables.object()
  );
  if (!result) return {{"ok", false}};
  return answer(json_of(*result));
}

Json op_literal_from_value(const Json& request) {
  const SchemaResult schema = schema_of(request.at("schema").get<std::string>());
  const TypeRef type = requested_type(*schema.schema, request);
  if (!request.contains("value")) return {{"ok", true}, {"literal", nullptr}};
  const Coerced literal = literal_from_value(value_of(request.at("value")), type);
  if (!literal && !literal.error().empty()) return refusal(literal.error());
  return {{"ok", true}, {"literal", literal ? Json(literal.value().string()) : Json(nullptr)}};
}

Json op_scalar(const Json& request) {
  const SchemaResult schema = schema_of("");
  const ScalarType* scalar = schema.schema->specified_scalar(request.at("scalar").get<std::string>());
  const std::string fn = request.at("fn").get<std::string>();
  const Json& given = request.contains("value") ? request.at("value") : Json();
  if (fn == "parseLiteral") {
    const ParseResult parsed = parse_value(given.get<std::string>());
    return answer(parse_scalar_literal(*scalar, ast::as<ast::Value>(*parsed.document->root)));
  }
  return answer(
      fn == "parseValue" ? parse_scalar_value(*scalar, value_of(given)) : serialize_scalar(*scalar, value_of(given))
  );
}

Json op_fn(const Json& request) {
  const std::string fn = request.at("fn").get<std::string>();
  const Json& args = request.at("args");
  const auto text = [&args](std::size_t index) { return args.at(index).get<std::string>(); };
  if (fn == "dedentBlockStringLines") return fn_dedent(args);
  if (fn == "isPrintableAsBlockString") return answer(is_printable_as_block_string(text(0)));
  if (fn == "printBlockString") {
    return answer(print_block_string(text(0), args.size() > 1 && args.at(1).value("minimize", false)));
  }
  if (fn == "printString") return answer(print_string(text(0)));
  if (fn == "suggestionList") return answer(suggestion_list(text(0), texts(args.at(1))));
  if (fn == "didYouMean") return fn_did_you_mean(args);
  if (fn == "naturalCompare") return answer(natural_compare(text(0), text(1)));
  if (fn == "assertName") return fn_name(args, name_problem);
  if (fn == "assertEnumValueName") return fn_name(args, enum_value_name_problem);
  if (fn == "stripIgnoredCharacters") return fn_strip(args);
  if (fn == "separateOperations") return fn_separate(args);
  return {{"unsupported", true}};
}

}  // namespace mw::graphql::adapter
