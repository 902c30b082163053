#include <algorithm>

#include "generator/jinja/error.h"
#include "generator/jinja/statement_parser.h"

/// `{% trans %}` of Jinja2's i18n extension.
namespace moonwright::jinja {

StatementParser::StatementPtr StatementParser::parse_trans() {
  auto node = std::make_unique<Translate>(stream_.next().line);
  const auto known = [&](Symbol symbol) {
    return std::any_of(node->variables.begin(), node->variables.end(), [&](const auto& variable) {
      return variable.first == symbol;
    });
  };
  const auto read = [&](Symbol symbol) { return std::make_unique<Name>(symbol, stream_.line()); };
  Symbol counted = nullptr;
  while (!stream_.at(TokenKind::block_end)) {
    if (!node->variables.empty()) stream_.expect_op(",");
    if (stream_.skip_op(":")) break;
    const Symbol name = symbols_.intern(stream_.expect(TokenKind::name).text);
    if (known(name))
      throw Error(ErrorKind::assertion, "translatable variable '" + *name + "' defined twice.", node->line);
    if (stream_.skip_op("=")) {
      node->variables.emplace_back(name, parse_expression());
    } else if (node->variables.empty() && (*name == "trimmed" || *name == "notrimmed")) {
      node->trimmed = *name == "trimmed";
      continue;
    } else {
      node->variables.emplace_back(name, read(name));
    }
    if (counted == nullptr) counted = name;
  }
  stream_.expect(TokenKind::block_end);
  node->singular = parse_translated(*node, true);
  if (stream_.next().text != "pluralize") return node;
  if (!stream_.at(TokenKind::block_end)) {
    const Token& token = stream_.expect(TokenKind::name);
    counted = symbols_.intern(token.text);
    if (!known(counted)) {
      throw Error(ErrorKind::assertion, "unknown variable '" + token.text + "' for pluralization", token.line);
    }
  }
  if (counted == nullptr) stream_.fail("pluralize without variables");
  node->count = read(counted);
  stream_.expect(TokenKind::block_end);
  node->plural = parse_translated(*node, false);
  stream_.next();
  return node;
}

/// Text and `{{ name }}` up to `endtrans` or `pluralize`.
Body StatementParser::parse_translated(Translate& node, bool allow_pluralize) {
  Body body;
  while (true) {
    if (stream_.at(TokenKind::end)) stream_.fail("unclosed translation block");
    const Token& token = stream_.next();
    if (token.kind == TokenKind::data) {
      body.push_back(std::make_unique<Text>(token.text, token.line));
    } else if (token.kind == TokenKind::variable_begin) {
      const Symbol name = symbols_.intern(stream_.expect(TokenKind::name).text);
      saw_name(name);
      body.push_back(std::make_unique<Print>(StatementKind::print, std::make_unique<Name>(name, token.line), token.line)
      );
      stream_.expect(TokenKind::variable_end);
    } else if (stream_.at_name("endtrans")) {
      return body;
    } else if (stream_.at_name("pluralize")) {
      if (!allow_pluralize) stream_.fail("a translatable section can have only one pluralize section");
      if (node.variables.empty()) stream_.fail("pluralize without variables");
      return body;
    } else {
      stream_.fail("control structures in translatable sections are not allowed");
    }
  }
}

}  // namespace moonwright::jinja
