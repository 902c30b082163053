#include "generator/jinja/statement_parser.h"

#include <algorithm>

#include "generator/jinja/error.h"
#include "generator/jinja/lexer.h"
#include "generator/jinja/parser.h"

namespace moonwright::jinja {

std::unique_ptr<const TemplateTree> parse_template(
    std::string_view source, const std::string& name, const Environment& environment, Symbols& symbols
) {
  try {
    StatementParser parser(tokenize(source, environment.options().syntax), environment, symbols);
    return parser.parse(name);
  } catch (Error& error) {
    error.locate(name, error.line());
    throw;
  }
}

ExpressionPtr parse_expression(std::string_view source, const Environment& environment, Symbols& symbols) {
  return ExpressionParser(tokenize_expression(source, environment.options().syntax), environment, symbols)
      .parse_only_expression();
}

std::unique_ptr<const TemplateTree> StatementParser::parse(std::string name) {
  auto tree = std::make_unique<TemplateTree>();
  tree->name = std::move(name);
  tree->body = parse_body({});
  fail_if_unresolved();
  tree->blocks = std::move(blocks_);
  return tree;
}

void StatementParser::saw_name(Symbol symbol) {
  if (symbol == symbols_.loop) mark_loops();
  for (Macro* macro : macros_) {
    macro->uses_caller |= symbol == symbols_.caller;
    macro->uses_varargs |= symbol == symbols_.varargs;
    macro->uses_kwargs |= symbol == symbols_.kwargs;
  }
}

void StatementParser::mark_loops() {
  for (Loop* loop : loops_) loop->uses_loop = true;
}

Body StatementParser::parse_body(const Ends& ends) {
  const Nesting nesting(*this);
  Body body;
  ends_.push_back(ends);
  while (!stream_.at(TokenKind::end)) {
    const Token& token = stream_.next();
    if (token.kind == TokenKind::data) {
      body.push_back(std::make_unique<Text>(token.text, token.line));
    } else if (token.kind == TokenKind::variable_begin) {
      body.push_back(std::make_unique<Print>(StatementKind::print, parse_tuple(), token.line));
      stream_.expect(TokenKind::variable_end);
    } else {
      const bool ended =
          stream_.at(TokenKind::name) && std::find(ends.begin(), ends.end(), stream_.current().text) != ends.end();
      if (ended) break;
      if (stream_.at_name("print")) {
        body.push_back(parse_print(body));
      } else {
        body.push_back(parse_statement());
      }
      stream_.expect(TokenKind::block_end);
    }
  }
  ends_.pop_back();
  return body;
}

Body StatementParser::parse_statements(const Ends& ends) {
  stream_.skip_op(":");
  stream_.expect(TokenKind::block_end);
  Body body = parse_body(ends);
  if (stream_.at(TokenKind::end)) {
    ends_.push_back(ends);
    fail_unknown_tag(nullptr, stream_.line());
  }
  return body;
}

Body StatementParser::parse_until(std::string_view end) {
  Body body = parse_statements({end});
  stream_.next();
  return body;
}

void StatementParser::fail_unknown_tag(const std::string* name, int line) const {
  const auto expects = [&](const Ends& ends) {
    return name != nullptr && std::find(ends.begin(), ends.end(), *name) != ends.end();
  };
  std::string message = name == nullptr ? "Unexpected end of template." : "Encountered unknown tag '" + *name + "'.";
  std::string looking;
  if (!ends_.empty()) {
    for (const std::string_view end : ends_.back()) {
      if (!looking.empty()) looking += " or ";
      looking += "'" + std::string(end) + "'";
    }
  }
  if (!looking.empty()) {
    message += std::any_of(ends_.begin(), ends_.end(), expects)
                   ? " You probably made a nesting mistake. Jinja is expecting this tag, but currently looking for " +
                         looking + "."
                   : " Jinja was looking for the following tags: " + looking + ".";
  }
  if (!tags_.empty()) message += " The innermost block that needs to be closed is '" + tags_.back() + "'.";
  throw Error(ErrorKind::syntax, message, line);
}

StatementParser::StatementPtr StatementParser::parse_statement() {
  if (!stream_.at(TokenKind::name)) stream_.fail("tag name expected");
  const std::string tag = stream_.current().text;
  const int line = stream_.line();
  tags_.push_back(tag);
  StatementPtr statement = parse_known(tag);
  tags_.pop_back();
  if (!statement) fail_unknown_tag(&tag, line);
  return statement;
}

StatementParser::StatementPtr StatementParser::parse_known(const std::string& tag) {
  using Parse = StatementPtr (StatementParser::*)();
  static const std::map<std::string_view, Parse> parsers = {
      {"for", &StatementParser::parse_for},
      {"if", &StatementParser::parse_if},
      {"set", &StatementParser::parse_set},
      {"with", &StatementParser::parse_with},
      {"autoescape", &StatementParser::parse_autoescape},
      {"block", &StatementParser::parse_block},
      {"extends", &StatementParser::parse_extends},
      {"include", &StatementParser::parse_include},
      {"import", &StatementParser::parse_import},
      {"from", &StatementParser::parse_from},
      {"macro", &StatementParser::parse_macro},
      {"call", &StatementParser::parse_call_block},
      {"filter", &StatementParser::parse_filter_block},
  };
  const auto found = parsers.find(tag);
  return found == parsers.end() ? parse_extension(tag) : (this->*found->second)();
}

StatementParser::StatementPtr StatementParser::parse_extension(const std::string& tag) {
  const Extensions& extensions = environment_.options().extensions;
  if (extensions.do_statement && tag == "do") return parse_do();
  if (extensions.loop_controls && tag == "break") return parse_loop_control(StatementKind::break_loop);
  if (extensions.loop_controls && tag == "continue") return parse_loop_control(StatementKind::continue_loop);
  if (extensions.translations && tag == "trans") return parse_trans();
  if (extensions.debug && tag == "debug") return parse_debug();
  return nullptr;
}

StatementParser::StatementPtr StatementParser::parse_for() {
  auto node = std::make_unique<Loop>(stream_.next().line);
  node->uses_loop = false;
  node->target = parse_target(false, "in");
  if (node->target.symbol == symbols_.loop) {
    throw Error(ErrorKind::syntax, "Can't assign to special loop variable in for-loop target", node->line);
  }
  stream_.expect_name("in");
  node->sequence = parse_tuple(false, "recursive");
  loops_.push_back(node.get());
  if (stream_.skip_name("if")) node->filter = parse_expression();
  node->recursive = stream_.skip_name("recursive");
  node->uses_loop |= node->recursive;
  ++loop_bodies_;
  node->body = in_own_scope([&] { return parse_statements({"endfor", "else"}); });
  --loop_bodies_;
  loops_.pop_back();
  if (stream_.next().text == "else") node->otherwise = in_own_scope([&] { return parse_until("endfor"); });
  return node;
}

StatementParser::StatementPtr StatementParser::parse_if() {
  const std::size_t mark = unresolved_mark();
  auto node = std::make_unique<Condition>(stream_.line());
  do {
    stream_.next();
    ExpressionPtr condition = parse_tuple(false);
    node->branches.push_back({std::move(condition), parse_statements({"elif", "else", "endif"})});
  } while (stream_.at_name("elif"));
  if (stream_.next().text == "else") node->otherwise = parse_until("endif");
  allow_unresolved_since(mark);
  return node;
}

StatementParser::StatementPtr StatementParser::parse_set() {
  const int line = stream_.next().line;
  Target target = parse_target(true);
  if (stream_.skip_op("=")) {
    auto node = std::make_unique<Assign>(line);
    node->target = std::move(target);
    node->value = parse_tuple();
    return node;
  }
  auto node = std::make_unique<AssignBlock>(line);
  node->target = std::move(target);
  node->filter = parse_filters(nullptr, false);
  node->body = in_own_scope([&] { return parse_until("endset"); });
  return node;
}

StatementParser::StatementPtr StatementParser::parse_with() {
  auto node = std::make_unique<With>(stream_.next().line);
  while (!stream_.at(TokenKind::block_end)) {
    if (!node->assignments.empty()) stream_.expect_op(",");
    Target target = parse_target(false);
    stream_.expect_op("=");
    node->assignments.emplace_back(std::move(target), parse_expression());
  }
  node->body = in_own_scope([&] { return parse_until("endwith"); });
  return node;
}

StatementParser::StatementPtr StatementParser::parse_autoescape() {
  auto node = std::make_unique<Autoescape>(stream_.next().line);
  node->enabled = parse_expression();
  node->body = in_own_scope([&] { return parse_until("endautoescape"); });
  return node;
}

StatementParser::StatementPtr StatementParser::parse_filter_block() {
  auto node = std::make_unique<FilterBlock>(stream_.next().line);
  node->filter = parse_filters(nullptr, true);
  node->body = in_own_scope([&] { return parse_until("endfilter"); });
  return node;
}

/// `{% print a, b %}` is as many prints; all but the last go into the body.
StatementParser::StatementPtr StatementParser::parse_print(Body& body) {
  const int line = stream_.next().line;
  StatementPtr last = std::make_unique<Text>("", line);
  for (bool first = true; !stream_.at(TokenKind::block_end); first = false) {
    if (!first) stream_.expect_op(",");
    body.push_back(std::move(last));
    last = std::make_unique<Print>(StatementKind::print, parse_expression(), line);
  }
  return last;
}

StatementParser::StatementPtr StatementParser::parse_do() {
  const int line = stream_.next().line;
  return std::make_unique<Print>(StatementKind::evaluate, parse_tuple(), line);
}

StatementParser::StatementPtr StatementParser::parse_loop_control(StatementKind kind) {
  const std::string tag = stream_.current().text;
  const int line = stream_.next().line;
  if (loop_bodies_ == 0) throw Error(ErrorKind::syntax, "'" + tag + "' outside loop", line);
  return std::make_unique<Text>(kind, line);
}

StatementParser::StatementPtr StatementParser::parse_debug() {
  return std::make_unique<Text>(StatementKind::debug, stream_.next().line);
}

}  // namespace moonwright::jinja
