#include <algorithm>

#include "generator/jinja/error.h"
#include "generator/jinja/statement_parser.h"
#include "generator/jinja/unicode.h"

/// Statements that structure templates (blocks, inheritance, imports, macros), and targets of assignments.
namespace moonwright::jinja {

namespace {

bool is_white_space(const Statement& statement) {
  return statement.kind == StatementKind::text && strip(static_cast<const Text&>(statement).text).empty();
}

}  // namespace

StatementParser::StatementPtr StatementParser::parse_block() {
  auto node = std::make_unique<Block>(stream_.next().line);
  node->name = stream_.expect(TokenKind::name).text;
  node->scoped = stream_.skip_name("scoped");
  node->required = stream_.skip_name("required");
  if (stream_.at_op("-")) {
    stream_.fail(
        "Block names in Jinja have to be valid Python identifiers and may not contain hyphens, use an underscore "
        "instead."
    );
  }
  if (node->scoped) mark_loops();
  // A block is compiled on its own: neither loops nor macros around it reach into it.
  const int loop_bodies = std::exchange(loop_bodies_, 0);
  node->body = in_own_scope([&] { return parse_until("endblock"); });
  loop_bodies_ = loop_bodies;
  if (node->required && !std::all_of(node->body.begin(), node->body.end(), [](const auto& statement) {
        return is_white_space(*statement);
      })) {
    stream_.fail("Required blocks can only contain comments or whitespace");
  }
  stream_.skip_name(node->name);
  if (!blocks_.emplace(node->name, node.get()).second) {
    throw Error(ErrorKind::assertion, "block '" + node->name + "' defined twice", node->line);
  }
  return node;
}

StatementParser::StatementPtr StatementParser::parse_extends() {
  const int line = stream_.next().line;
  if (scopes_ > 0) throw Error(ErrorKind::assertion, "cannot use extend from a non top-level scope", line);
  return std::make_unique<Print>(StatementKind::extends, parse_expression(), line);
}

bool StatementParser::parse_context_choice(bool& with_context) {
  if (!(stream_.at_name("with") || stream_.at_name("without")) || !stream_.look().is_name("context")) return false;
  with_context = stream_.next().text == "with";
  stream_.next();
  return true;
}

StatementParser::StatementPtr StatementParser::parse_include() {
  auto node = std::make_unique<Include>(stream_.next().line);
  mark_loops();
  node->name = parse_expression();
  if (stream_.at_name("ignore") && stream_.look().is_name("missing")) {
    node->ignore_missing = true;
    stream_.next();
    stream_.next();
  }
  parse_context_choice(node->with_context);
  return node;
}

StatementParser::StatementPtr StatementParser::parse_import() {
  auto node = std::make_unique<Import>(StatementKind::import, stream_.next().line);
  node->name = parse_expression();
  stream_.expect_name("as");
  node->target = parse_target_name();
  parse_context_choice(node->with_context);
  return node;
}

StatementParser::StatementPtr StatementParser::parse_from() {
  auto node = std::make_unique<Import>(StatementKind::from_import, stream_.next().line);
  node->name = parse_expression();
  stream_.expect_name("import");
  parse_from_names(*node);
  return node;
}

void StatementParser::parse_from_names(Import& node) {
  while (true) {
    if (!node.names.empty()) stream_.expect_op(",");
    if (!stream_.at(TokenKind::name)) stream_.expect(TokenKind::name);
    if (parse_context_choice(node.with_context)) return;
    const int line = stream_.line();
    const Symbol name = parse_target_name();
    if (name->front() == '_') {
      throw Error(ErrorKind::assertion, "names starting with an underline can not be imported", line);
    }
    const Symbol alias = stream_.skip_name("as") ? parse_target_name() : name;
    node.names.emplace_back(*name, alias);
    if (parse_context_choice(node.with_context) || !stream_.at_op(",")) return;
  }
}

void StatementParser::parse_signature(Macro& macro) {
  stream_.expect_op("(");
  bool has_fallback = false;
  while (!stream_.at_op(")")) {
    if (!macro.parameters.empty()) stream_.expect_op(",");
    Macro::Parameter parameter{parse_target_name(), nullptr};
    if (stream_.skip_op("=")) {
      parameter.fallback = parse_expression();
      has_fallback = true;
    } else if (has_fallback) {
      stream_.fail("non-default argument follows default argument");
    }
    if (parameter.symbol == symbols_.caller && !parameter.fallback) {
      throw Error(
          ErrorKind::assertion,
          "When defining macros or call blocks the special \"caller\" argument must be omitted or be given a default.",
          macro.line
      );
    }
    for (const Macro::Parameter& other : macro.parameters) {
      if (other.symbol == parameter.symbol) stream_.fail("duplicate argument '" + *parameter.symbol + "'");
    }
    macro.parameters.push_back(std::move(parameter));
  }
  stream_.expect_op(")");
}

void StatementParser::parse_macro_body(Macro& macro, std::string_view end) {
  macros_.push_back(&macro);
  const int loop_bodies = std::exchange(loop_bodies_, 0);
  macro.body = in_own_scope([&] { return parse_until(end); });
  loop_bodies_ = loop_bodies;
  macros_.pop_back();
}

StatementParser::StatementPtr StatementParser::parse_macro() {
  auto node = std::make_unique<Macro>(stream_.next().line);
  node->name = parse_target_name();
  parse_signature(*node);
  parse_macro_body(*node, "endmacro");
  return node;
}

StatementParser::StatementPtr StatementParser::parse_call_block() {
  auto node = std::make_unique<CallBlock>(stream_.next().line);
  auto caller = std::make_unique<Macro>(node->line);
  if (stream_.at_op("(")) parse_signature(*caller);
  ExpressionPtr call = parse_expression();
  if (call->kind != ExpressionKind::call) throw Error(ErrorKind::syntax, "expected call", node->line);
  node->call.reset(static_cast<const CallExpression*>(call.release()));
  parse_macro_body(*caller, "endcall");
  node->caller = std::move(caller);
  return node;
}

Symbol StatementParser::parse_target_name() {
  const int line = stream_.line();
  const std::string& name = stream_.expect(TokenKind::name).text;
  for (const std::string_view constant : {"true", "false", "none", "True", "False", "None"}) {
    if (name == constant) throw Error(ErrorKind::syntax, "can't assign to 'const'", line);
  }
  return symbols_.intern(name);
}

Target StatementParser::parse_single_target(bool with_namespace) {
  Target target;
  target.line = stream_.line();
  if (stream_.skip_op("(")) {
    target = parse_target(with_namespace);
    stream_.expect_op(")");
    return target;
  }
  if (!stream_.at(TokenKind::name)) stream_.fail("can't assign to '" + describe(stream_.current()) + "'");
  target.symbol = parse_target_name();
  if (with_namespace && stream_.skip_op(".")) target.attribute = stream_.expect(TokenKind::name).text;
  return target;
}

Target StatementParser::parse_target(bool with_namespace, std::string_view end_name) {
  const Nesting nesting(*this);
  Target tuple;
  tuple.line = stream_.line();
  const auto at_end = [&] { return at_tuple_end(end_name) || stream_.at_op("="); };
  while (!at_end()) {
    tuple.parts.push_back(parse_single_target(with_namespace));
    if (!stream_.skip_op(",")) break;
    tuple.is_tuple = true;
  }
  if (tuple.parts.empty()) stream_.fail("Expected an expression, got '" + describe(stream_.current()) + "'");
  if (tuple.is_tuple) return tuple;
  Target single = std::move(tuple.parts[0]);
  return single;
}

}  // namespace moonwright::jinja
