#include <charconv>
#include <cstdlib>

#include "generator/jinja/error.h"
#include "generator/jinja/expression_parser.h"

/// Names, literals and what follows them: attributes, subscripts, calls, filters, tests.
namespace moonwright::jinja {

ExpressionPtr ExpressionParser::parse_primary() {
  const Token& token = stream_.current();
  switch (token.kind) {
    case TokenKind::name:
      return parse_name();
    case TokenKind::integer:
    case TokenKind::number:
      return parse_number();
    case TokenKind::string: {
      std::string text;
      const int line = token.line;
      while (stream_.at(TokenKind::string)) text += stream_.next().text;
      return std::make_unique<Constant>(Value(std::move(text)), line);
    }
    default:
      break;
  }
  if (token.is("[")) return parse_list();
  if (token.is("{")) return parse_map();
  if (!token.is("(")) stream_.fail("unexpected '" + describe(token) + "'");
  stream_.next();
  ExpressionPtr node = parse_tuple(true, {}, true);
  stream_.expect_op(")");
  return node;
}

ExpressionPtr ExpressionParser::parse_name() {
  const Token& token = stream_.next();
  const std::string& name = token.text;
  if (name == "true" || name == "True") return std::make_unique<Constant>(Value(true), token.line);
  if (name == "false" || name == "False") return std::make_unique<Constant>(Value(false), token.line);
  if (name == "none" || name == "None") return std::make_unique<Constant>(Value::none(), token.line);
  Symbol symbol = symbols_.intern(name);
  saw_name(symbol);
  return std::make_unique<Name>(symbol, token.line);
}

ExpressionPtr ExpressionParser::parse_number() {
  const Token& token = stream_.next();
  const std::string& text = token.text;
  if (token.kind == TokenKind::number) {
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::make_unique<Constant>(Value(number), token.line);
  }
  const char prefix = text.size() > 1 ? static_cast<char>(text[1] | 0x20) : ' ';
  const int base = prefix == 'x' ? 16 : prefix == 'o' ? 8 : prefix == 'b' ? 2 : 10;
  std::int64_t integer = 0;
  const char* first = text.data() + (base == 10 ? 0 : 2);
  const auto result = std::from_chars(first, text.data() + text.size(), integer, base);
  if (result.ec != std::errc()) {
    throw Error(ErrorKind::syntax, "the number " + text + " does not fit into 64 bits", token.line);
  }
  return std::make_unique<Constant>(Value(integer), token.line);
}

ExpressionPtr ExpressionParser::parse_postfix(ExpressionPtr node) {
  while (true) {
    if (stream_.at_op(".")) {
      node = parse_attribute(std::move(node));
    } else if (stream_.at_op("[")) {
      node = parse_subscript(std::move(node));
    } else if (stream_.at_op("(")) {
      node = parse_call(std::move(node));
    } else {
      return node;
    }
  }
}

ExpressionPtr ExpressionParser::parse_filter_expression(ExpressionPtr node) {
  while (true) {
    if (stream_.at_op("|")) {
      node = parse_filters(std::move(node), false);
    } else if (stream_.at_name("is")) {
      node = parse_test(std::move(node));
    } else if (stream_.at_op("(")) {
      node = parse_call(std::move(node));
    } else {
      return node;
    }
  }
}

ExpressionPtr ExpressionParser::parse_attribute(ExpressionPtr node) {
  const int line = stream_.next().line;
  if (stream_.at(TokenKind::name)) {
    auto attribute = std::make_unique<Attribute>(std::move(node), stream_.next().text, line);
    deepen(*attribute, attribute->owner);
    return attribute;
  }
  if (!stream_.at(TokenKind::integer)) stream_.fail("expected name or number");
  auto item = std::make_unique<Item>(std::move(node), parse_number(), line);
  deepen(*item, item->owner);
  return item;
}

ExpressionPtr ExpressionParser::parse_subscript(ExpressionPtr node) {
  const int line = stream_.next().line;
  if (stream_.at_op("]")) stream_.fail("unexpected ']'");
  ExpressionPtr key = parse_subscribed(nullptr);
  if (stream_.at_op(",")) {
    if (key->kind == ExpressionKind::slice) stream_.fail("a slice stands alone in its brackets");
    auto keys = std::make_unique<Sequence>(ExpressionKind::tuple, line);
    keys->items.push_back(std::move(key));
    while (stream_.skip_op(",")) keys->items.push_back(parse_expression());
    for (const ExpressionPtr& part : keys->items) deepen(*keys, part);
    key = std::move(keys);
  }
  stream_.expect_op("]");
  if (key->kind == ExpressionKind::slice) {
    // Made by parse_subscribed just now, and not yet shared.
    auto& slice = const_cast<Slice&>(static_cast<const Slice&>(*key));
    slice.owner = std::move(node);
    deepen(slice, slice.owner);
    return key;
  }
  auto item = std::make_unique<Item>(std::move(node), std::move(key), line);
  deepen(*item, item->owner);
  deepen(*item, item->key);
  return item;
}

/// An index, or a slice whose owner is still missing.
ExpressionPtr ExpressionParser::parse_subscribed(ExpressionPtr node) {
  const int line = stream_.line();
  if (!stream_.at_op(":")) {
    node = parse_expression();
    if (!stream_.at_op(":")) return node;
  }
  auto slice = std::make_unique<Slice>(line);
  slice->start = std::move(node);
  stream_.expect_op(":");
  const auto at_end = [&] { return stream_.at_op(":") || stream_.at_op("]") || stream_.at_op(","); };
  if (!at_end()) slice->stop = parse_expression();
  if (stream_.skip_op(":") && !at_end()) slice->step = parse_expression();
  for (const ExpressionPtr* part : {&slice->start, &slice->stop, &slice->step}) deepen(*slice, *part);
  return slice;
}

ExpressionPtr ExpressionParser::parse_call(ExpressionPtr node) {
  auto call = std::make_unique<CallExpression>(stream_.line());
  call->callee = std::move(node);
  call->arguments = parse_arguments();
  deepen(*call, call->callee);
  deepen(*call, call->arguments);
  return call;
}

Arguments ExpressionParser::parse_arguments() {
  Arguments arguments;
  stream_.expect_op("(");
  bool more = false;
  while (!stream_.at_op(")")) {
    if (more) {
      stream_.expect_op(",");
      if (stream_.at_op(")")) break;
    }
    parse_argument(arguments);
    more = true;
  }
  stream_.expect_op(")");
  return arguments;
}

void ExpressionParser::parse_argument(Arguments& arguments) {
  const auto ensure = [&](bool valid) {
    if (!valid) stream_.fail("invalid syntax for function call expression");
  };
  if (stream_.at_op("*")) {
    ensure(!arguments.star && !arguments.double_star);
    stream_.next();
    arguments.star = parse_expression();
  } else if (stream_.at_op("**")) {
    ensure(!arguments.double_star);
    stream_.next();
    arguments.double_star = parse_expression();
  } else if (stream_.at(TokenKind::name) && stream_.look().is("=")) {
    ensure(!arguments.double_star);
    std::string name = stream_.next().text;
    for (const Arguments::Named& other : arguments.named) {
      if (other.name == name) stream_.fail("keyword argument repeated: " + name);
    }
    stream_.next();
    arguments.named.push_back({std::move(name), parse_expression()});
  } else {
    ensure(!arguments.star && !arguments.double_star && arguments.named.empty());
    arguments.positional.push_back(parse_expression());
  }
}

std::string ExpressionParser::parse_dotted_name() {
  std::string name = stream_.expect(TokenKind::name).text;
  while (stream_.skip_op(".")) name += "." + stream_.expect(TokenKind::name).text;
  return name;
}

ExpressionPtr ExpressionParser::parse_filters(ExpressionPtr target, bool starts_with_name) {
  while (starts_with_name || stream_.skip_op("|")) {
    auto node = std::make_unique<Application>(ExpressionKind::filter, stream_.line());
    node->name = parse_dotted_name();
    if (stream_.at_op("(")) node->arguments = parse_arguments();
    node->target = std::move(target);
    deepen(*node, node->target);
    deepen(*node, node->arguments);
    resolve(*node);
    target = std::move(node);
    starts_with_name = false;
  }
  return target;
}

ExpressionPtr ExpressionParser::parse_test(ExpressionPtr target) {
  const int line = stream_.next().line;
  const bool negated = stream_.skip_name("not");
  auto node = std::make_unique<Application>(ExpressionKind::test, line);
  node->name = parse_dotted_name();
  node->target = std::move(target);
  const Token& token = stream_.current();
  const bool value_follows = token.kind == TokenKind::name || token.kind == TokenKind::string ||
                             token.kind == TokenKind::integer || token.kind == TokenKind::number || token.is("[") ||
                             token.is("{");
  if (token.is("(")) {
    node->arguments = parse_arguments();
  } else if (value_follows && !token.is_name("else") && !token.is_name("or") && !token.is_name("and")) {
    if (token.is_name("is")) stream_.fail("You cannot chain multiple tests with is");
    const Nesting nesting(*this);
    node->arguments.positional.push_back(parse_postfix(parse_primary()));
  }
  deepen(*node, node->target);
  deepen(*node, node->arguments);
  resolve(*node);
  if (!negated) return node;
  return std::make_unique<Negation>(std::move(node), line);
}

void ExpressionParser::resolve(Application& node) {
  const bool filter = node.kind == ExpressionKind::filter;
  node.function = filter ? environment_.find_filter(node.name) : environment_.find_test(node.name);
  if (node.function == nullptr) unresolved_.push_back({&node, false});
}

void ExpressionParser::allow_unresolved_since(std::size_t mark) {
  for (std::size_t i = unresolved_.size(); i > mark; --i) {
    if (!unresolved_[i - 1].confirmed) unresolved_.erase(unresolved_.begin() + static_cast<std::ptrdiff_t>(i - 1));
  }
}

void ExpressionParser::confirm_unresolved_since(std::size_t mark) {
  for (std::size_t i = mark; i < unresolved_.size(); ++i) unresolved_[i].confirmed = true;
}

void ExpressionParser::fail_if_unresolved() const {
  if (unresolved_.empty()) return;
  const Application& node = *unresolved_.front().node;
  const std::string what = node.kind == ExpressionKind::filter ? "filter" : "test";
  throw Error(ErrorKind::assertion, "No " + what + " named '" + node.name + "'.", node.line);
}

}  // namespace moonwright::jinja
